package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.IncidentLogged}, first layout. */
@AutoService(EntryCodec.class)
public final class DataIncidentLoggedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "data-incident-logged";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.IncidentLogged e = (SharingEntry.IncidentLogged) entry;
        Incident i = e.incident();
        body.put("id", i.id());
        body.put("kind", i.kind().name());
        body.put("on", i.on().toString());
        body.put("what", i.what());
        body.put("harm", i.harm());
        body.put("done", i.done());
        SharingBody.putBy(body, i.by(), i.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new SharingEntry.IncidentLogged(new Incident(
                SharingBody.text(body, "id"),
                Incident.Kind.valueOf(SharingBody.text(body, "kind")),
                LocalDate.parse(SharingBody.text(body, "on")),
                SharingBody.text(body, "what"),
                SharingBody.text(body, "harm"),
                SharingBody.text(body, "done"),
                SharingBody.by(body),
                SharingBody.at(body)));
    }
}
