package org.baraza.core.collect;

/**
 * The door for an import format: one class in {@code collect.importers}, annotated {@code @AutoService(Importer.class)}.
 * It has no state; everything about one file sits in the reader it opens.
 */
public interface Importer {

    ImporterCard card();

    /**
     * How surely a file is of this kind, by its columns alone; by those its card names unless a format needs more.
     *
     * @return 0 when it is not; otherwise the number of the file's columns this importer knows, so that the importer
     *     that understands most wins
     */
    default int recognises(Layout layout) {
        return card().recognises(layout);
    }

    /** A reader for a file that {@link #recognises} accepted, for one thread; each thread opens its own. */
    RowReader open(Layout layout);
}
