package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.AccountClosedEntry;
import org.baraza.core.record.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link AccountClosedEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class AccountClosedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "account-closed";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        AccountClosedEntry it = (AccountClosedEntry) entry;
        body.put("account", it.account().code());
        body.put("at", it.at().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new AccountClosedEntry(
                new Handle(body.required("account").asString()),
                Instant.parse(body.required("at").asString()));
    }
}
