package org.baraza.app.web.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;
import org.baraza.core.record.movements.RaisedWith;
import org.baraza.core.record.movements.Resolution;
import org.baraza.core.record.movements.Restriction;

/** What is asked about a restriction of movement, how it is read, and how what happened is told. */
public record MovementSheet(Words words) {

    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.choice("barred", "barred.", Barred.values()),
                words.choice("kind", "kind.", MovementKind.values()),
                words.choice("mover", "mover.", Mover.values()),
                words.choice("level", "level.", AuthorityLevel.values()),
                words.area(areas),
                words.day("on", true),
                words.number("hours", false),
                words.number("days", false));
    }

    public Optional<MovementStep.Noted> readFresh(String id, String mission, Answers given) {
        return Answers.read(() -> new MovementStep.Noted(
                id,
                mission,
                given.text("area"),
                given.pastDay("on"),
                given.one("barred", Barred.class),
                given.one("kind", MovementKind.class),
                given.one("mover", Mover.class),
                given.one("level", AuthorityLevel.class),
                given.number("hours"),
                given.number("days"),
                given.by(),
                given.now()));
    }

    private Map<String, List<Ask>> asks() {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put("raised", List.of(words.choice("with", "with.", RaisedWith.values())));
        asks.put(
                "settled",
                List.of(
                        words.choice("how", "resolution.", Resolution.values()),
                        words.number("days", false),
                        words.line("why", false)));
        asks.put("withdrawn", List.of(words.line("why", true)));
        return asks;
    }

    public Optional<MovementStep> read(String kind, String id, Answers given) {
        return Answers.read(() -> step(kind, id, given)).flatMap(s -> s);
    }

    private static Optional<MovementStep> step(String kind, String id, Answers given) {
        Handle by = given.by();
        Instant now = given.now();
        return switch (kind) {
            case "raised" -> Optional.of(new MovementStep.Raised(id, given.one("with", RaisedWith.class), by, now));
            case "settled" ->
                Optional.of(new MovementStep.Settled(
                        id, given.one("how", Resolution.class), given.number("days"), given.words("why"), by, now));
            case "withdrawn" -> Optional.of(new MovementStep.Withdrawn(id, given.words("why"), by, now));
            default -> Optional.empty();
        };
    }

    public List<Blank> next(Restriction restriction, Handle me, Instant now, String here) {
        List<Blank> open = new ArrayList<>();
        asks().forEach((kind, asks) -> {
            if (restriction.whyNot(attempt(kind, restriction.id(), me, now)).isEmpty()) {
                open.add(new Blank(here + "/steps/" + kind, words.show("do." + kind), false, asks));
            }
        });
        return open;
    }

    private static MovementStep attempt(String kind, String id, Handle by, Instant at) {
        return switch (kind) {
            case "raised" -> new MovementStep.Raised(id, RaisedWith.GOVERNMENT, by, at);
            case "settled" -> new MovementStep.Settled(id, Resolution.NO_ANSWER, Optional.empty(), "", by, at);
            default -> new MovementStep.Withdrawn(id, "-", by, at);
        };
    }

    public List<Fact> facts(MovementStep.Noted noted) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("barred", "barred.", noted.barred()));
        facts.add(words.fact("kind", "kind.", noted.kind()));
        facts.add(words.fact("mover", "mover.", noted.mover()));
        facts.add(words.fact("level", "level.", noted.level()));
        facts.add(words.fact("on", words.t().day(noted.on())));
        if (noted.barred() == Barred.DELAYED) {
            facts.add(words.number("hours", noted.hoursDelayed()));
        }
        facts.add(words.number("days", noted.daysLost()));
        return facts;
    }

    public Happened happened(MovementStep step) {
        List<Fact> facts = new ArrayList<>();
        String why = "";
        String kind = switch (step) {
            case MovementStep.Noted s -> {
                facts.addAll(facts(s));
                yield "noted";
            }
            case MovementStep.Raised s -> {
                facts.add(words.fact("with", "with.", s.with()));
                yield "raised";
            }
            case MovementStep.Settled s -> {
                facts.add(words.fact("how", "resolution.", s.how()));
                facts.add(words.number("days", s.daysLost()));
                why = s.why();
                yield "settled";
            }
            case MovementStep.Withdrawn s -> {
                why = s.why();
                yield "withdrawn";
            }
        };
        return new Happened(words.show("do." + kind), facts, why, step.at(), step.by());
    }
}
