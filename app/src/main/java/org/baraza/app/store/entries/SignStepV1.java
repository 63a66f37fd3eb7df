package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SignStepEntry;
import org.baraza.core.record.signs.SignStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of signs of peace, first layout. */
@AutoService(EntryCodec.class)
public final class SignStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "sign-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((SignStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new SignStepEntry(StepRecords.read(SignStep.class, body));
    }
}
