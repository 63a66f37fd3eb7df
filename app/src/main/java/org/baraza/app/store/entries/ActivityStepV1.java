package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.ActivityStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.activities.ActivityStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of activities with communities, first layout. */
@AutoService(EntryCodec.class)
public final class ActivityStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "activity-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((ActivityStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new ActivityStepEntry(StepRecords.read(ActivityStep.class, body));
    }
}
