package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.AccountLinkedEntry;
import org.baraza.core.record.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link AccountLinkedEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class AccountLinkedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "account-linked";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        AccountLinkedEntry it = (AccountLinkedEntry) entry;
        body.put("account", it.account().code());
        body.put("linked", it.linked());
        body.put("at", it.at().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new AccountLinkedEntry(
                new Handle(body.required("account").asString()),
                body.required("linked").asBoolean(),
                Instant.parse(body.required("at").asString()));
    }
}
