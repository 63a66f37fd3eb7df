package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.FormEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link FormEntry.Received}, first layout. */
@AutoService(EntryCodec.class)
public final class SubmissionReceivedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "submission-received";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        FormEntry.Received e = (FormEntry.Received) entry;
        body.put("submission", e.submission());
        body.put("mission", e.mission());
        body.put("form", e.form());
        body.put("edition", e.edition());
        body.put("files", e.files());
        body.put("at", e.at().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new FormEntry.Received(
                SharingBody.text(body, "submission"),
                SharingBody.text(body, "mission"),
                SharingBody.text(body, "form"),
                SharingBody.text(body, "edition"),
                body.required("files").asInt(),
                SharingBody.at(body));
    }
}
