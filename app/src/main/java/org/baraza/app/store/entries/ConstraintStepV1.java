package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.ConstraintStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.access.Advocacy;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Hinderer;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Impact;
import org.baraza.core.record.access.Moderation;
import org.baraza.core.record.access.Organisation;
import org.baraza.core.record.access.Outcome;
import org.baraza.core.record.access.Sector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link ConstraintStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class ConstraintStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "access-constraint-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        ConstraintStep step = ((ConstraintStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case ConstraintStep.Noted s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                StepBody.put(body, "hindrance", s.hindrance());
                StepBody.put(body, "hinderer", s.hinderer());
                StepBody.put(body, "sector", s.sector());
                StepBody.put(body, "organisation", s.organisation());
                body.put("from", s.from().toString());
                StepBody.put(body, "to", s.to());
                StepBody.put(body, "days", s.daysLost());
                StepBody.put(body, "impact", s.impact());
            }
            case ConstraintStep.Ended s -> {
                body.put("to", s.to().toString());
                StepBody.put(body, "days", s.daysLost());
            }
            case ConstraintStep.Moderated s -> {
                StepBody.put(body, "outcome", s.outcome());
                body.put("why", s.decision().why());
            }
            case ConstraintStep.Advocated s -> {
                StepBody.put(body, "how", s.how());
                body.put("why", s.why());
            }
            case ConstraintStep.Settled s -> {
                StepBody.put(body, "outcome", s.outcome());
                body.put("why", s.why());
            }
            case ConstraintStep.Reopened s -> body.put("why", s.why());
        }
    }

    private static String name(ConstraintStep step) {
        return switch (step) {
            case ConstraintStep.Noted _ -> "noted";
            case ConstraintStep.Ended _ -> "ended";
            case ConstraintStep.Moderated _ -> "moderated";
            case ConstraintStep.Advocated _ -> "advocated";
            case ConstraintStep.Settled _ -> "settled";
            case ConstraintStep.Reopened _ -> "reopened";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = StepBody.text(body, "id");
        Handle by = StepBody.by(body);
        Instant at = StepBody.at(body);
        return new ConstraintStepEntry(
                switch (StepBody.text(body, "step")) {
                    case "noted" ->
                        new ConstraintStep.Noted(
                                id,
                                StepBody.text(body, "mission"),
                                StepBody.part(body, "area"),
                                StepBody.one(body, "hindrance", Hindrance.class),
                                StepBody.one(body, "hinderer", Hinderer.class),
                                StepBody.one(body, "sector", Sector.class),
                                StepBody.one(body, "organisation", Organisation.class),
                                LocalDate.parse(StepBody.text(body, "from")),
                                StepBody.day(body, "to"),
                                StepBody.number(body, "days"),
                                StepBody.one(body, "impact", Impact.class),
                                by,
                                at);
                    case "ended" ->
                        new ConstraintStep.Ended(
                                id, LocalDate.parse(StepBody.text(body, "to")), StepBody.number(body, "days"), by, at);
                    case "moderated" -> moderated(id, body, by, at);
                    case "advocated" ->
                        new ConstraintStep.Advocated(
                                id, StepBody.one(body, "how", Advocacy.class), StepBody.text(body, "why"), by, at);
                    case "settled" ->
                        new ConstraintStep.Settled(
                                id, StepBody.one(body, "outcome", Outcome.class), StepBody.text(body, "why"), by, at);
                    case "reopened" -> new ConstraintStep.Reopened(id, StepBody.text(body, "why"), by, at);
                    default -> throw new IllegalArgumentException("unknown step");
                });
    }

    private static ConstraintStep moderated(String id, JsonNode body, Handle by, Instant at) {
        Moderation outcome = StepBody.one(body, "outcome", Moderation.class);
        return new ConstraintStep.Moderated(
                id, outcome, new Decision(outcome.decision(), by, at, StepBody.text(body, "why")));
    }
}
