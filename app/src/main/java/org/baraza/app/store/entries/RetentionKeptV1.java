package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.RetentionEntry;
import org.baraza.core.record.RetentionRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link RetentionEntry}, first layout. Times to the microsecond. */
@AutoService(EntryCodec.class)
public final class RetentionKeptV1 implements EntryCodec {

    @Override
    public String kind() {
        return "retention-kept";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        RetentionRun run = ((RetentionEntry) entry).run();
        body.put("kept", run.kept());
        body.put("ranAt", run.ranAt().truncatedTo(ChronoUnit.MICROS).toString());
        body.put("cutoff", run.cutoff().truncatedTo(ChronoUnit.MICROS).toString());
        body.put("due", run.due());
        body.put("gone", run.gone());
        body.put("digest", run.digest());
    }

    @Override
    public Entry read(JsonNode body) {
        return new RetentionEntry(new RetentionRun(
                text(body, "kept"),
                Instant.parse(text(body, "ranAt")),
                Instant.parse(text(body, "cutoff")),
                body.required("due").asLong(),
                body.required("gone").asLong(),
                text(body, "digest")));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
