package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.Entry;
import org.baraza.core.record.MissedStepEntry;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.Protected;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.Warned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link MissedStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class MissedStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "missed-protection-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        MissedStep step = ((MissedStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case MissedStep.Opened s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                body.put("attack", s.attack());
                body.put("on", s.on().toString());
                StepBody.put(body, "km", s.distanceKm());
                StepBody.put(body, "travel", s.travel());
                StepBody.put(body, "warned", s.warned());
            }
            case MissedStep.LookedInto s -> {
                StepBody.put(body, "could", s.could());
                StepBody.put(body, "reasons", s.reasons());
                body.put("why", s.why());
            }
            case MissedStep.Judged s -> {
                StepBody.put(body, "outcome", s.outcome());
                body.put("why", s.why());
            }
            case MissedStep.ActionAgreed s -> ForceStepV1.show(s.action(), body);
            case MissedStep.ActionDone s -> body.put("number", s.number());
            case MissedStep.Reopened s -> body.put("why", s.why());
            case MissedStep.Closed _ -> {
                // That it happened, by whom and when is all there is to it.
            }
        }
    }

    private static String name(MissedStep step) {
        return switch (step) {
            case MissedStep.Opened _ -> "opened";
            case MissedStep.LookedInto _ -> "looked-into";
            case MissedStep.Judged _ -> "judged";
            case MissedStep.ActionAgreed _ -> "action-agreed";
            case MissedStep.ActionDone _ -> "action-done";
            case MissedStep.Closed _ -> "closed";
            case MissedStep.Reopened _ -> "reopened";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = StepBody.text(body, "id");
        Handle by = StepBody.by(body);
        Instant at = StepBody.at(body);
        return new MissedStepEntry(
                switch (StepBody.text(body, "step")) {
                    case "opened" ->
                        new MissedStep.Opened(
                                id,
                                StepBody.text(body, "mission"),
                                StepBody.part(body, "area"),
                                StepBody.text(body, "attack"),
                                LocalDate.parse(StepBody.text(body, "on")),
                                StepBody.number(body, "km"),
                                StepBody.one(body, "travel", TravelBand.class),
                                StepBody.one(body, "warned", Warned.class),
                                by,
                                at);
                    case "looked-into" ->
                        new MissedStep.LookedInto(
                                id,
                                StepBody.set(body, "could", Responder.class),
                                StepBody.set(body, "reasons", NoResponse.class),
                                StepBody.text(body, "why"),
                                by,
                                at);
                    case "judged" ->
                        new MissedStep.Judged(
                                id, StepBody.one(body, "outcome", Protected.class), StepBody.text(body, "why"), by, at);
                    case "action-agreed" -> new MissedStep.ActionAgreed(id, ForceStepV1.action(body), by, at);
                    case "action-done" ->
                        new MissedStep.ActionDone(id, body.required("number").asInt(), by, at);
                    case "closed" -> new MissedStep.Closed(id, by, at);
                    case "reopened" -> new MissedStep.Reopened(id, StepBody.text(body, "why"), by, at);
                    default -> throw new IllegalArgumentException("unknown step");
                });
    }
}
