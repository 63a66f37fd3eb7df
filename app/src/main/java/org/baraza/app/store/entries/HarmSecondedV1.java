package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.HarmSeconded}, first layout. */
@AutoService(EntryCodec.class)
public final class HarmSecondedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "harm-seconded";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.HarmSeconded e = (SharingEntry.HarmSeconded) entry;
        body.put("check", e.check());
        body.put("agrees", e.agrees());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new SharingEntry.HarmSeconded(
                SharingBody.text(body, "check"),
                body.required("agrees").asBoolean(),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
