package org.baraza.core.record;

import org.baraza.core.record.access.AreaMarks;

/**
 * Somebody marked how hard an area is to reach.
 *
 * @param scoring what
 */
public record AreaMarksEntry(AreaMarks scoring) implements Entry {

    @Override
    public String kind() {
        return "access-scored";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return scoring.id();
    }
}
