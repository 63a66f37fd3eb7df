package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.LessonStepEntry;
import org.baraza.core.record.lessons.LessonStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of lessons, first layout. */
@AutoService(EntryCodec.class)
public final class LessonStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "lesson-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((LessonStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new LessonStepEntry(StepRecords.read(LessonStep.class, body));
    }
}
