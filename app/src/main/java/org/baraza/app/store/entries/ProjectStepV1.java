package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ProjectStepEntry;
import org.baraza.core.record.projects.ProjectStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of community projects, first layout. */
@AutoService(EntryCodec.class)
public final class ProjectStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "project-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((ProjectStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new ProjectStepEntry(StepRecords.read(ProjectStep.class, body));
    }
}
