package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.util.EnumMap;
import java.util.Map;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.TextHeld}, first layout: what was marked, never the text. */
@AutoService(EntryCodec.class)
public final class TextHeldV1 implements EntryCodec {

    @Override
    public String kind() {
        return "text-held";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.TextHeld e = (SharingEntry.TextHeld) entry;
        body.put("text", e.text());
        body.put("sheet", e.sheet());
        body.put("column", e.column());
        ObjectNode marks = body.putObject("marks");
        e.marks().forEach((kind, count) -> marks.put(kind.name(), count));
        SharingBody.putBy(body, e.by(), e.at());
    }

    @Override
    public Entry read(JsonNode body) {
        Map<Mark.Kind, Integer> marks = new EnumMap<>(Mark.Kind.class);
        body.required("marks")
                .properties()
                .forEach(p -> marks.put(Mark.Kind.valueOf(p.getKey()), p.getValue().asInt()));
        return new SharingEntry.TextHeld(
                SharingBody.text(body, "text"),
                SharingBody.text(body, "sheet"),
                SharingBody.text(body, "column"),
                marks,
                SharingBody.by(body),
                SharingBody.at(body));
    }
}
