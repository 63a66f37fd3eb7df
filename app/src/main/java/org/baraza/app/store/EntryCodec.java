package org.baraza.app.store;

import org.baraza.core.record.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one version of one kind of entry is written as JSON. Found by ServiceLoader. Once released a codec is never
 * changed: a new layout is a new version in a new file, and the old one keeps reading what it wrote.
 */
public interface EntryCodec {

    /** As {@link Entry#kind()}. */
    String kind();

    /** As {@link Entry#version()}. */
    int version();

    Entry read(JsonNode body);

    /** Writes the fields always in the same order, so that the same entry always gives the same bytes. */
    void show(Entry entry, ObjectNode body);
}
