package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Testing;

/**
 * What is asked about a course, how it is read, and how what happened is told.
 *
 * @param find another course, by its id
 * @param trained those whose trainers were trained in one
 */
public record CourseSheet(Words words, Function<String, Optional<Course>> find, Function<Course, List<Course>> trained)
        implements Sheet<CourseStep, Course> {

    private static final Map<String, Class<? extends CourseStep>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("designed", CourseStep.Designed.class);
        STEPS.put("scheduled", CourseStep.Scheduled.class);
        STEPS.put("pre-tested", CourseStep.PreTested.class);
        STEPS.put("delivered", CourseStep.Delivered.class);
        STEPS.put("post-tested", CourseStep.PostTested.class);
        STEPS.put("followed-up", CourseStep.FollowedUp.class);
        STEPS.put("refreshed", CourseStep.Refreshed.class);
        STEPS.put("cancelled", CourseStep.Cancelled.class);
    }

    @Override
    public List<Ask> fresh(List<Area> areas) {
        List<Ask> asks = new ArrayList<>(List.of(words.area(areas)));
        new StepFields(words)
                .asks(CourseStep.Needed.class)
                .forEach(a -> asks.add(a.name().equals("trainers") ? a.hinted(words.show("trainers.hint")) : a));
        return asks;
    }

    @Override
    public CourseStep begin(String id, String mission, Answers given) {
        return StepFields.read(CourseStep.Needed.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Course one) {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        STEPS.forEach((kind, step) -> asks.put(
                kind,
                new StepFields(words)
                        .asks(step).stream()
                                .map(a -> a.name().equals("due") ? a.hinted(words.show("due.hint")) : a)
                                .toList()));
        return asks;
    }

    @Override
    public CourseStep step(String kind, Course one, Answers given) {
        return StepFields.read(Optional.ofNullable(STEPS.get(kind)).orElseThrow(), one.id(), "", given);
    }

    @Override
    public CourseStep attempt(String kind, Course one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        int total = one.delivered().map(CourseStep.Delivered::total).orElse(0);
        return switch (kind) {
            case "designed" -> new CourseStep.Designed(id, "-", "-", false, Testing.ALOUD, 1, 1, by, at);
            case "scheduled" -> new CourseStep.Scheduled(id, day, Optional.empty(), by, at);
            case "pre-tested" -> new CourseStep.PreTested(id, day, 0, 0, by, at);
            case "delivered" -> new CourseStep.Delivered(id, day, 0, 0, by, at);
            case "post-tested" -> new CourseStep.PostTested(id, day, 0, 0, by, at);
            case "followed-up" -> new CourseStep.FollowedUp(id, day, total, 0, 0, by, at);
            case "refreshed" -> new CourseStep.Refreshed(id, day, 0, by, at);
            default -> new CourseStep.Cancelled(id, "-", by, at);
        };
    }

    @Override
    public String title(Course one) {
        return words.name(one.needed().audience()) + " · " + one.needed().need();
    }

    @Override
    public List<Fact> facts(Course one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("audience", words.name(one.needed().audience())));
        facts.add(words.fact("origin", words.name(one.needed().origin())));
        one.designed().ifPresent(d -> {
            facts.add(words.fact("objective", d.objective()));
            facts.add(words.fact("testing", words.name(d.testing())));
            facts.add(words.fact("passMark", words.show("of", d.passMark(), d.tasks())));
        });
        one.delivered().ifPresent(d -> facts.add(words.fact("total", words.t().count(d.total()))));
        one.before().ifPresent(b -> facts.add(words.fact("passed-before", words.show("of", b.passed(), b.tested()))));
        one.after().ifPresent(a -> facts.add(words.fact("passed-after", words.show("of", a.passed(), a.tested()))));
        one.followedUp().ifPresent(f -> facts.add(words.fact("applied", words.show("of", f.applied(), f.due()))));
        one.needed()
                .trainers()
                .flatMap(find)
                .ifPresent(c -> facts.add(words.fact("trainers", c.needed().need())));
        List<Course> further = trained.apply(one);
        if (!further.isEmpty()) {
            facts.add(words.fact(
                    "further",
                    words.show(
                            "further.of",
                            words.t().count(further.size()),
                            words.t()
                                    .count(further.stream()
                                            .flatMap(c -> c.delivered().stream())
                                            .mapToInt(CourseStep.Delivered::total)
                                            .sum()))));
        }
        return facts;
    }

    @Override
    public List<String> cautions(Course one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        one.delivered()
                .flatMap(d -> one.after().filter(a -> a.tested() < d.total()))
                .ifPresent(a -> cautions.add(words.show("untested")));
        one.refreshFrom()
                .filter(d -> !today.isBefore(d))
                .ifPresent(d -> cautions.add(words.show("refresh", words.t().day(d))));
        return cautions;
    }

    @Override
    public List<BoardView.Way> ways(Course one, String mission) {
        return one.followedUp().isEmpty()
                ? List.of()
                : List.of(new BoardView.Way(mission + "/courses/new?trainers=" + one.id(), words.show("train-others")));
    }
}
