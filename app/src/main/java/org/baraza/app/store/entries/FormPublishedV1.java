package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.FormEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link FormEntry.Published}, first layout. */
@AutoService(EntryCodec.class)
public final class FormPublishedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "form-published";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        FormEntry.Published e = (FormEntry.Published) entry;
        body.put("mission", e.mission());
        body.put("form", e.form());
        body.put("edition", e.edition());
        body.put("title", e.title());
        body.put("sha256", e.sha256());
        body.put("md5", e.md5());
        ArrayNode media = body.putArray("media");
        for (FormEntry.Media each : e.media()) {
            ObjectNode one = media.addObject();
            one.put("file", each.file());
            one.put("sha256", each.sha256());
            one.put("md5", each.md5());
            one.put("bytes", each.bytes());
        }
        body.put("entities", e.entities().orElse(""));
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        List<FormEntry.Media> media = new ArrayList<>();
        body.required("media")
                .forEach(one -> media.add(new FormEntry.Media(
                        SharingBody.text(one, "file"),
                        SharingBody.text(one, "sha256"),
                        SharingBody.text(one, "md5"),
                        one.required("bytes").asLong())));
        return new FormEntry.Published(
                SharingBody.text(body, "mission"),
                SharingBody.text(body, "form"),
                SharingBody.text(body, "edition"),
                SharingBody.text(body, "title"),
                SharingBody.text(body, "sha256"),
                SharingBody.text(body, "md5"),
                media,
                Optional.of(SharingBody.text(body, "entities")).filter(l -> !l.isEmpty()),
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
