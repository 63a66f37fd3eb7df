package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.ReleaseMade}, first layout. */
@AutoService(EntryCodec.class)
public final class ReleaseMadeV1 implements EntryCodec {

    @Override
    public String kind() {
        return "release-made";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.ReleaseMade e = (SharingEntry.ReleaseMade) entry;
        Release r = e.release();
        body.put("id", r.id());
        body.put("sheet", r.sheet());
        r.protocol().ifPresent(p -> body.put("protocol", p));
        SharingBody.putTexts(body, "columns", r.columns());
        body.put("rows", r.rows());
        body.put("withheld", r.withheld());
        body.put("smallHidden", r.smallHidden());
        body.put("othersHidden", r.othersHidden());
        body.put("textsHeld", r.textsHeld());
        r.k().ifPresent(k -> body.put("k", k));
        r.risk().ifPresent(risk -> body.put("risk", risk));
        body.put("cut", r.cut());
        body.put("sha256", r.sha256());
        SharingBody.putTexts(body, "notes", r.notes());
        SharingBody.putBy(body, r.by(), r.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new SharingEntry.ReleaseMade(new Release(
                SharingBody.text(body, "id"),
                SharingBody.text(body, "sheet"),
                body.has("protocol") ? Optional.of(SharingBody.text(body, "protocol")) : Optional.empty(),
                SharingBody.texts(body, "columns"),
                body.required("rows").asLong(),
                body.required("withheld").asLong(),
                body.required("smallHidden").asLong(),
                body.required("othersHidden").asLong(),
                body.required("textsHeld").asLong(),
                body.has("k") ? OptionalInt.of(body.required("k").asInt()) : OptionalInt.empty(),
                body.has("risk") ? OptionalDouble.of(body.required("risk").asDouble()) : OptionalDouble.empty(),
                SharingBody.text(body, "cut"),
                SharingBody.text(body, "sha256"),
                SharingBody.texts(body, "notes"),
                SharingBody.by(body),
                SharingBody.at(body)));
    }
}
