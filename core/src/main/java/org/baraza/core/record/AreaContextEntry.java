package org.baraza.core.record;

import org.baraza.core.record.activities.AreaContext;

/**
 * Somebody wrote down how people of an area live with one another.
 *
 * @param context what
 */
public record AreaContextEntry(AreaContext context) implements Entry {

    @Override
    public String kind() {
        return "area-context";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return context.id();
    }
}
