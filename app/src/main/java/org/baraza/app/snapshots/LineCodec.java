package org.baraza.app.snapshots;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of record is written as a line of JSON. The order of names is part of the content, and so of the digest:
 * a change needs a new {@link #kind}.
 *
 * @param <T> the record
 */
public interface LineCodec<T> {

    /** Ending of the file's name; states kind and format version, for example {@code areas-1.jsonl}. */
    String kind();

    void write(T record, ObjectNode line);

    /** The record of a line; throws a {@link RuntimeException} when the line is no such record. */
    T read(JsonNode line);
}
