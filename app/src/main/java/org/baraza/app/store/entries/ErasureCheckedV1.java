package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ErasureCheckedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link ErasureCheckedEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class ErasureCheckedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "erasure-checked";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        ErasureCheckedEntry e = (ErasureCheckedEntry) entry;
        body.put("handle", e.handle().code());
        body.put("checkedAt", e.checkedAt().truncatedTo(ChronoUnit.MICROS).toString());
        body.put("rowsLeft", e.rowsLeft());
        body.put("opens", e.opens());
    }

    @Override
    public Entry read(JsonNode body) {
        return new ErasureCheckedEntry(
                new Handle(body.required("handle").asString()),
                Instant.parse(body.required("checkedAt").asString()),
                body.required("rowsLeft").asLong(),
                body.required("opens").asBoolean());
    }
}
