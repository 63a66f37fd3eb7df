package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.HandoverStepEntry;
import org.baraza.core.record.transition.HandoverStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of duties that are handed over, first layout. */
@AutoService(EntryCodec.class)
public final class HandoverStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "handover-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((HandoverStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new HandoverStepEntry(StepRecords.read(HandoverStep.class, body));
    }
}
