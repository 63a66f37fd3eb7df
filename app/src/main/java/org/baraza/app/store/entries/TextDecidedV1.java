package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.TextDecided}, first layout. */
@AutoService(EntryCodec.class)
public final class TextDecidedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "text-decided";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.TextDecided e = (SharingEntry.TextDecided) entry;
        body.put("text", e.text());
        body.put("cleared", e.cleared());
        body.put("reason", e.reason());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new SharingEntry.TextDecided(
                SharingBody.text(body, "text"),
                body.required("cleared").asBoolean(),
                SharingBody.text(body, "reason"),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
