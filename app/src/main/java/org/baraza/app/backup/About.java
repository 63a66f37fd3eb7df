package org.baraza.app.backup;

import java.util.List;

/**
 * The first thing in a backup: what follows, and what it takes to put it back.
 *
 * @param program version of the program that made it
 * @param madeAt when, as {@code 2026-11-25T23:05:36Z}
 * @param schema version of the tables
 * @param entries position of the last journal entry
 * @param head hash of the last journal entry, lower-case hex
 * @param tables in the order in which they are to be filled
 */
public record About(String program, String madeAt, String schema, long entries, String head, List<Table> tables) {

    /**
     * One table.
     *
     * @param name with its schema
     * @param columns in the order in which they are written
     */
    public record Table(String name, List<String> columns) {}
}
