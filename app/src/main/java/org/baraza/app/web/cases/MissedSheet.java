package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.force.Action;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.Protected;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.Warned;

/** What is asked about an attack near a base, how it is read, and how what happened is told. */
public record MissedSheet(Words words) {

    public static final Set<String> RULINGS = Set.of("judged", "action-agreed", "closed", "reopened");

    private static final String RESPONDER = "alerts.responder.";
    private static final String NOTHING = "alerts.nothing.";

    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                new Ask("attack", words.label("attack"), Ask.Kind.LINE, List.of(), "", words.show("attack.hint"), true),
                words.area(areas),
                words.day("on", true),
                words.number("km", false),
                words.choice("travel", "travel.", TravelBand.values()),
                words.choice("warned", "warned.", Warned.values()));
    }

    public Optional<MissedStep.Opened> readFresh(String id, String mission, Answers given) {
        return Answers.read(() -> new MissedStep.Opened(
                id,
                mission,
                given.text("area"),
                given.text("attack").orElse(""),
                given.pastDay("on"),
                given.number("km"),
                given.one("travel", TravelBand.class),
                given.one("warned", Warned.class),
                given.by(),
                given.now()));
    }

    private Map<String, List<Ask>> asks(MissedProtection missed) {
        ForceSheet force = new ForceSheet(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put(
                "looked-into",
                List.of(
                        words.ticks("could", RESPONDER, Responder.values()),
                        words.ticks("reasons", NOTHING, NoResponse.values()),
                        words.line("why", true)));
        asks.put("judged", List.of(words.choice("outcome", "protected.", Protected.values()), words.line("why", true)));
        asks.put("action-agreed", force.action());
        asks.put("action-done", List.of(force.done(missed.openActions())));
        asks.put("closed", List.of());
        asks.put("reopened", List.of(words.line("why", true)));
        return asks;
    }

    public Optional<MissedStep> read(String kind, MissedProtection missed, Answers given) {
        return Answers.read(() -> step(kind, missed, given)).flatMap(s -> s);
    }

    private static Optional<MissedStep> step(String kind, MissedProtection missed, Answers given) {
        String id = missed.id();
        Handle by = given.by();
        Instant now = given.now();
        return switch (kind) {
            case "looked-into" ->
                Optional.of(new MissedStep.LookedInto(
                        id,
                        given.several("could", Responder.class),
                        given.several("reasons", NoResponse.class),
                        given.words("why"),
                        by,
                        now));
            case "judged" ->
                Optional.of(
                        new MissedStep.Judged(id, given.one("outcome", Protected.class), given.words("why"), by, now));
            case "action-agreed" ->
                Optional.of(new MissedStep.ActionAgreed(
                        id, ForceSheet.action(given, missed.actions().size() + 1), by, now));
            case "action-done" -> Optional.of(new MissedStep.ActionDone(id, given.count("number"), by, now));
            case "closed" -> Optional.of(new MissedStep.Closed(id, by, now));
            case "reopened" -> Optional.of(new MissedStep.Reopened(id, given.words("why"), by, now));
            default -> Optional.empty();
        };
    }

    public Map<String, Blank> next(MissedProtection missed, Handle me, Instant now, String here) {
        Map<String, Blank> open = new LinkedHashMap<>();
        asks(missed).forEach((kind, asks) -> {
            boolean may = tries(kind, missed, me, now).stream()
                    .anyMatch(s -> missed.whyNot(s).isEmpty());
            if (may) {
                String route = RULINGS.contains(kind) ? "/rulings/" : "/steps/";
                open.put(kind, new Blank(here + route + kind, words.show("do." + kind), false, asks));
            }
        });
        return open;
    }

    private static List<MissedStep> tries(String kind, MissedProtection missed, Handle by, Instant at) {
        String id = missed.id();
        return switch (kind) {
            case "looked-into" -> List.of(new MissedStep.LookedInto(id, Set.of(), Set.of(), "-", by, at));
            case "judged" -> List.of(new MissedStep.Judged(id, Protected.CANNOT_BE_ESTABLISHED, "-", by, at));
            case "action-agreed" ->
                List.of(new MissedStep.ActionAgreed(
                        id,
                        new Action(
                                missed.actions().size() + 1,
                                Role.FORCE,
                                at.atZone(ZoneOffset.UTC).toLocalDate(),
                                "-"),
                        by,
                        at));
            case "action-done" ->
                missed.openActions().stream()
                        .<MissedStep>map(a -> new MissedStep.ActionDone(id, a.number(), by, at))
                        .toList();
            case "closed" -> List.of(new MissedStep.Closed(id, by, at));
            default -> List.of(new MissedStep.Reopened(id, "-", by, at));
        };
    }

    public List<Fact> facts(MissedStep.Opened opened) {
        return List.of(
                words.fact("attack", opened.attack()),
                words.fact("on", words.t().day(opened.on())),
                words.number("km", opened.distanceKm()),
                words.fact("travel", "travel.", opened.travel()),
                words.fact("warned", "warned.", opened.warned()));
    }

    public Happened happened(MissedStep step) {
        List<Fact> facts = new ArrayList<>();
        String why = "";
        String kind = switch (step) {
            case MissedStep.Opened s -> {
                facts.addAll(facts(s));
                yield "missed-opened";
            }
            case MissedStep.LookedInto s -> {
                facts.add(words.fact(
                        "could",
                        s.could().isEmpty()
                                ? words.show("nobody")
                                : list(RESPONDER, s.could().stream().sorted())));
                facts.add(words.fact(
                        "reasons",
                        s.reasons().isEmpty()
                                ? words.t().show("force.not-known")
                                : list(NOTHING, s.reasons().stream().sorted())));
                why = s.why();
                yield "looked-into";
            }
            case MissedStep.Judged s -> {
                facts.add(words.fact("outcome", "protected.", s.outcome()));
                why = s.why();
                yield "judged";
            }
            case MissedStep.ActionAgreed s -> {
                facts.addAll(new ForceSheet(words).facts(s.action()));
                yield "action-agreed";
            }
            case MissedStep.ActionDone s -> {
                facts.add(words.fact("number", String.valueOf(s.number())));
                yield "action-done";
            }
            case MissedStep.Closed _ -> "closed";
            case MissedStep.Reopened s -> {
                why = s.why();
                yield "reopened";
            }
        };
        return new Happened(words.show("do." + kind), facts, why, step.at(), step.by());
    }

    private String list(String prefix, Stream<? extends Enum<?>> constants) {
        return words.t()
                .list(constants.map(c -> words.t().show(prefix + c.name())).toList());
    }
}
