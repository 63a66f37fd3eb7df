package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ForceStepEntry;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Action;
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Conclusion;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.HarmKnown;
import org.baraza.core.record.force.Holds;
import org.baraza.core.record.force.LegalTest;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.MedicalAid;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.NotFeasible;
import org.baraza.core.record.force.Range;
import org.baraza.core.record.force.Step;
import org.baraza.core.record.force.Told;
import org.baraza.core.record.force.UnitKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link ForceStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class ForceStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "force-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        Step step = ((ForceStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case Step.Opened s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                body.put("happened", s.happened().truncatedTo(ChronoUnit.MICROS).toString());
                StepBody.put(body, "unit", s.unit());
                StepBody.put(body, "menace", s.menace());
                show(s.account(), body);
            }
            case Step.Accounted s -> show(s.account(), body);
            case Step.HarmLookedInto s -> {
                StepBody.put(body, "harm", s.harm());
                s.killed().ifPresent(r -> show(r, body.putArray("killed")));
                s.injured().ifPresent(r -> show(r, body.putArray("injured")));
                StepBody.put(body, "aid", s.aid());
            }
            case Step.LegalChecked s -> StepBody.put(body, "tests", s.tests());
            case Step.AmendsDecided s -> {
                body.put("given", s.given());
                body.put("why", s.why());
            }
            case Step.CommunityTold s -> {
                StepBody.put(body, "told", s.told());
                body.put("why", s.why());
            }
            case Step.Concluded s -> {
                StepBody.put(body, "conclusion", s.conclusion());
                body.put("why", s.why());
            }
            case Step.ActionAgreed s -> show(s.action(), body);
            case Step.ActionDone s -> body.put("number", s.number());
            case Step.Reopened s -> body.put("why", s.why());
            case Step.ReviewOpened _, Step.HarmAcknowledged _, Step.Closed _ -> {
                // That it happened, by whom and when is all there is to it.
            }
        }
    }

    private static void show(Account account, ObjectNode body) {
        ArrayNode attempts = body.putArray("attempts");
        for (Attempt attempt : account.attempts()) {
            ObjectNode node = attempts.addObject();
            StepBody.put(node, "level", attempt.level());
            attempt.not().ifPresent(n -> {
                StepBody.put(node, "not", n);
                node.put("why", attempt.why());
            });
        }
        StepBody.put(body, "highest", account.highest());
        StepBody.put(body, "ground", account.ground());
        StepBody.put(body, "rounds", account.rounds());
        StepBody.put(body, "effect", account.effect());
    }

    private static void show(Range range, ArrayNode to) {
        to.add(range.low()).add(range.best()).add(range.high());
    }

    static void show(Action action, ObjectNode body) {
        body.put("number", action.number());
        StepBody.put(body, "owner", action.owner());
        body.put("due", action.due().toString());
        body.put("what", action.what());
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Opened _ -> "opened";
            case Step.Accounted _ -> "accounted";
            case Step.HarmLookedInto _ -> "harm-looked-into";
            case Step.ReviewOpened _ -> "review-opened";
            case Step.LegalChecked _ -> "legal-checked";
            case Step.HarmAcknowledged _ -> "harm-acknowledged";
            case Step.AmendsDecided _ -> "amends-decided";
            case Step.CommunityTold _ -> "community-told";
            case Step.Concluded _ -> "concluded";
            case Step.ActionAgreed _ -> "action-agreed";
            case Step.ActionDone _ -> "action-done";
            case Step.Closed _ -> "closed";
            case Step.Reopened _ -> "reopened";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = StepBody.text(body, "id");
        Handle by = StepBody.by(body);
        Instant at = StepBody.at(body);
        return new ForceStepEntry(
                switch (StepBody.text(body, "step")) {
                    case "opened" ->
                        new Step.Opened(
                                id,
                                StepBody.text(body, "mission"),
                                StepBody.part(body, "area"),
                                Instant.parse(StepBody.text(body, "happened")),
                                StepBody.one(body, "unit", UnitKind.class),
                                StepBody.one(body, "menace", Menace.class),
                                account(body),
                                by,
                                at);
                    case "accounted" -> new Step.Accounted(id, account(body), by, at);
                    case "harm-looked-into" ->
                        new Step.HarmLookedInto(
                                id,
                                StepBody.one(body, "harm", HarmKnown.class),
                                range(body, "killed"),
                                range(body, "injured"),
                                StepBody.one(body, "aid", MedicalAid.class),
                                by,
                                at);
                    case "review-opened" -> new Step.ReviewOpened(id, by, at);
                    case "legal-checked" ->
                        new Step.LegalChecked(id, StepBody.map(body, "tests", LegalTest.class, Holds.class), by, at);
                    case "harm-acknowledged" -> new Step.HarmAcknowledged(id, by, at);
                    case "amends-decided" ->
                        new Step.AmendsDecided(
                                id, body.required("given").asBoolean(), StepBody.text(body, "why"), by, at);
                    case "community-told" ->
                        new Step.CommunityTold(
                                id, StepBody.one(body, "told", Told.class), StepBody.text(body, "why"), by, at);
                    case "concluded" ->
                        new Step.Concluded(
                                id,
                                StepBody.one(body, "conclusion", Conclusion.class),
                                StepBody.text(body, "why"),
                                by,
                                at);
                    case "action-agreed" -> new Step.ActionAgreed(id, action(body), by, at);
                    case "action-done" ->
                        new Step.ActionDone(id, body.required("number").asInt(), by, at);
                    case "closed" -> new Step.Closed(id, by, at);
                    case "reopened" -> new Step.Reopened(id, StepBody.text(body, "why"), by, at);
                    default -> throw new IllegalArgumentException("unknown step");
                });
    }

    private static Account account(JsonNode body) {
        List<Attempt> attempts = new ArrayList<>();
        body.required("attempts")
                .forEach(n -> attempts.add(new Attempt(
                        StepBody.one(n, "level", Level.class),
                        StepBody.part(n, "not").map(NotFeasible::valueOf),
                        StepBody.part(n, "why").orElse(""))));
        return new Account(
                attempts,
                StepBody.one(body, "highest", Level.class),
                StepBody.one(body, "ground", Ground.class),
                StepBody.number(body, "rounds"),
                StepBody.one(body, "effect", Effect.class));
    }

    private static Optional<Range> range(JsonNode body, String field) {
        if (!body.has(field)) {
            return Optional.empty();
        }
        JsonNode range = body.required(field);
        return Optional.of(new Range(
                range.required(0).asInt(),
                range.required(1).asInt(),
                range.required(2).asInt()));
    }

    static Action action(JsonNode body) {
        return new Action(
                body.required("number").asInt(),
                StepBody.one(body, "owner", Role.class),
                LocalDate.parse(StepBody.text(body, "due")),
                StepBody.text(body, "what"));
    }
}
