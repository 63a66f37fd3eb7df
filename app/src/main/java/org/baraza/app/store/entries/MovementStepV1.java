package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.Entry;
import org.baraza.core.record.MovementStepEntry;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;
import org.baraza.core.record.movements.RaisedWith;
import org.baraza.core.record.movements.Resolution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link MovementStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class MovementStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "movement-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        MovementStep step = ((MovementStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case MovementStep.Noted s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                body.put("on", s.on().toString());
                StepBody.put(body, "barred", s.barred());
                StepBody.put(body, "kind", s.kind());
                StepBody.put(body, "mover", s.mover());
                StepBody.put(body, "level", s.level());
                StepBody.put(body, "hours", s.hoursDelayed());
                StepBody.put(body, "days", s.daysLost());
            }
            case MovementStep.Raised s -> StepBody.put(body, "with", s.with());
            case MovementStep.Settled s -> {
                StepBody.put(body, "how", s.how());
                StepBody.put(body, "days", s.daysLost());
                body.put("why", s.why());
            }
            case MovementStep.Withdrawn s -> body.put("why", s.why());
        }
    }

    private static String name(MovementStep step) {
        return switch (step) {
            case MovementStep.Noted _ -> "noted";
            case MovementStep.Raised _ -> "raised";
            case MovementStep.Settled _ -> "settled";
            case MovementStep.Withdrawn _ -> "withdrawn";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = StepBody.text(body, "id");
        Handle by = StepBody.by(body);
        Instant at = StepBody.at(body);
        return new MovementStepEntry(
                switch (StepBody.text(body, "step")) {
                    case "noted" ->
                        new MovementStep.Noted(
                                id,
                                StepBody.text(body, "mission"),
                                StepBody.part(body, "area"),
                                LocalDate.parse(StepBody.text(body, "on")),
                                StepBody.one(body, "barred", Barred.class),
                                StepBody.one(body, "kind", MovementKind.class),
                                StepBody.one(body, "mover", Mover.class),
                                StepBody.one(body, "level", AuthorityLevel.class),
                                StepBody.number(body, "hours"),
                                StepBody.number(body, "days"),
                                by,
                                at);
                    case "raised" -> new MovementStep.Raised(id, StepBody.one(body, "with", RaisedWith.class), by, at);
                    case "settled" ->
                        new MovementStep.Settled(
                                id,
                                StepBody.one(body, "how", Resolution.class),
                                StepBody.number(body, "days"),
                                StepBody.text(body, "why"),
                                by,
                                at);
                    case "withdrawn" -> new MovementStep.Withdrawn(id, StepBody.text(body, "why"), by, at);
                    default -> throw new IllegalArgumentException("unknown step");
                });
    }
}
