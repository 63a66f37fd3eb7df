package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.Entry;
import org.baraza.core.record.PersonStepEntry;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Use;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link PersonStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class PersonConsentStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "person-consent-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        switch (((PersonStepEntry) entry).step()) {
            case PersonStep.Asked s -> {
                StepBody.begin(body, "asked", s);
                body.put("mission", s.mission());
                body.put("who", s.who().code());
                StepBody.put(body, "use", s.use());
                StepBody.put(body, "answer", s.answer());
                StepBody.put(body, "how", s.how());
                body.put("language", s.language());
                body.put("text", s.text());
                body.put("until", s.until().truncatedTo(ChronoUnit.MICROS).toString());
            }
            case PersonStep.TakenBack s -> StepBody.begin(body, "taken-back", s);
        }
    }

    @Override
    public Entry read(JsonNode body) {
        String id = StepBody.text(body, "id");
        return new PersonStepEntry(
                switch (StepBody.text(body, "step")) {
                    case "asked" ->
                        new PersonStep.Asked(
                                id,
                                StepBody.text(body, "mission"),
                                new Handle(StepBody.text(body, "who")),
                                StepBody.one(body, "use", Use.class),
                                StepBody.one(body, "answer", Consent.Answer.class),
                                StepBody.one(body, "how", Consent.How.class),
                                StepBody.text(body, "language"),
                                body.required("text").asInt(),
                                Instant.parse(StepBody.text(body, "until")),
                                StepBody.by(body),
                                StepBody.at(body));
                    case "taken-back" -> new PersonStep.TakenBack(id, StepBody.by(body), StepBody.at(body));
                    default -> throw new IllegalArgumentException("unknown step");
                });
    }
}
