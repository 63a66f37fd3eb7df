package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.AreaContextEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.activities.AreaContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How people of an area live with one another, first layout. */
@AutoService(EntryCodec.class)
public final class AreaContextV1 implements EntryCodec {

    @Override
    public String kind() {
        return "area-context";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((AreaContextEntry) entry).context(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new AreaContextEntry(StepRecords.readOne(AreaContext.class, body));
    }
}
