package org.baraza.core.record;

import org.baraza.core.record.activities.Contact;

/**
 * Somebody spoke with a community.
 *
 * @param contact what
 */
public record ContactEntry(Contact contact) implements Entry {

    @Override
    public String kind() {
        return "community-contact";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return contact.id();
    }
}
