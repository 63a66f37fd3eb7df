package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.ProtocolWithdrawn}, first layout. */
@AutoService(EntryCodec.class)
public final class SharingProtocolWithdrawnV1 implements EntryCodec {

    @Override
    public String kind() {
        return "sharing-protocol-withdrawn";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.ProtocolWithdrawn e = (SharingEntry.ProtocolWithdrawn) entry;
        body.put("protocol", e.protocol());
        body.put("reason", e.reason());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new SharingEntry.ProtocolWithdrawn(
                SharingBody.text(body, "protocol"),
                SharingBody.text(body, "reason"),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
