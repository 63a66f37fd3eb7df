package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.Protection;
import org.baraza.core.record.safety.Reprisal;
import org.baraza.core.record.safety.Response;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.safety.Sign;
import org.baraza.core.record.safety.Word;

/** What is asked about the protection of a partner, how it is read, and how what happened is told. */
public record SafetySheet(Words words) {

    private static final List<Role> OWNERS =
            List.of(Role.PROTECTION_ADVISER, Role.HUMAN_RIGHTS, Role.CIVIL_AFFAIRS, Role.HEAD_OF_OFFICE);

    /** Whether something is so: asked where a tick would be too easily left out. */
    public enum Yes {
        YES,
        NO
    }

    /** @param protection empty while there is no plan */
    public List<Ask> asks(String kind, Optional<Protection> protection) {
        return switch (kind) {
            case "planned" ->
                List.of(
                        words.ticks("measures", words.family() + "measure.", Measure.values()),
                        words.number("days", true),
                        words.role("owner", OWNERS),
                        words.choice("authorities", "yes.", Yes.values()),
                        words.day("review", true));
            case "checked-in" -> List.of(words.choice("word", "word.", Word.values()));
            case "elevated" -> List.of(words.choice("sign", "sign.", Sign.values()));
            case "lowered" -> List.of(words.line("why", true));
            case "reprisal-told" ->
                List.of(words.choice("what", "reprisal.", Reprisal.values()), words.day("on", true));
            case "reprisal-judged" ->
                List.of(
                        new Ask(
                                "number",
                                words.label("number"),
                                Ask.Kind.CHOICE,
                                protection.stream()
                                        .flatMap(p -> p.all(SafetyStep.ReprisalTold.class))
                                        .map(r -> new Ask.Option(
                                                String.valueOf(r.number()),
                                                r.number() + " " + words.name("reprisal.", r.what())))
                                        .toList(),
                                "",
                                "",
                                true),
                        words.choice("established", "yes.", Yes.values()),
                        words.line("why", true));
            case "emergency-answered" -> List.of(words.ticks("done", words.family() + "response.", Response.values()));
            case "emergency-over" -> List.of(words.choice("moved", "yes.", Yes.values()), words.line("why", true));
            case "agreed" ->
                List.of(new Ask(
                        "agreed",
                        words.label("agreed"),
                        Ask.Kind.LINE,
                        List.of(),
                        "",
                        words.show("agreed.hint"),
                        false));
            default -> List.of();
        };
    }

    /**
     * The step; empty when something is missing or cannot be read.
     *
     * @param id the partner's
     * @param mission acronym
     * @param protection empty while there is no plan
     */
    public Optional<SafetyStep> read(
            String kind, String id, String mission, Optional<Protection> protection, Answers a) {
        return Answers.read(() -> step(kind, id, mission, protection, a)).flatMap(s -> s);
    }

    private static Optional<SafetyStep> step(
            String kind, String id, String mission, Optional<Protection> protection, Answers a) {
        Handle by = a.by();
        Instant now = a.now();
        return switch (kind) {
            case "planned" ->
                Optional.of(new SafetyStep.Planned(
                        id,
                        mission,
                        Optional.empty(),
                        a.several("measures", Measure.class),
                        a.count("days"),
                        a.one("owner", Role.class),
                        yes(a, "authorities"),
                        a.day("review").orElseThrow(() -> new IllegalArgumentException("a day is missing")),
                        by,
                        now));
            case "checked-in" -> Optional.of(new SafetyStep.CheckedIn(id, a.one("word", Word.class), by, now));
            case "elevated" -> Optional.of(new SafetyStep.Elevated(id, a.one("sign", Sign.class), by, now));
            case "lowered" -> Optional.of(new SafetyStep.Lowered(id, a.words("why"), by, now));
            case "reprisal-told" ->
                Optional.of(new SafetyStep.ReprisalTold(
                        id, next(protection), a.one("what", Reprisal.class), a.pastDay("on"), by, now));
            case "reprisal-judged" ->
                Optional.of(new SafetyStep.ReprisalJudged(
                        id,
                        a.count("number"),
                        new Decision(
                                yes(a, "established") ? Decision.What.VERIFY : Decision.What.REFUSE,
                                by,
                                now,
                                a.words("why"))));
            case "emergency-begun" -> Optional.of(new SafetyStep.EmergencyBegun(id, by, now));
            case "emergency-answered" ->
                Optional.of(new SafetyStep.EmergencyAnswered(id, a.several("done", Response.class), by, now));
            case "emergency-over" ->
                Optional.of(new SafetyStep.EmergencyOver(id, yes(a, "moved"), a.words("why"), by, now));
            case "returned" -> Optional.of(new SafetyStep.Returned(id, by, now));
            case "closed" -> Optional.of(new SafetyStep.Closed(id, by, now));
            default -> Optional.empty();
        };
    }

    private static int next(Optional<Protection> protection) {
        return protection
                .map(p -> (int) p.all(SafetyStep.ReprisalTold.class).count() + 1)
                .orElse(1);
    }

    private static boolean yes(Answers a, String field) {
        return a.one(field, Yes.class) == Yes.YES;
    }

    /** As it would be today, so that a page offers what may happen and nothing else. */
    public static Optional<SafetyStep> attempt(
            String kind, Protection protection, Handle by, Instant now, LocalDate today) {
        String id = protection.id();
        return switch (kind) {
            case "planned" -> Optional.of(protection.plan());
            case "checked-in" -> Optional.of(new SafetyStep.CheckedIn(id, Word.WELL, by, now));
            case "elevated" -> Optional.of(new SafetyStep.Elevated(id, Sign.WATCHED, by, now));
            case "lowered" -> Optional.of(new SafetyStep.Lowered(id, "-", by, now));
            case "reprisal-told" ->
                Optional.of(new SafetyStep.ReprisalTold(
                        id, next(Optional.of(protection)), Reprisal.THREAT, today, by, now));
            case "reprisal-judged" ->
                protection
                        .all(SafetyStep.ReprisalTold.class)
                        .filter(r -> !r.by().equals(by))
                        .findFirst()
                        .map(r -> new SafetyStep.ReprisalJudged(
                                id, r.number(), new Decision(Decision.What.VERIFY, by, now, "-")));
            case "emergency-begun" -> Optional.of(new SafetyStep.EmergencyBegun(id, by, now));
            case "emergency-answered" ->
                Optional.of(new SafetyStep.EmergencyAnswered(id, Set.of(Response.CALLED), by, now));
            case "emergency-over" -> Optional.of(new SafetyStep.EmergencyOver(id, false, "-", by, now));
            case "returned" -> Optional.of(new SafetyStep.Returned(id, by, now));
            case "closed" -> Optional.of(new SafetyStep.Closed(id, by, now));
            default -> Optional.empty();
        };
    }

    /** What the plan is. */
    public List<Fact> plan(SafetyStep.Planned s) {
        return List.of(
                words.fact("measures", list("measure.", s.measures())),
                words.fact("days", words.t().count(s.checkInDays())),
                words.fact("owner", words.t().role(s.owner())),
                words.fact("authorities", "yes.", s.authoritiesSafe() ? Yes.YES : Yes.NO),
                words.fact("review", words.t().day(s.review())));
    }

    public Happened happened(SafetyStep step) {
        String kind = step.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return new Happened(words.show("do." + kind), facts(step), step.why(), step.at(), step.by());
    }

    private List<Fact> facts(SafetyStep step) {
        return switch (step) {
            case SafetyStep.Planned s -> plan(s);
            case SafetyStep.CheckedIn s -> List.of(words.fact("word", "word.", s.word()));
            case SafetyStep.Elevated s -> List.of(words.fact("sign", "sign.", s.sign()));
            case SafetyStep.ReprisalTold s ->
                List.of(
                        words.fact("number", words.t().count(s.number())),
                        words.fact("what", "reprisal.", s.what()),
                        words.fact("on", words.t().day(s.on())));
            case SafetyStep.ReprisalJudged s ->
                List.of(
                        words.fact("number", words.t().count(s.number())),
                        words.fact(
                                "established", "yes.", s.decision().what() == Decision.What.VERIFY ? Yes.YES : Yes.NO));
            case SafetyStep.EmergencyAnswered s -> List.of(words.fact("done", list("response.", s.done())));
            case SafetyStep.EmergencyOver s -> List.of(words.fact("moved", "yes.", s.moved() ? Yes.YES : Yes.NO));
            case SafetyStep.Lowered _, SafetyStep.EmergencyBegun _, SafetyStep.Returned _, SafetyStep.Closed _ ->
                List.of();
        };
    }

    /** Reprisals, each with how well it is established. */
    public List<Fact> reprisals(Protection protection) {
        List<Fact> facts = new ArrayList<>();
        protection
                .all(SafetyStep.ReprisalTold.class)
                .forEach(r -> facts.add(new Fact(
                        words.name("reprisal.", r.what()) + ", " + words.t().day(r.on()),
                        words.name("certainty.", protection.certainty(r.number())))));
        return facts;
    }

    private String list(String prefix, Collection<? extends Enum<?>> of) {
        return words.t()
                .list(of.stream()
                        .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                        .map(e -> words.name(prefix, e))
                        .toList());
    }
}
