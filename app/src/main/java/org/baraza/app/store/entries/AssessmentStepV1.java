package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.AssessmentStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.assessments.AssessmentStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of assessments, first layout. */
@AutoService(EntryCodec.class)
public final class AssessmentStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "assessment-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((AssessmentStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new AssessmentStepEntry(StepRecords.read(AssessmentStep.class, body));
    }
}
