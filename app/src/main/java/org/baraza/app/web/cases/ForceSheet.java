package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Action;
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Conclusion;
import org.baraza.core.record.force.Course;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.ForceIncident;
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

/** What is asked about a use of force, how it is read, and how what happened is told. */
public record ForceSheet(Words words) {

    /** Steps that are for those who answer for the outcome. */
    public static final Set<String> RULINGS =
            Set.of("concluded", "harm-acknowledged", "amends-decided", "action-agreed", "closed", "reopened");

    /** Who can be given something to do. */
    static final List<Role> OWNERS = List.of(
            Role.FORCE,
            Role.POLICE,
            Role.HEAD_OF_OFFICE,
            Role.CIVIL_AFFAIRS,
            Role.HUMAN_RIGHTS,
            Role.PROTECTION_ADVISER,
            Role.TRAINER,
            Role.LEADERSHIP);

    private static final List<Level> LOWER =
            Stream.of(Level.values()).filter(l -> l != Level.LETHAL).toList();

    public List<Ask> fresh(List<Area> areas) {
        List<Ask> asks = new ArrayList<>();
        asks.add(words.moment("happened", true));
        asks.add(words.area(areas));
        asks.add(words.choice("unit", "unit.", UnitKind.values()));
        asks.add(words.choice("menace", "menace.", Menace.values()));
        asks.addAll(account());
        return asks;
    }

    private List<Ask> account() {
        List<Ask> asks = new ArrayList<>();
        asks.add(words.choice("highest", "level.", Level.values()));
        for (Level level : LOWER) {
            asks.add(attempt(level));
            asks.add(new Ask(
                    "why-" + key(level),
                    words.show("attempt.why", words.name("level.", level)),
                    Ask.Kind.LINE,
                    List.of(),
                    "",
                    words.t().show("alerts.why.hint"),
                    false));
        }
        asks.add(words.choice("ground", "ground.", Ground.values()));
        asks.add(words.number("rounds", false));
        asks.add(words.choice("effect", "effect.", Effect.values()));
        return asks;
    }

    private Ask attempt(Level level) {
        List<Ask.Option> options = new ArrayList<>();
        options.add(new Ask.Option("TRIED", words.show("attempt.tried")));
        Stream.of(NotFeasible.values())
                .forEach(n -> options.add(
                        new Ask.Option(n.name(), words.show("attempt.not", words.name("notfeasible.", n)))));
        return new Ask(
                "attempt-" + key(level),
                words.show("attempt", words.name("level.", level)),
                Ask.Kind.CHOICE,
                options,
                "",
                "",
                false);
    }

    private static String key(Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the steps ask, each under its name. */
    private Map<String, List<Ask>> asks(ForceIncident incident) {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put("accounted", account());
        asks.put(
                "harm-looked-into",
                List.of(
                        words.choice("harm", "harm.", HarmKnown.values()),
                        words.number("killed-low", false),
                        words.number("killed-best", false),
                        words.number("killed-high", false),
                        words.number("injured-low", false),
                        words.number("injured-best", false),
                        words.number("injured-high", false),
                        words.choice("aid", "aid.", MedicalAid.values())));
        asks.put("review-opened", List.of());
        asks.put(
                "legal-checked",
                Stream.of(LegalTest.values())
                        .map(test -> new Ask(
                                test.name(),
                                words.name("test.", test),
                                Ask.Kind.CHOICE,
                                Stream.of(Holds.values())
                                        .map(h -> new Ask.Option(h.name(), words.name("holds.", h)))
                                        .toList(),
                                "",
                                "",
                                true))
                        .toList());
        asks.put("harm-acknowledged", List.of());
        asks.put(
                "amends-decided",
                List.of(
                        new Ask(
                                "given",
                                words.label("given"),
                                Ask.Kind.CHOICE,
                                List.of(
                                        new Ask.Option("yes", words.show("amends.yes")),
                                        new Ask.Option("no", words.show("amends.no"))),
                                "",
                                "",
                                true),
                        words.line("why", false)));
        asks.put("community-told", List.of(words.choice("told", "told.", Told.values()), words.line("why", false)));
        asks.put(
                "concluded",
                List.of(words.choice("conclusion", "conclusion.", Conclusion.values()), words.line("why", true)));
        asks.put("action-agreed", action());
        asks.put("action-done", List.of(done(incident.openActions())));
        asks.put("closed", List.of());
        asks.put("reopened", List.of(words.line("why", true)));
        return asks;
    }

    List<Ask> action() {
        return List.of(words.line("what", true), words.role("owner", OWNERS), words.day("due", true));
    }

    Ask done(List<Action> open) {
        return new Ask(
                "number",
                words.label("number"),
                Ask.Kind.CHOICE,
                open.stream()
                        .map(a -> new Ask.Option(String.valueOf(a.number()), a.number() + ". " + a.what()))
                        .toList(),
                "",
                "",
                true);
    }

    /** The step; empty when something is missing or cannot be read. */
    public Optional<Step> read(String kind, ForceIncident incident, Answers given) {
        return Answers.read(() -> step(kind, incident, given)).flatMap(s -> s);
    }

    private static Optional<Step> step(String kind, ForceIncident incident, Answers given) {
        String id = incident.id();
        Handle by = given.by();
        Instant now = given.now();
        return switch (kind) {
            case "accounted" -> Optional.of(new Step.Accounted(id, account(given), by, now));
            case "harm-looked-into" ->
                Optional.of(new Step.HarmLookedInto(
                        id,
                        given.one("harm", HarmKnown.class),
                        range(given, "killed"),
                        range(given, "injured"),
                        given.one("aid", MedicalAid.class),
                        by,
                        now));
            case "review-opened" -> Optional.of(new Step.ReviewOpened(id, by, now));
            case "legal-checked" -> {
                Map<LegalTest, Holds> tests = new EnumMap<>(LegalTest.class);
                Stream.of(LegalTest.values()).forEach(t -> tests.put(t, given.one(t.name(), Holds.class)));
                yield Optional.of(new Step.LegalChecked(id, tests, by, now));
            }
            case "harm-acknowledged" -> Optional.of(new Step.HarmAcknowledged(id, by, now));
            case "amends-decided" -> {
                String answer = given.text("given").orElse("");
                if (!answer.equals("yes") && !answer.equals("no")) {
                    throw new IllegalArgumentException("it is not said whether amends are made");
                }
                yield Optional.of(new Step.AmendsDecided(id, answer.equals("yes"), given.words("why"), by, now));
            }
            case "community-told" ->
                Optional.of(new Step.CommunityTold(id, given.one("told", Told.class), given.words("why"), by, now));
            case "concluded" ->
                Optional.of(
                        new Step.Concluded(id, given.one("conclusion", Conclusion.class), given.words("why"), by, now));
            case "action-agreed" ->
                Optional.of(new Step.ActionAgreed(
                        id, action(given, incident.actions().size() + 1), by, now));
            case "action-done" -> Optional.of(new Step.ActionDone(id, given.count("number"), by, now));
            case "closed" -> Optional.of(new Step.Closed(id, by, now));
            case "reopened" -> Optional.of(new Step.Reopened(id, given.words("why"), by, now));
            default -> Optional.empty();
        };
    }

    static Action action(Answers given, int number) {
        LocalDate due = given.day("due").orElseThrow(() -> new IllegalArgumentException("a day is missing"));
        return new Action(number, given.one("owner", Role.class), due, given.words("what"));
    }

    private static Optional<Range> range(Answers given, String field) {
        Optional<Integer> best = given.number(field + "-best");
        if (best.isEmpty()
                && given.number(field + "-low").isEmpty()
                && given.number(field + "-high").isEmpty()) {
            return given.one("harm", HarmKnown.class) == HarmKnown.FOUND ? Optional.of(missing()) : Optional.empty();
        }
        return Optional.of(new Range(
                given.number(field + "-low").orElse(best.orElse(0)),
                given.count(field + "-best"),
                given.number(field + "-high").orElse(best.orElse(0))));
    }

    private static Range missing() {
        throw new IllegalArgumentException("harm that was found is counted");
    }

    /** What a unit says, from the form. */
    public Optional<Step.Opened> readFresh(String id, String mission, Answers given) {
        return Answers.read(() -> new Step.Opened(
                id,
                mission,
                given.text("area"),
                given.at("happened"),
                given.one("unit", UnitKind.class),
                given.one("menace", Menace.class),
                account(given),
                given.by(),
                given.now()));
    }

    private static Account account(Answers given) {
        Level highest = given.one("highest", Level.class);
        List<Attempt> attempts = new ArrayList<>();
        for (Level level : LOWER) {
            Optional<String> answer = given.text("attempt-" + key(level));
            if (level.compareTo(highest) < 0 && answer.isPresent()) {
                attempts.add(
                        answer.get().equals("TRIED")
                                ? Attempt.tried(level)
                                : new Attempt(
                                        level,
                                        Optional.of(NotFeasible.valueOf(answer.get())),
                                        given.words("why-" + key(level))));
            }
        }
        attempts.add(Attempt.tried(highest));
        return new Account(
                attempts,
                highest,
                given.one("ground", Ground.class),
                given.number("rounds"),
                given.one("effect", Effect.class));
    }

    /** What can be done now, the name of each step with what it asks. */
    public Map<String, Blank> next(ForceIncident incident, Handle me, Instant now, String here) {
        Map<String, Blank> open = new LinkedHashMap<>();
        asks(incident).forEach((kind, asks) -> {
            boolean may = tries(kind, incident, me, now).stream()
                    .anyMatch(s -> Course.whyNot(incident, s).isEmpty());
            if (may) {
                String route = RULINGS.contains(kind) ? "/rulings/" : "/steps/";
                open.put(kind, new Blank(here + route + kind, words.show("do." + kind), false, asks));
            }
        });
        return open;
    }

    /** Steps of a kind of which one at least must be allowed. */
    private static List<Step> tries(String kind, ForceIncident incident, Handle by, Instant at) {
        String id = incident.id();
        return switch (kind) {
            case "accounted" -> List.of(new Step.Accounted(id, presence(), by, at));
            case "harm-looked-into" ->
                List.of(new Step.HarmLookedInto(
                        id, HarmKnown.NOT_KNOWN, Optional.empty(), Optional.empty(), MedicalAid.NOT_KNOWN, by, at));
            case "review-opened" -> List.of(new Step.ReviewOpened(id, by, at));
            case "legal-checked" -> {
                Map<LegalTest, Holds> tests = new EnumMap<>(LegalTest.class);
                Stream.of(LegalTest.values()).forEach(t -> tests.put(t, Holds.CANNOT_TELL));
                yield List.of(new Step.LegalChecked(id, tests, by, at));
            }
            case "harm-acknowledged" ->
                incident.acknowledged() ? List.of() : List.of(new Step.HarmAcknowledged(id, by, at));
            case "amends-decided" -> List.of(new Step.AmendsDecided(id, true, "", by, at));
            case "community-told" -> List.of(new Step.CommunityTold(id, Told.BOTH, "", by, at));
            case "concluded" -> List.of(new Step.Concluded(id, Conclusion.CANNOT_BE_ESTABLISHED, "-", by, at));
            case "action-agreed" ->
                List.of(new Step.ActionAgreed(
                        id,
                        new Action(
                                incident.actions().size() + 1,
                                Role.FORCE,
                                at.atZone(ZoneOffset.UTC).toLocalDate(),
                                "-"),
                        by,
                        at));
            case "action-done" ->
                incident.openActions().stream()
                        .<Step>map(a -> new Step.ActionDone(id, a.number(), by, at))
                        .toList();
            case "closed" -> List.of(new Step.Closed(id, by, at));
            default -> List.of(new Step.Reopened(id, "-", by, at));
        };
    }

    private static Account presence() {
        return new Account(
                List.of(Attempt.tried(Level.PRESENCE)),
                Level.PRESENCE,
                Ground.NOT_STATED,
                Optional.empty(),
                Effect.NOT_KNOWN);
    }

    public Happened happened(Step step) {
        List<Fact> facts = new ArrayList<>();
        String why = "";
        String kind = switch (step) {
            case Step.Opened s -> {
                facts.add(words.fact("unit", "unit.", s.unit()));
                facts.add(words.fact("menace", "menace.", s.menace()));
                facts.addAll(facts(s.account()));
                yield "opened";
            }
            case Step.Accounted s -> {
                facts.addAll(facts(s.account()));
                yield "accounted";
            }
            case Step.HarmLookedInto s -> {
                facts.add(words.fact("harm", "harm.", s.harm()));
                s.killed().ifPresent(r -> facts.add(words.fact("killed", range(r))));
                s.injured().ifPresent(r -> facts.add(words.fact("injured", range(r))));
                facts.add(words.fact("aid", "aid.", s.aid()));
                yield "harm-looked-into";
            }
            case Step.ReviewOpened _ -> "review-opened";
            case Step.LegalChecked s -> {
                Stream.of(LegalTest.values())
                        .forEach(t -> facts.add(new Fact(
                                words.name("test.", t),
                                words.name("holds.", s.tests().getOrDefault(t, Holds.CANNOT_TELL)))));
                yield "legal-checked";
            }
            case Step.HarmAcknowledged _ -> "harm-acknowledged";
            case Step.AmendsDecided s -> {
                facts.add(words.fact("given", words.show(s.given() ? "amends.yes" : "amends.no")));
                why = s.why();
                yield "amends-decided";
            }
            case Step.CommunityTold s -> {
                facts.add(words.fact("told", "told.", s.told()));
                why = s.why();
                yield "community-told";
            }
            case Step.Concluded s -> {
                facts.add(words.fact("conclusion", "conclusion.", s.conclusion()));
                why = s.why();
                yield "concluded";
            }
            case Step.ActionAgreed s -> {
                facts.addAll(facts(s.action()));
                yield "action-agreed";
            }
            case Step.ActionDone s -> {
                facts.add(words.fact("number", String.valueOf(s.number())));
                yield "action-done";
            }
            case Step.Closed _ -> "closed";
            case Step.Reopened s -> {
                why = s.why();
                yield "reopened";
            }
        };
        return new Happened(words.show("do." + kind), facts, why, step.at(), step.by());
    }

    List<Fact> facts(Action action) {
        return List.of(
                words.fact("number", String.valueOf(action.number())),
                words.fact("what", action.what()),
                words.fact("owner", words.t().role(action.owner())),
                words.fact("due", words.t().day(action.due())));
    }

    public List<Fact> facts(Account account) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("highest", "level.", account.highest()));
        for (Attempt attempt : account.attempts()) {
            facts.add(new Fact(
                    words.show("attempt", words.name("level.", attempt.level())),
                    attempt.not()
                            .map(n -> words.show("attempt.not", words.name("notfeasible.", n)) + " – " + attempt.why())
                            .orElse(words.show("attempt.tried"))));
        }
        facts.add(words.fact("ground", "ground.", account.ground()));
        facts.add(words.number("rounds", account.rounds()));
        facts.add(words.fact("effect", "effect.", account.effect()));
        return facts;
    }

    private String range(Range range) {
        return words.t().count(range.low()) + "–" + words.t().count(range.best()) + "–"
                + words.t().count(range.high());
    }
}
