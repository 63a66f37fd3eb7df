package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.ProtocolAgreed}, first layout. Days are written {@code 2025-06-01}. */
@AutoService(EntryCodec.class)
public final class SharingProtocolAgreedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "sharing-protocol-agreed";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.ProtocolAgreed e = (SharingEntry.ProtocolAgreed) entry;
        Protocol p = e.protocol();
        body.put("id", p.id());
        body.put("recipient", p.recipient());
        body.put("kind", p.kind().name());
        body.put("purpose", p.purpose());
        SharingBody.putTexts(body, "sheets", p.sheets());
        body.put("most", p.most().name());
        SharingBody.putTexts(body, "leftOut", p.leftOut());
        body.put("areaLevel", p.areaLevel());
        body.put("delayDays", p.delayDays());
        body.put("k", p.k());
        body.put("smallest", p.smallest());
        body.put("from", p.from().toString());
        body.put("until", p.until().toString());
        p.dueDiligence().ifPresent(d -> body.put("dueDiligence", d));
        body.put("reason", p.reason());
        body.put("reviewOn", p.reviewOn().toString());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new SharingEntry.ProtocolAgreed(
                new Protocol(
                        SharingBody.text(body, "id"),
                        SharingBody.text(body, "recipient"),
                        Recipient.valueOf(SharingBody.text(body, "kind")),
                        SharingBody.text(body, "purpose"),
                        new TreeSet<>(SharingBody.texts(body, "sheets")),
                        Sensitivity.valueOf(SharingBody.text(body, "most")),
                        new TreeSet<>(SharingBody.texts(body, "leftOut")),
                        body.required("areaLevel").asInt(),
                        body.required("delayDays").asInt(),
                        body.required("k").asInt(),
                        body.required("smallest").asInt(),
                        LocalDate.parse(SharingBody.text(body, "from")),
                        LocalDate.parse(SharingBody.text(body, "until")),
                        body.has("dueDiligence")
                                ? Optional.of(SharingBody.text(body, "dueDiligence"))
                                : Optional.empty(),
                        SharingBody.text(body, "reason"),
                        LocalDate.parse(SharingBody.text(body, "reviewOn"))),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
