package org.baraza.app.desk;

import java.util.List;

/** Makes of a form a sheet to be filled in by hand. */
public interface FormPaper {

    /**
     * How the sheet is wanted.
     *
     * @param languages of the form, as it names them, at most two; its first where none is named
     * @param spoken code of the language of the sheet's own words, where it follows from none of the form's
     * @param blocks how often a part that is repeated stands on the sheet, 1 to {@value #MOST_BLOCKS}
     * @param alone whether the page carries its own look, to be opened as a file
     */
    record Wishes(List<String> languages, String spoken, int blocks, boolean alone) {

        public static final int MOST_BLOCKS = 10;

        public Wishes {
            languages = List.copyOf(languages);
            blocks = Math.clamp(blocks, 1, MOST_BLOCKS);
        }
    }

    /**
     * A sheet.
     *
     * @param page a whole page of HTML made for print, UTF-8
     * @param languages all the form has, as it names them, in order; empty where it names none
     */
    record Sheet(byte[] page, List<String> languages) {

        public Sheet {
            page = page.clone();
            languages = List.copyOf(languages);
        }

        @Override
        public byte[] page() {
            return page.clone();
        }
    }

    /** @throws WrongUse when it is no XForm */
    Sheet sheet(byte[] xform, Wishes wishes);
}
