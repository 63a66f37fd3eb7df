package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.FormEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link FormEntry.Erased}, first layout. */
@AutoService(EntryCodec.class)
public final class SubmissionErasedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "submission-erased";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        FormEntry.Erased e = (FormEntry.Erased) entry;
        body.put("submission", e.submission());
        body.put("mission", e.mission());
        body.put("files", e.files());
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        return new FormEntry.Erased(
                SharingBody.text(body, "submission"),
                SharingBody.text(body, "mission"),
                body.required("files").asInt(),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
