package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SafetyStepEntry;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.Reprisal;
import org.baraza.core.record.safety.Response;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.safety.Sign;
import org.baraza.core.record.safety.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SafetyStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class PartnerSafetyStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "partner-safety-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SafetyStep step = ((SafetyStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case SafetyStep.Planned s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                StepBody.put(body, "measures", s.measures());
                body.put("check-in-days", s.checkInDays());
                StepBody.put(body, "owner", s.owner());
                body.put("authorities-safe", s.authoritiesSafe());
                body.put("review", s.review().toString());
            }
            case SafetyStep.CheckedIn s -> StepBody.put(body, "word", s.word());
            case SafetyStep.Elevated s -> StepBody.put(body, "sign", s.sign());
            case SafetyStep.ReprisalTold s -> {
                body.put("number", s.number());
                StepBody.put(body, "what", s.what());
                body.put("on", s.on().toString());
            }
            case SafetyStep.ReprisalJudged s -> {
                body.put("number", s.number());
                StepBody.put(body, "decision", s.decision().what());
            }
            case SafetyStep.EmergencyAnswered s -> StepBody.put(body, "done", s.done());
            case SafetyStep.EmergencyOver s -> body.put("moved", s.moved());
            case SafetyStep.Lowered _, SafetyStep.EmergencyBegun _, SafetyStep.Returned _, SafetyStep.Closed _ -> {
                // There is nothing to it but the words beside it, if any.
            }
        }
        StepBody.why(body, step.why());
    }

    private static String name(SafetyStep step) {
        return switch (step) {
            case SafetyStep.Planned _ -> "planned";
            case SafetyStep.CheckedIn _ -> "checked-in";
            case SafetyStep.Elevated _ -> "elevated";
            case SafetyStep.Lowered _ -> "lowered";
            case SafetyStep.ReprisalTold _ -> "reprisal-reported";
            case SafetyStep.ReprisalJudged _ -> "reprisal-judged";
            case SafetyStep.EmergencyBegun _ -> "emergency-begun";
            case SafetyStep.EmergencyAnswered _ -> "emergency-answered";
            case SafetyStep.EmergencyOver _ -> "emergency-over";
            case SafetyStep.Returned _ -> "returned";
            case SafetyStep.Closed _ -> "closed";
        };
    }

    @Override
    public Entry read(JsonNode b) {
        String id = StepBody.text(b, "id");
        Handle by = StepBody.by(b);
        Instant at = StepBody.at(b);
        return new SafetyStepEntry(
                switch (StepBody.text(b, "step")) {
                    case "planned" -> planned(b, id, by, at);
                    case "checked-in" -> new SafetyStep.CheckedIn(id, StepBody.one(b, "word", Word.class), by, at);
                    case "elevated" -> new SafetyStep.Elevated(id, StepBody.one(b, "sign", Sign.class), by, at);
                    case "lowered" -> new SafetyStep.Lowered(id, StepBody.why(b), by, at);
                    case "reprisal-reported" ->
                        new SafetyStep.ReprisalTold(
                                id,
                                b.required("number").asInt(),
                                StepBody.one(b, "what", Reprisal.class),
                                day(b, "on"),
                                by,
                                at);
                    case "reprisal-judged" ->
                        new SafetyStep.ReprisalJudged(
                                id,
                                b.required("number").asInt(),
                                new Decision(
                                        StepBody.one(b, "decision", Decision.What.class), by, at, StepBody.why(b)));
                    case "emergency-begun" -> new SafetyStep.EmergencyBegun(id, by, at);
                    case "emergency-answered" ->
                        new SafetyStep.EmergencyAnswered(id, StepBody.set(b, "done", Response.class), by, at);
                    case "emergency-over" ->
                        new SafetyStep.EmergencyOver(id, b.required("moved").asBoolean(), StepBody.why(b), by, at);
                    case "returned" -> new SafetyStep.Returned(id, by, at);
                    case "closed" -> new SafetyStep.Closed(id, by, at);
                    default -> throw new IllegalArgumentException("unknown step");
                });
    }

    private static SafetyStep planned(JsonNode b, String id, Handle by, Instant at) {
        return new SafetyStep.Planned(
                id,
                StepBody.text(b, "mission"),
                StepBody.part(b, "area"),
                StepBody.set(b, "measures", Measure.class),
                b.required("check-in-days").asInt(),
                StepBody.one(b, "owner", Role.class),
                b.required("authorities-safe").asBoolean(),
                day(b, "review"),
                by,
                at);
    }

    private static LocalDate day(JsonNode body, String field) {
        return LocalDate.parse(StepBody.text(body, field));
    }
}
