package org.baraza.app.forms;

/**
 * One cell as it lies in the file.
 *
 * @param text what it shows, numbers and days written out
 * @param written whether somebody wrote it as text; otherwise it is a number, a day or a yes or no
 */
record Cell(String text, boolean written) {

    static Cell written(String text) {
        return new Cell(text, true);
    }

    static Cell reckoned(String text) {
        return new Cell(text, false);
    }

    /** As a form takes it: written text without blanks at its ends and without unbreakable ones. */
    String taken() {
        return written ? Blanks.strip(text).replace('\u00a0', ' ') : text;
    }

    boolean isEmpty() {
        return Blanks.strip(text).isEmpty();
    }
}
