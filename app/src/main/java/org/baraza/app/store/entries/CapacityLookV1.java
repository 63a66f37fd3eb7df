package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.CapacityLookEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.training.CapacityLook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a partner can do as somebody saw it, first layout. */
@AutoService(EntryCodec.class)
public final class CapacityLookV1 implements EntryCodec {

    @Override
    public String kind() {
        return "capacity-look";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((CapacityLookEntry) entry).look(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new CapacityLookEntry(StepRecords.readOne(CapacityLook.class, body));
    }
}
