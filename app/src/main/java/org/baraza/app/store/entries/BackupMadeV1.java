package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link BackupEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class BackupMadeV1 implements EntryCodec {

    @Override
    public String kind() {
        return "backup-made";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        BackupEntry backup = (BackupEntry) entry;
        body.put("sha256", backup.sha256());
        body.put("bytes", backup.bytes());
        body.put("entries", backup.entries());
        body.put("madeAt", backup.madeAt().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new BackupEntry(
                body.required("sha256").asString(),
                body.required("bytes").asLong(),
                body.required("entries").asLong(),
                Instant.parse(body.required("madeAt").asString()));
    }
}
