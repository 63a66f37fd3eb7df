package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.PromiseStepEntry;
import org.baraza.core.record.promises.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of promises, first layout. */
@AutoService(EntryCodec.class)
public final class PromiseStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "promise-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((PromiseStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new PromiseStepEntry(StepRecords.read(Step.class, body));
    }
}
