package org.baraza.planted.app.web;

import org.baraza.core.protect.disclosure.CsvCell;

/** Writes CSV of its own. */
final class WritesCells {

    static String line(String name) {
        return CsvCell.show(name) + "\n";
    }
}
