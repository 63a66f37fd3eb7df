package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.record.Entry;
import org.baraza.core.record.IdentityOpenedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link IdentityOpenedEntry}, first layout. Fields in the order of their enum. */
@AutoService(EntryCodec.class)
public final class IdentityOpenedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "identity-opened";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        IdentityOpenedEntry e = (IdentityOpenedEntry) entry;
        body.put("opening", e.opening());
        body.put("handle", e.handle().code());
        ArrayNode fields = body.putArray("fields");
        EnumSet.copyOf(e.fields()).forEach(f -> fields.add(f.name()));
        body.put("purpose", e.purpose().name());
        body.put("openedBy", e.openedBy().code());
        body.put("openedAt", e.openedAt().truncatedTo(ChronoUnit.MICROS).toString());
        e.approvedBy().ifPresent(by -> body.put("approvedBy", by.code()));
    }

    @Override
    public Entry read(JsonNode body) {
        Set<IdentityField> fields = EnumSet.noneOf(IdentityField.class);
        body.required("fields").forEach(f -> fields.add(IdentityField.valueOf(f.asString())));
        return new IdentityOpenedEntry(
                body.required("opening").asString(),
                new Handle(body.required("handle").asString()),
                fields,
                IdentityPurpose.valueOf(body.required("purpose").asString()),
                new Handle(body.required("openedBy").asString()),
                Instant.parse(body.required("openedAt").asString()),
                body.has("approvedBy")
                        ? Optional.of(new Handle(body.required("approvedBy").asString()))
                        : Optional.empty());
    }
}
