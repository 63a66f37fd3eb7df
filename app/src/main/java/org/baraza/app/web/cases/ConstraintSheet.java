package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.access.Advocacy;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Hinderer;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Impact;
import org.baraza.core.record.access.Moderation;
import org.baraza.core.record.access.Organisation;
import org.baraza.core.record.access.Outcome;
import org.baraza.core.record.access.Sector;

/** What is asked about an access constraint, how it is read, and how what happened is told. */
public record ConstraintSheet(Words words) {

    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.choice("hindrance", "hindrance.", Hindrance.values()),
                words.choice("hinderer", "hinderer.", Hinderer.values()),
                words.choice("sector", "sector.", Sector.values()),
                words.choice("organisation", "organisation.", Organisation.values()),
                words.area(areas),
                words.day("from", true),
                words.day("to", false),
                words.number("days", false),
                words.choice("impact", "impact.", Impact.values()));
    }

    public Optional<ConstraintStep.Noted> readFresh(String id, String mission, Answers given) {
        return Answers.read(() -> new ConstraintStep.Noted(
                id,
                mission,
                given.text("area"),
                given.one("hindrance", Hindrance.class),
                given.one("hinderer", Hinderer.class),
                given.one("sector", Sector.class),
                given.one("organisation", Organisation.class),
                given.pastDay("from"),
                given.anyPastDay("to"),
                given.number("days"),
                given.one("impact", Impact.class),
                given.by(),
                given.now()));
    }

    private Map<String, List<Ask>> asks() {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put(
                "moderated",
                List.of(words.choice("outcome", "moderation.", Moderation.values()), words.line("why", true)));
        asks.put("ended", List.of(words.day("to", true), words.number("days", false)));
        asks.put("advocated", List.of(words.choice("how", "advocacy.", Advocacy.values()), words.line("why", false)));
        asks.put("settled", List.of(words.choice("outcome", "outcome.", Outcome.values()), words.line("why", true)));
        asks.put("reopened", List.of(words.line("why", true)));
        return asks;
    }

    /** The step; a moderation is read by {@link #moderation}. */
    public Optional<ConstraintStep> read(String kind, String id, Answers given) {
        return Answers.read(() -> step(kind, id, given)).flatMap(s -> s);
    }

    private static Optional<ConstraintStep> step(String kind, String id, Answers given) {
        Handle by = given.by();
        Instant now = given.now();
        return switch (kind) {
            case "ended" ->
                Optional.of(new ConstraintStep.Ended(id, given.pastDay("to"), given.number("days"), by, now));
            case "advocated" ->
                Optional.of(new ConstraintStep.Advocated(
                        id, given.one("how", Advocacy.class), given.words("why"), by, now));
            case "settled" ->
                Optional.of(new ConstraintStep.Settled(
                        id, given.one("outcome", Outcome.class), given.words("why"), by, now));
            case "reopened" -> Optional.of(new ConstraintStep.Reopened(id, given.words("why"), by, now));
            default -> Optional.empty();
        };
    }

    public Optional<ConstraintStep> moderation(String id, Answers given) {
        return Answers.read(() -> {
            Moderation outcome = given.one("outcome", Moderation.class);
            return new ConstraintStep.Moderated(
                    id, outcome, new Decision(outcome.decision(), given.by(), given.now(), given.words("why")));
        });
    }

    public Map<String, Blank> next(Constraint constraint, Handle me, Instant now, String here) {
        Map<String, Blank> open = new LinkedHashMap<>();
        asks().forEach((kind, asks) -> {
            if (constraint.whyNot(attempt(kind, constraint, me, now)).isEmpty()) {
                String route = kind.equals("moderated") ? "/moderation" : "/steps/" + kind;
                open.put(
                        kind,
                        new Blank(
                                here + route,
                                words.show("do." + kind),
                                kind.equals("moderated")
                                        && constraint.moderated().isEmpty(),
                                asks));
            }
        });
        return open;
    }

    private static ConstraintStep attempt(String kind, Constraint constraint, Handle by, Instant at) {
        String id = constraint.id();
        return switch (kind) {
            case "moderated" ->
                new ConstraintStep.Moderated(id, Moderation.VERIFIED, new Decision(Decision.What.VERIFY, by, at, "-"));
            case "ended" ->
                new ConstraintStep.Ended(id, at.atZone(ZoneOffset.UTC).toLocalDate(), Optional.empty(), by, at);
            case "advocated" -> new ConstraintStep.Advocated(id, Advocacy.OTHER, "", by, at);
            case "settled" -> new ConstraintStep.Settled(id, Outcome.RESOLVED, "-", by, at);
            default -> new ConstraintStep.Reopened(id, "-", by, at);
        };
    }

    public List<Fact> facts(ConstraintStep.Noted noted) {
        return List.of(
                words.fact("hindrance", "hindrance.", noted.hindrance()),
                words.fact("hinderer", "hinderer.", noted.hinderer()),
                words.fact("sector", "sector.", noted.sector()),
                words.fact("organisation", "organisation.", noted.organisation()),
                words.fact("from", words.t().day(noted.from())),
                words.fact("to", noted.to().map(words.t()::day).orElse(words.show("goes-on"))),
                words.number("days", noted.daysLost()),
                words.fact("impact", "impact.", noted.impact()));
    }

    public Happened happened(ConstraintStep step) {
        List<Fact> facts = new ArrayList<>();
        String why = "";
        String kind = switch (step) {
            case ConstraintStep.Noted s -> {
                facts.addAll(facts(s));
                yield "noted";
            }
            case ConstraintStep.Ended s -> {
                facts.add(words.fact("to", words.t().day(s.to())));
                facts.add(words.number("days", s.daysLost()));
                yield "ended";
            }
            case ConstraintStep.Moderated s -> {
                facts.add(words.fact("outcome", "moderation.", s.outcome()));
                why = s.decision().why();
                yield "moderated";
            }
            case ConstraintStep.Advocated s -> {
                facts.add(words.fact("how", "advocacy.", s.how()));
                why = s.why();
                yield "advocated";
            }
            case ConstraintStep.Settled s -> {
                facts.add(words.fact("outcome", "outcome.", s.outcome()));
                why = s.why();
                yield "settled";
            }
            case ConstraintStep.Reopened s -> {
                why = s.why();
                yield "reopened";
            }
        };
        return new Happened(words.show("do." + kind), facts, why, step.at(), step.by());
    }
}
