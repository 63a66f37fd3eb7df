package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.AssessmentPlan;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Role;
import org.baraza.core.record.assessments.Agreement;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Check;
import org.baraza.core.record.assessments.Method;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.NeedsPicture;
import org.baraza.core.record.assessments.Purpose;
import org.baraza.core.record.assessments.Ruling;
import org.baraza.core.record.assessments.Solution;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;

/**
 * What is asked about an assessment, how it is read, and how what happened is told.
 *
 * @param known every assessment of the mission: who else asked there lately
 */
public record AssessmentSheet(Words words, List<Assessment> known) implements Sheet<AssessmentStep, Assessment> {

    /** The steps for which the program asks the parts of a record, in the order in which they follow one another. */
    private static final List<Class<? extends AssessmentStep>> STEPS = List.of(
            AssessmentStep.Checked.class,
            AssessmentStep.Approved.class,
            AssessmentStep.Heard.class,
            AssessmentStep.Debriefed.class,
            AssessmentStep.Ranked.class,
            AssessmentStep.ReadBack.class,
            AssessmentStep.Recommended.class,
            AssessmentStep.Decided.class,
            AssessmentStep.Done.class,
            AssessmentStep.Told.class,
            AssessmentStep.Closed.class,
            AssessmentStep.Dropped.class);

    private static final List<Role> OWNERS = Stream.of(Role.values())
            .filter(r -> r != Role.PARTNER && r != Role.MINISTRY_READER && r != Role.EVALUATOR)
            .toList();

    /** The reason may be left out where the step itself says enough; where it does not, the case asks for it. */
    private static final Set<String> FREE = Set.of("why", "note");

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.one("purpose", Purpose.class),
                words.area(areas),
                words.day("planned", true),
                words.several("wanted", Group.class),
                new Ask(
                        "seen",
                        words.label("seen"),
                        Ask.Kind.TICKS,
                        known.stream()
                                .filter(a -> a.area().isEmpty()
                                        || areas.stream()
                                                .anyMatch(r -> a.area().get().equals(r.pcode())))
                                .map(a -> new Ask.Option(a.id(), named(a, areas)))
                                .toList(),
                        "",
                        words.show("seen.hint", AssessmentPlan.RECENT_DAYS),
                        false));
    }

    private String named(Assessment one, List<Area> areas) {
        String area = areas.stream()
                .filter(a -> one.area().equals(Optional.of(a.pcode())))
                .map(Area::name)
                .findFirst()
                .orElse(words.t().show("alerts.area.unknown"));
        return area + " · " + title(one);
    }

    @Override
    public AssessmentStep begin(String id, String mission, Answers given) {
        return new AssessmentStep.Planned(
                id,
                mission,
                given.text("area"),
                given.one("purpose", Purpose.class),
                given.day("planned").orElseThrow(() -> new IllegalArgumentException("a day is missing")),
                given.several("wanted", Group.class),
                Set.copyOf(given.given().getOrDefault("seen", List.of())),
                given.by(),
                given.now());
    }

    @Override
    public Map<String, List<Ask>> asks(Assessment one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        for (Class<? extends AssessmentStep> step : STEPS) {
            asks.put(
                    StepFields.kind(step),
                    fields.asks(step).stream().map(a -> ask(a, step, one)).toList());
        }
        return asks;
    }

    private Ask ask(Ask ask, Class<? extends AssessmentStep> step, Assessment one) {
        return switch (ask.name()) {
            case "number" ->
                new Ask(
                        ask.name(),
                        ask.label(),
                        Ask.Kind.CHOICE,
                        recommendations(
                                one,
                                step == AssessmentStep.Decided.class
                                        ? r -> r.decided().isEmpty()
                                        : r -> r.decided().isPresent() && !r.settled()),
                        "",
                        "",
                        true);
            case "owner" -> words.role("owner", OWNERS);
            case "group" ->
                step == AssessmentStep.Heard.class
                        ? ask
                        : new Ask(
                                ask.name(),
                                ask.label(),
                                Ask.Kind.CHOICE,
                                one.groups().stream()
                                        .map(g -> new Ask.Option(g.name(), words.name(g)))
                                        .toList(),
                                "",
                                "",
                                true);
            default -> FREE.contains(ask.name()) && step != AssessmentStep.Dropped.class ? ask.optional() : ask;
        };
    }

    private List<Ask.Option> recommendations(Assessment one, Predicate<Assessment.Recommendation> which) {
        return one.recommendations().stream()
                .filter(which)
                .map(r -> new Ask.Option(
                        String.valueOf(r.number()),
                        r.number() + " · " + r.made().what()))
                .toList();
    }

    @Override
    public AssessmentStep step(String kind, Assessment one, Answers given) {
        return STEPS.stream()
                .filter(s -> StepFields.kind(s).equals(kind))
                .findFirst()
                .map(s -> (AssessmentStep) StepFields.read(s, one.id(), "", given))
                .orElseThrow(() -> new IllegalArgumentException("no such step"));
    }

    @Override
    public AssessmentStep attempt(String kind, Assessment one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        Group group = one.groups().stream().findFirst().orElse(Group.WOMEN);
        return switch (kind) {
            case "checked" -> new AssessmentStep.Checked(id, Set.of(Check.SAFETY), by, at);
            case "approved" -> new AssessmentStep.Approved(id, "", by, at);
            case "heard" -> new AssessmentStep.Heard(id, group, Method.GROUP_TALK, Optional.empty(), day, by, at);
            case "debriefed" -> new AssessmentStep.Debriefed(id, day, 0, by, at);
            case "ranked" ->
                new AssessmentStep.Ranked(
                        id, group, NeedKind.WATER, Optional.empty(), Optional.empty(), Solution.NOT_KNOWN, by, at);
            case "read-back" -> new AssessmentStep.ReadBack(id, group, Agreement.AGREED, day, "", by, at);
            case "recommended" ->
                new AssessmentStep.Recommended(id, "-", Optional.empty(), Role.CIVIL_AFFAIRS, day, by, at);
            case "decided" ->
                new AssessmentStep.Decided(
                        id, number(one, r -> r.decided().isEmpty()), Ruling.ADOPTED, day, "", by, at);
            case "done" ->
                new AssessmentStep.Done(
                        id, number(one, r -> r.decided().isPresent() && !r.settled()), day, "-", by, at);
            case "told" -> new AssessmentStep.Told(id, Way.MEETING, day, "", by, at);
            case "closed" -> new AssessmentStep.Closed(id, by, at);
            default -> new AssessmentStep.Dropped(id, "-", by, at);
        };
    }

    private static int number(Assessment one, Predicate<Assessment.Recommendation> which) {
        return one.recommendations().stream()
                .filter(which)
                .map(Assessment.Recommendation::number)
                .findFirst()
                .orElse(0);
    }

    @Override
    public Deed deed(String kind) {
        return kind.equals("approved") || kind.equals("decided") ? Deed.APPROVE : Deed.WRITE;
    }

    @Override
    public String title(Assessment one) {
        return words.name(one.planned().purpose()) + " · "
                + words.t().day(one.planned().planned());
    }

    @Override
    public List<Fact> facts(Assessment one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("planned", words.t().day(one.planned().planned())));
        facts.add(words.fact("checks", named(one.checks())));
        facts.add(words.fact("heard", heard(one)));
        facts.add(words.fact("missing", named(one.missing())));
        one.ranked()
                .forEach((group, ranked) -> facts.add(new Fact(
                        words.show("lacks", words.name(group)),
                        words.t().list(ranked.needs().stream().map(words::name).toList()) + " · "
                                + words.name(ranked.solution()))));
        one.readBack()
                .forEach((group, said) -> facts.add(new Fact(words.show("back", words.name(group)), words.name(said))));
        one.recommendations().forEach(r -> facts.add(new Fact(words.show("recommendation", r.number()), told(r))));
        return facts;
    }

    private String named(Collection<? extends Enum<?>> all) {
        return all.isEmpty()
                ? words.show("nobody")
                : words.t().list(all.stream().sorted().map(words::name).toList());
    }

    private String heard(Assessment one) {
        return one.heard().isEmpty()
                ? words.show("nobody")
                : words.t()
                        .list(one.groups().stream()
                                .map(g -> words.name(g) + " (" + words.known(people(one, g)) + ")")
                                .toList());
    }

    /** Not known where it is not known of one of the times they were heard. */
    private static Optional<Integer> people(Assessment one, Group group) {
        List<Optional<Integer>> all = one.heard().stream()
                .filter(h -> h.group() == group)
                .map(AssessmentStep.Heard::people)
                .toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().mapToInt(Optional::orElseThrow).sum())
                : Optional.empty();
    }

    private String told(Assessment.Recommendation r) {
        String fate = r.done()
                .map(d -> words.show("done", words.t().day(d.on())))
                .or(() -> r.decided().map(d -> words.name(d.ruling())))
                .orElse(words.show("undecided"));
        return r.made().what() + " · " + words.t().role(r.made().owner()) + " · "
                + words.t().day(r.made().due()) + " · " + fate;
    }

    /** Ids of those that were seen say nothing to anybody: how many there were does. */
    @Override
    public Happened happened(AssessmentStep step) {
        Happened told = new StepFields(words).happened(step);
        if (!(step instanceof AssessmentStep.Planned planned)) {
            return told;
        }
        Fact seen = words.fact("seen", words.t().count(planned.seen().size()));
        List<Fact> facts = told.facts().stream()
                .map(f -> f.label().equals(seen.label()) ? seen : f)
                .toList();
        return new Happened(told.what(), facts, told.why(), told.at(), told.by());
    }

    @Override
    public List<String> cautions(Assessment one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (!one.ended() && one.heard().isEmpty()) {
            one.area()
                    .map(a -> NeedsPicture.asked(known, a, today))
                    .filter(n -> n >= Assessment.TIRING)
                    .ifPresent(n -> cautions.add(words.show("tired", n, Assessment.DAYS_OF_FATIGUE)));
        }
        if (!one.heard().isEmpty() && !one.missing().isEmpty()) {
            cautions.add(words.show("missing.note", named(one.missing())));
        }
        if (one.readBack().containsValue(Agreement.DISPUTED)) {
            cautions.add(words.show("disputed"));
        }
        if (one.isOld(today)) {
            cautions.add(words.show("old", words.t().day(one.oldFrom().orElseThrow())));
        }
        return cautions;
    }
}
