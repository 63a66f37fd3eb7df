package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.NoteStepEntry;
import org.baraza.core.record.transition.NoteStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of notes for whoever comes after, first layout. */
@AutoService(EntryCodec.class)
public final class NoteStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "handover-note-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((NoteStepEntry) entry).step(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new NoteStepEntry(StepRecords.read(NoteStep.class, body));
    }
}
