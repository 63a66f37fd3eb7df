package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.ContactEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.activities.Contact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** That somebody spoke with a community, first layout. */
@AutoService(EntryCodec.class)
public final class CommunityContactV1 implements EntryCodec {

    @Override
    public String kind() {
        return "community-contact";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((ContactEntry) entry).contact(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new ContactEntry(StepRecords.readOne(Contact.class, body));
    }
}
