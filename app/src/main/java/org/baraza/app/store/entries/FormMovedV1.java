package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link FormEntry.Moved}, first layout. */
@AutoService(EntryCodec.class)
public final class FormMovedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "form-moved";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        FormEntry.Moved e = (FormEntry.Moved) entry;
        body.put("mission", e.mission());
        body.put("form", e.form());
        body.put("state", e.state().name());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new FormEntry.Moved(
                SharingBody.text(body, "mission"),
                SharingBody.text(body, "form"),
                FormState.valueOf(SharingBody.text(body, "state")),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
