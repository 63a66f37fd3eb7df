package org.baraza.app.forms;

import java.util.Map;

/** A file of data that goes with the form and is found under its own name. */
final class ExternalFile extends Element {

    private final String ending;

    /** @param ending xml or csv */
    ExternalFile(String name, int row, String ending) {
        super(name, row, Map.of());
        this.ending = ending;
    }

    ExternalFile copy() {
        return new ExternalFile(name(), row(), ending);
    }

    String source() {
        return "jr://" + (ending.equals("csv") ? "file-csv" : "file") + "/" + name() + "." + ending;
    }
}
