package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ExpectationStepEntry;
import org.baraza.core.record.promises.ExpectationStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of what people expect, first layout. What was said is not among them. */
@AutoService(EntryCodec.class)
public final class ExpectationStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "expectation-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((ExpectationStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new ExpectationStepEntry(StepRecords.read(ExpectationStep.class, body));
    }
}
