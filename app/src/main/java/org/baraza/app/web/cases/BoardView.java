package org.baraza.app.web.cases;

import java.util.List;
import java.util.Optional;

/**
 * A list of cases to work with: what is overdue stands on top.
 *
 * @param lead what it is for
 * @param cautions what whoever reads it must not miss
 * @param here address of this page, to choose what is shown
 * @param area place code of the area that is shown alone; empty for all
 * @param areas that can be chosen
 * @param ways to forms and other pages
 * @param sections in order
 */
public record BoardView(
        String title,
        String lead,
        List<String> cautions,
        String here,
        Optional<String> area,
        List<Ask.Option> areas,
        List<Way> ways,
        List<Section> sections) {

    /** @param address of a page @param text what it is called */
    public record Way(String address, String text) {}

    /**
     * One list.
     *
     * @param id within the page
     * @param none what is said where there are no rows
     * @param columns their headings
     */
    public record Section(String id, String title, String lead, String none, List<String> columns, Paged<Row> rows) {

        /** One whose list is never long. */
        public Section(String id, String title, String lead, String none, List<String> columns, List<Row> rows) {
            this(id, title, lead, none, columns, Paged.whole(rows));
        }
    }

    /**
     * One line.
     *
     * @param address of the case; empty where there is none
     * @param late whether it is overdue
     * @param cells one of each column
     */
    public record Row(Optional<String> address, boolean late, List<String> cells) {}
}
