package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.Entry;
import org.baraza.core.record.IdentityErasedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link IdentityErasedEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class IdentityErasedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "identity-erased";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        IdentityErasedEntry e = (IdentityErasedEntry) entry;
        body.put("handle", e.handle().code());
        body.put("cause", e.cause().name());
        body.put("askedBy", e.askedBy().code());
        body.put("confirmedBy", e.confirmedBy().code());
        body.put("erasedAt", e.erasedAt().truncatedTo(ChronoUnit.MICROS).toString());
        body.put("keyDigest", e.keyDigest());
        body.put("personsBefore", e.personsBefore());
        body.put("personsAfter", e.personsAfter());
        body.put("fieldsDestroyed", e.fieldsDestroyed());
    }

    @Override
    public Entry read(JsonNode body) {
        return new IdentityErasedEntry(
                new Handle(body.required("handle").asString()),
                IdentityErasedEntry.Cause.valueOf(body.required("cause").asString()),
                new Handle(body.required("askedBy").asString()),
                new Handle(body.required("confirmedBy").asString()),
                Instant.parse(body.required("erasedAt").asString()),
                body.required("keyDigest").asString(),
                body.required("personsBefore").asLong(),
                body.required("personsAfter").asLong(),
                body.required("fieldsDestroyed").asLong());
    }
}
