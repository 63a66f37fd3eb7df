package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.FormEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link FormEntry.Settled}, first layout. */
@AutoService(EntryCodec.class)
public final class EntitySettledV1 implements EntryCodec {

    @Override
    public String kind() {
        return "entity-settled";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        FormEntry.Settled e = (FormEntry.Settled) entry;
        body.put("submission", e.submission());
        body.put("mission", e.mission());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new FormEntry.Settled(
                SharingBody.text(body, "submission"),
                SharingBody.text(body, "mission"),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
