package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.CourseStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.training.CourseStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of courses, first layout. */
@AutoService(EntryCodec.class)
public final class CourseStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "course-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((CourseStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new CourseStepEntry(StepRecords.read(CourseStep.class, body));
    }
}
