package org.baraza.app.desk;

import java.util.List;
import org.baraza.core.record.DataSet;

/**
 * What changed from one version of an event data set to another, over the country and months that both cover.
 *
 * @param older the older version
 * @param newer the newer version
 * @param same events found alike in both
 * @param changes every event that is not, in order of id
 * @param scope what was compared, in words
 */
public record Revision(DataSet older, DataSet newer, long same, List<Change> changes, String scope) {

    public Revision {
        changes = List.copyOf(changes);
    }

    /** What became of an event. */
    public enum What {
        ADDED,
        WITHDRAWN,
        CHANGED
    }

    /**
     * @param eventId identifier
     * @param what what became of it
     * @param fields the fields that differ; empty unless CHANGED
     */
    public record Change(String eventId, What what, List<Field> fields) {}

    /**
     * @param name field name
     * @param before value in the older version
     * @param after value in the newer version
     */
    public record Field(String name, String before, String after) {}
}
