package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.Entry;
import org.baraza.core.record.RoleGrantedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link RoleGrantedEntry}, first layout. A part of the scope that does not restrict is left out. */
@AutoService(EntryCodec.class)
public final class RoleGrantedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "role-granted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        RoleGrantedEntry it = (RoleGrantedEntry) entry;
        Grant grant = it.grant();
        body.put("id", it.id().code());
        body.put("account", it.account().code());
        body.put("role", grant.role().key());
        grant.scope().mission().ifPresent(m -> body.put("mission", m));
        grant.scope().area().ifPresent(a -> body.put("area", a));
        grant.scope().team().ifPresent(t -> body.put("team", t));
        body.put("from", grant.from().truncatedTo(ChronoUnit.MICROS).toString());
        body.put("until", grant.until().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        String role = text(body, "role");
        return new RoleGrantedEntry(
                new Handle(text(body, "id")),
                new Handle(text(body, "account")),
                new Grant(
                        Role.find(role).orElseThrow(() -> new IllegalArgumentException("not a role: " + role)),
                        new Scope(part(body, "mission"), part(body, "area"), part(body, "team")),
                        Instant.parse(text(body, "from")),
                        Instant.parse(text(body, "until"))));
    }

    private static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }
}
