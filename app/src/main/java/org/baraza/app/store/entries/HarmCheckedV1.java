package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SharingEntry.HarmChecked}, first layout. */
@AutoService(EntryCodec.class)
public final class HarmCheckedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "harm-checked";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SharingEntry.HarmChecked e = (SharingEntry.HarmChecked) entry;
        HarmCheck c = e.check();
        body.put("id", c.id());
        body.put("protocol", c.protocol());
        body.put("sheet", c.sheet());
        ObjectNode answers = body.putObject("answers");
        c.inOrder().forEach((question, answer) -> {
            ObjectNode one = answers.putObject(question.name());
            one.put("yes", answer.yes());
            one.put("note", answer.note());
        });
        SharingBody.putBy(body, c.by(), c.at());
    }

    @Override
    public Entry read(JsonNode body) {
        Map<HarmCheck.Question, HarmCheck.Answer> answers = new EnumMap<>(HarmCheck.Question.class);
        body.required("answers")
                .properties()
                .forEach(p -> answers.put(
                        HarmCheck.Question.valueOf(p.getKey()),
                        new HarmCheck.Answer(
                                p.getValue().required("yes").asBoolean(), SharingBody.text(p.getValue(), "note"))));
        return new SharingEntry.HarmChecked(new HarmCheck(
                SharingBody.text(body, "id"),
                SharingBody.text(body, "protocol"),
                SharingBody.text(body, "sheet"),
                answers,
                SharingBody.by(body),
                SharingBody.at(body),
                Optional.empty()));
    }
}
