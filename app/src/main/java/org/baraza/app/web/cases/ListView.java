package org.baraza.app.web.cases;

import java.util.List;
import java.util.Optional;

/**
 * A list of cases.
 *
 * @param ways to pages beside it
 * @param cautions that stand above it
 * @param heads of the columns; the first is that of the link
 * @param none said where there is nothing
 */
public record ListView(
        String title,
        String lead,
        Optional<Way> back,
        List<Way> ways,
        List<String> cautions,
        List<String> heads,
        Paged<Row> rows,
        String none) {

    /** @param address of a page @param text what it is called */
    public record Way(String address, String text) {}

    /**
     * @param address of the case
     * @param cells in the order of the heads
     * @param late whether something about it is overdue
     */
    public record Row(String address, List<String> cells, boolean late) {}
}
