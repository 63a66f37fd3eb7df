package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.Entry;
import org.baraza.core.record.OpeningQuestionedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link OpeningQuestionedEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class OpeningQuestionedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "opening-questioned";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        OpeningQuestionedEntry e = (OpeningQuestionedEntry) entry;
        body.put("opening", e.opening());
        body.put("handle", e.handle().code());
        body.put("questionedBy", e.questionedBy().code());
        body.put("questionedAt", e.questionedAt().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new OpeningQuestionedEntry(
                body.required("opening").asString(),
                new Handle(body.required("handle").asString()),
                new Handle(body.required("questionedBy").asString()),
                Instant.parse(body.required("questionedAt").asString()));
    }
}
