package org.baraza.core.record;

import org.baraza.core.record.activities.Customs;

/**
 * Somebody wrote down how people of an area are met.
 *
 * @param customs what
 */
public record CustomsEntry(Customs customs) implements Entry {

    @Override
    public String kind() {
        return "area-customs";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return customs.id();
    }
}
