package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.CustomsEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.activities.Customs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How people of an area are met, first layout. */
@AutoService(EntryCodec.class)
public final class AreaCustomsV1 implements EntryCodec {

    @Override
    public String kind() {
        return "area-customs";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((CustomsEntry) entry).customs(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new CustomsEntry(StepRecords.readOne(Customs.class, body));
    }
}
