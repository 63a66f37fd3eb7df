package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.DisputeStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.mediation.DisputeStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of disputes, first layout. What was told is not among them. */
@AutoService(EntryCodec.class)
public final class DisputeStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "dispute-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((DisputeStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new DisputeStepEntry(StepRecords.read(DisputeStep.class, body));
    }
}
