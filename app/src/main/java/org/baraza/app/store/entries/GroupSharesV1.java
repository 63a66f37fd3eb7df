package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.GroupSharesEntry;
import org.baraza.core.record.activities.GroupShares;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How large parts of an area's people are, first layout. */
@AutoService(EntryCodec.class)
public final class GroupSharesV1 implements EntryCodec {

    @Override
    public String kind() {
        return "group-shares";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((GroupSharesEntry) entry).shares(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new GroupSharesEntry(StepRecords.readOne(GroupShares.class, body));
    }
}
