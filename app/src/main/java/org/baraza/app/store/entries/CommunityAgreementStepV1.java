package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.CommunityStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.Breaker;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.TextForm;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link CommunityStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class CommunityAgreementStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "community-agreement-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        CommunityStep step = ((CommunityStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case CommunityStep.Proposed s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                StepBody.put(body, "purpose", s.purpose());
                StepBody.put(body, "activity", s.activity().map(Handle::code));
                StepBody.put(body, "concerned", s.concerned());
            }
            case CommunityStep.Consulted s -> {
                StepBody.put(body, "group", s.group());
                StepBody.put(body, "answer", s.answer());
                StepBody.put(body, "how", s.how());
                body.put("on", s.on().toString());
            }
            case CommunityStep.MetTogether s -> {
                StepBody.put(body, "present", s.present());
                body.put("on", s.on().toString());
            }
            case CommunityStep.ReadAloud s -> {
                body.put("language", s.language());
                StepBody.put(body, "form", s.form());
                body.put("on", s.on().toString());
            }
            case CommunityStep.DutyTaken s -> {
                StepBody.put(body, "duty", s.duty());
                body.put("who", s.who().code());
            }
            case CommunityStep.Agreed s -> {
                body.put("from", s.from().toString());
                body.put("until", s.until().toString());
            }
            case CommunityStep.Objected s -> StepBody.put(body, "group", s.group());
            case CommunityStep.ObjectionEnded s -> StepBody.put(body, "group", s.group());
            case CommunityStep.Broken s -> StepBody.put(body, "who", s.who());
            case CommunityStep.Withdrawn s -> StepBody.put(body, "group", s.group());
            case CommunityStep.PutRight _,
                    CommunityStep.Reviewed _,
                    CommunityStep.Suspended _,
                    CommunityStep.Resumed _ -> {
                // There is nothing to it but the words beside it.
            }
        }
        StepBody.why(body, step.why());
    }

    private static String name(CommunityStep step) {
        return switch (step) {
            case CommunityStep.Proposed _ -> "proposed";
            case CommunityStep.Consulted _ -> "consulted";
            case CommunityStep.MetTogether _ -> "met-together";
            case CommunityStep.ReadAloud _ -> "read-aloud";
            case CommunityStep.DutyTaken _ -> "duty-taken";
            case CommunityStep.Agreed _ -> "agreed";
            case CommunityStep.Objected _ -> "objected";
            case CommunityStep.ObjectionEnded _ -> "objection-ended";
            case CommunityStep.Broken _ -> "broken";
            case CommunityStep.PutRight _ -> "put-right";
            case CommunityStep.Reviewed _ -> "reviewed";
            case CommunityStep.Suspended _ -> "suspended";
            case CommunityStep.Resumed _ -> "resumed";
            case CommunityStep.Withdrawn _ -> "withdrawn";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        return new CommunityStepEntry(
                step(body, StepBody.text(body, "id"), StepBody.by(body), StepBody.at(body), StepBody.why(body)));
    }

    private static CommunityStep step(JsonNode b, String id, Handle by, Instant at, String why) {
        return switch (StepBody.text(b, "step")) {
            case "proposed" ->
                new CommunityStep.Proposed(
                        id,
                        StepBody.text(b, "mission"),
                        StepBody.part(b, "area"),
                        StepBody.one(b, "purpose", Purpose.class),
                        StepBody.part(b, "activity").map(Handle::new),
                        StepBody.set(b, "concerned", Group.class),
                        why,
                        by,
                        at);
            case "consulted" ->
                new CommunityStep.Consulted(
                        id,
                        group(b),
                        StepBody.one(b, "answer", Answer.class),
                        StepBody.one(b, "how", Gathered.class),
                        day(b, "on"),
                        why,
                        by,
                        at);
            case "met-together" ->
                new CommunityStep.MetTogether(id, StepBody.set(b, "present", Group.class), day(b, "on"), by, at);
            case "read-aloud" ->
                new CommunityStep.ReadAloud(
                        id,
                        StepBody.text(b, "language"),
                        StepBody.one(b, "form", TextForm.class),
                        day(b, "on"),
                        by,
                        at);
            case "duty-taken" ->
                new CommunityStep.DutyTaken(
                        id, StepBody.one(b, "duty", Duty.class), new Handle(StepBody.text(b, "who")), by, at);
            case "agreed" ->
                new CommunityStep.Agreed(
                        id, day(b, "from"), day(b, "until"), new Decision(Decision.What.VERIFY, by, at, why));
            case "objected" -> new CommunityStep.Objected(id, group(b), why, by, at);
            case "objection-ended" -> new CommunityStep.ObjectionEnded(id, group(b), why, by, at);
            case "broken" -> new CommunityStep.Broken(id, StepBody.one(b, "who", Breaker.class), why, by, at);
            case "put-right" -> new CommunityStep.PutRight(id, why, by, at);
            case "reviewed" -> new CommunityStep.Reviewed(id, why, by, at);
            case "suspended" -> new CommunityStep.Suspended(id, why, by, at);
            case "resumed" -> new CommunityStep.Resumed(id, why, by, at);
            case "withdrawn" -> new CommunityStep.Withdrawn(id, group(b), by, at);
            default -> throw new IllegalArgumentException("unknown step");
        };
    }

    private static Group group(JsonNode body) {
        return StepBody.one(body, "group", Group.class);
    }

    private static LocalDate day(JsonNode body, String field) {
        return LocalDate.parse(StepBody.text(body, field));
    }
}
