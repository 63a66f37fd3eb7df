package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.web.Links;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.lessons.Advice;
import org.baraza.core.record.lessons.Bearing;
import org.baraza.core.record.lessons.ConflictType;
import org.baraza.core.record.lessons.Context;
import org.baraza.core.record.lessons.Effect;
import org.baraza.core.record.lessons.EvidenceGrade;
import org.baraza.core.record.lessons.EvidenceSource;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.Origin;
import org.baraza.core.record.lessons.Topic;
import org.baraza.core.record.lessons.Trait;

/**
 * What is asked about a lesson, how it is read, and how what happened is told.
 *
 * @param readable whether whoever told a story still agrees that it is read
 */
public record LessonSheet(Words words, Predicate<LessonStep.StoryTold> readable) implements Sheet<LessonStep, Lesson> {

    private static final List<Class<? extends LessonStep>> STEPS = List.of(
            LessonStep.Drafted.class,
            LessonStep.Situated.class,
            LessonStep.Evidenced.class,
            LessonStep.StoryTold.class,
            LessonStep.Validated.class,
            LessonStep.SentBack.class,
            LessonStep.Assigned.class,
            LessonStep.Implemented.class,
            LessonStep.EffectChecked.class,
            LessonStep.Reused.class,
            LessonStep.Retired.class);

    private static final Set<String> RULINGS = Set.of("validated", "sent-back", "assigned", "retired");

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.one("topic", Topic.class),
                words.one("origin", Origin.class),
                words.area(areas),
                words.day("on", true),
                words.line("planned", true),
                words.line("happened", true),
                words.line("reasons", true),
                words.line("next", true));
    }

    @Override
    public LessonStep begin(String id, String mission, Answers given) {
        Stream.of("planned", "happened", "reasons", "next").forEach(field -> {
            if (given.words(field).isBlank()) {
                throw new IllegalArgumentException("something is missing");
            }
        });
        return StepFields.read(LessonStep.Observed.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Lesson one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        for (Class<? extends LessonStep> step : STEPS) {
            asks.put(
                    StepFields.kind(step),
                    fields.asks(step).stream()
                            .filter(a -> !a.name().equals("number"))
                            .map(this::ask)
                            .toList());
        }
        List<Ask> story = new ArrayList<>(asks.getOrDefault("story-told", List.of()));
        story.add(words.said("said-words"));
        asks.put("story-told", story);
        return asks;
    }

    private Ask ask(Ask ask) {
        return switch (ask.name()) {
            case "unit" -> words.role("unit", HandoverSheet.OFFICES);
            case "lesson", "reference", "answer", "elsewhere", "place", "done" ->
                ask.hinted(words.show("hint." + ask.name()));
            default -> ask;
        };
    }

    @Override
    public LessonStep step(String kind, Lesson one, Answers given) {
        Answers counted = given.with("number", String.valueOf(one.stories().size() + 1));
        return STEPS.stream()
                .filter(s -> StepFields.kind(s).equals(kind))
                .findFirst()
                .map(s -> (LessonStep) StepFields.read(s, one.id(), "", counted))
                .orElseThrow(() -> new IllegalArgumentException("no such step"));
    }

    @Override
    public LessonStep attempt(String kind, Lesson one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        return switch (kind) {
            case "drafted" -> new LessonStep.Drafted(id, Advice.REPEAT, "-", by, at);
            case "situated" ->
                new LessonStep.Situated(
                        id, Set.of(ConflictType.values()[0]), Set.of(), Set.of(), Set.of(), Set.of(), by, at);
            case "evidenced" ->
                new LessonStep.Evidenced(
                        id,
                        Bearing.FOR,
                        EvidenceGrade.NARRATIVE,
                        EvidenceSource.OBSERVATION,
                        Optional.empty(),
                        "-",
                        by,
                        at);
            case "story-told" ->
                new LessonStep.StoryTold(
                        id, one.stories().size() + 1, Bearing.FOR, "-", true, Optional.empty(), by, at);
            case "validated" -> new LessonStep.Validated(id, "", by, at);
            case "sent-back" -> new LessonStep.SentBack(id, "-", by, at);
            case "assigned" -> new LessonStep.Assigned(id, Role.CIVIL_AFFAIRS, day, by, at);
            case "implemented" -> new LessonStep.Implemented(id, day, "-", by, at);
            case "effect-checked" -> new LessonStep.EffectChecked(id, day, Effect.WORKED, "", by, at);
            case "reused" ->
                new LessonStep.Reused(id, one.mission() + "-", Optional.empty(), day, Effect.WORKED, "", by, at);
            default -> new LessonStep.Retired(id, "-", by, at);
        };
    }

    @Override
    public Deed deed(String kind) {
        return RULINGS.contains(kind) ? Deed.APPROVE : Deed.WRITE;
    }

    @Override
    public String title(Lesson one) {
        return words.name(one.observed().topic()) + " · "
                + one.drafted()
                        .map(d -> words.name(d.advice()) + ": " + d.lesson())
                        .orElse(words.t().day(one.observed().on()));
    }

    @Override
    public List<Fact> facts(Lesson one) {
        List<Fact> facts = new ArrayList<>();
        LessonStep.Observed seen = one.observed();
        facts.add(words.fact("planned", seen.planned()));
        facts.add(words.fact("happened", seen.happened()));
        facts.add(words.fact("reasons", seen.reasons()));
        facts.add(words.fact("next", seen.next()));
        facts.addAll(context(one.context()));
        for (Bearing bearing : Bearing.values()) {
            facts.addAll(evidence(one, bearing));
        }
        one.last(LessonStep.Assigned.class)
                .ifPresent(a -> facts.add(words.fact("unit", words.t().role(a.unit()))));
        one.last(LessonStep.Implemented.class)
                .ifPresent(i -> facts.add(
                        words.fact("done", i.done() + " · " + words.t().day(i.on()))));
        one.effects()
                .forEach((where, effect) -> facts.add(new Fact(
                        words.show(
                                "effect.in",
                                where.mission() + where.area().map(a -> " " + a).orElse("")),
                        words.name(effect))));
        return facts;
    }

    /** What is declared of a context, and what is not known of it. */
    public List<Fact> context(Context context) {
        return Arrays.stream(Trait.values())
                .map(t -> new Fact(words.name(t), named(context.of(t))))
                .toList();
    }

    private String named(Set<? extends Enum<?>> all) {
        return all.isEmpty()
                ? words.t().show("force.not-known")
                : words.t().list(all.stream().map(words::name).sorted().toList());
    }

    /** Those which speak one way; that none is known, where none is. */
    private List<Fact> evidence(Lesson one, Bearing bearing) {
        List<Fact> facts = new ArrayList<>();
        one.evidence(bearing)
                .forEach(e -> facts.add(new Fact(
                        words.name(bearing),
                        e.finding() + " · " + words.name(e.grade()) + " · " + words.name(e.source())
                                + e.reference().map(r -> " " + r).orElse(""))));
        one.stories().stream()
                .filter(s -> s.bearing() == bearing && readable.test(s))
                .forEach(s -> facts.add(new Fact(words.name(bearing), words.show("story", s.number()))));
        if (facts.isEmpty()) {
            facts.add(new Fact(words.name(bearing), words.show("none-known")));
        }
        return facts;
    }

    /** How much speaks for it and against it, the contexts in which it worked or failed among it. */
    public String balance(Lesson one) {
        return words.show(
                "balance",
                pieces(one, Bearing.FOR) + one.contextsInWhichItWorked(),
                pieces(one, Bearing.AGAINST) + one.failedIn().size());
    }

    private long pieces(Lesson one, Bearing bearing) {
        return one.evidence(bearing).size()
                + one.stories().stream()
                        .filter(s -> s.bearing() == bearing && readable.test(s))
                        .count();
    }

    @Override
    public List<Ask.Option> kept(Lesson one) {
        return one.stories().stream()
                .filter(s -> s.words().isPresent() && readable.test(s))
                .map(s -> new Ask.Option(
                        "story-" + s.number(), words.show("story", s.number()) + " · " + words.name(s.bearing())))
                .toList();
    }

    /** Stories come later, each with its consent. */
    @Override
    public boolean begunByWords() {
        return false;
    }

    @Override
    public List<BoardView.Way> ways(Lesson one, String mission) {
        return one.context().known()
                ? List.of(
                        new BoardView.Way(mission + "/lessons/alike?" + query(one.context()), words.show("alike.way")))
                : List.of();
    }

    /** A context as the fields of an address. */
    static String query(Context context) {
        return Arrays.stream(Trait.values())
                .flatMap(t -> context.of(t).stream()
                        .map(c -> t.name() + "=" + Links.query(c.name()))
                        .sorted())
                .collect(Collectors.joining("&"));
    }

    @Override
    public List<String> cautions(Lesson one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (one.effects().containsValue(Effect.DID_HARM)) {
            cautions.add(words.show("harm"));
        } else if (!one.failedIn().isEmpty()) {
            cautions.add(words.show("failed", one.failedIn().size()));
        }
        if (one.validated().isPresent() && !one.isPractice()) {
            cautions.add(words.show("no-practice", one.contextsInWhichItWorked(), Lesson.CONTEXTS_OF_A_PRACTICE));
        }
        if (one.stories().stream().anyMatch(s -> !readable.test(s))) {
            cautions.add(words.show("taken-back"));
        }
        return cautions;
    }

    /** Which consent a story rests on leads to a person for those who may see consents. */
    @Override
    public Happened happened(LessonStep step) {
        Happened told = new StepFields(words).happened(step);
        return step instanceof LessonStep.StoryTold
                ? new Happened(told.what(), told.facts(), "", told.at(), told.by())
                : told;
    }
}
