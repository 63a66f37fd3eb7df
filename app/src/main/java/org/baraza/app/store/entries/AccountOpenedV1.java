package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.AccountOpenedEntry;
import org.baraza.core.record.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link AccountOpenedEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class AccountOpenedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "account-opened";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        AccountOpenedEntry it = (AccountOpenedEntry) entry;
        body.put("account", it.account().code());
        body.put("at", it.at().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new AccountOpenedEntry(
                new Handle(body.required("account").asString()),
                Instant.parse(body.required("at").asString()));
    }
}
