package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.LocalDecisionStepEntry;
import org.baraza.core.record.promises.DecisionStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of decisions about an area, first layout. */
@AutoService(EntryCodec.class)
public final class LocalDecisionStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "local-decision-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((LocalDecisionStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new LocalDecisionStepEntry(StepRecords.read(DecisionStep.class, body));
    }
}
