package org.baraza.core.verify;

import java.util.List;
import org.baraza.core.collect.Importer;

/** What a file turned out to be, by its columns. */
public sealed interface Recognition {

    /** @param importer the one that understands most of the file's columns */
    record Sure(Importer importer) implements Recognition {}

    /**
     * The file looks like something we read, but not enough of it is there.
     *
     * @param importer what it looks like
     * @param missing required columns the file does not have; empty when only the form of the file is wrong, as with
     *     boundaries without shapes
     */
    record NearMiss(Importer importer, List<String> missing) implements Recognition {
        public NearMiss {
            missing = List.copyOf(missing);
        }
    }

    /** Nothing we read looks like it. */
    record Unknown() implements Recognition {}
}
