package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.footing.Lacking;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.Confidence;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.Progress;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Taker;
import org.baraza.core.record.projects.Verdict;

/**
 * What is asked about a community project, how it is read, and how what happened is told.
 *
 * @param lacking why no money could be given to it today, as far as the reader may know
 */
public record ProjectSheet(Words words, Function<Project, Optional<Lacking>> lacking)
        implements Sheet<ProjectStep, Project> {

    private static final Map<String, Class<? extends ProjectStep>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("screened", ProjectStep.Screened.class);
        STEPS.put("reviewed", ProjectStep.Reviewed.class);
        STEPS.put("tranche", ProjectStep.Tranche.class);
        STEPS.put("visited", ProjectStep.Visited.class);
        STEPS.put("handed-over", ProjectStep.HandedOver.class);
        STEPS.put("confidence-checked", ProjectStep.ConfidenceChecked.class);
        STEPS.put("stopped", ProjectStep.Stopped.class);
    }

    /** Money and its end are decided by those who answer for them. */
    private static final Set<String> RULINGS = Set.of("reviewed", "tranche", "stopped");

    @Override
    public List<Ask> fresh(List<Area> areas) {
        List<Ask> asks = new ArrayList<>(List.of(words.area(areas)));
        asks.addAll(new StepFields(words).asks(ProjectStep.Proposed.class));
        return asks;
    }

    @Override
    public ProjectStep begin(String id, String mission, Answers given) {
        return StepFields.read(ProjectStep.Proposed.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Project one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        STEPS.forEach((kind, step) -> asks.put(
                kind,
                fields.asks(step).stream()
                        .filter(a -> !a.name().equals("number"))
                        .toList()));
        return asks;
    }

    @Override
    public ProjectStep step(String kind, Project one, Answers given) {
        Answers counted = kind.equals("tranche")
                ? given.with("number", String.valueOf(one.tranches().size() + 1))
                : given;
        return StepFields.read(Optional.ofNullable(STEPS.get(kind)).orElseThrow(), one.id(), "", counted);
    }

    @Override
    public ProjectStep attempt(String kind, Project one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        return switch (kind) {
            case "screened" ->
                new ProjectStep.Screened(
                        id,
                        "-",
                        Overlap.NONE_FOUND,
                        HarmLook.NONE_SEEN,
                        Clearance.VALID,
                        Optional.empty(),
                        "-",
                        by,
                        at);
            case "reviewed" -> new ProjectStep.Reviewed(id, Verdict.DECLINED, 0, "-", by, at);
            case "tranche" -> new ProjectStep.Tranche(id, one.tranches().size() + 1, 1, day, by, at);
            case "visited" -> new ProjectStep.Visited(id, day, Progress.ON_TRACK, true, "-", by, at);
            case "handed-over" -> new ProjectStep.HandedOver(id, day, Taker.COMMUNITY_COMMITTEE, "-", by, at);
            case "confidence-checked" ->
                new ProjectStep.ConfidenceChecked(
                        id, day, Set.of(Group.WOMEN, Group.MEN), Confidence.SAME, true, "-", by, at);
            default -> new ProjectStep.Stopped(id, "-", by, at);
        };
    }

    @Override
    public Deed deed(String kind) {
        return RULINGS.contains(kind) ? Deed.APPROVE : Deed.WRITE;
    }

    @Override
    public String title(Project one) {
        return one.proposed().what();
    }

    @Override
    public List<Fact> facts(Project one) {
        List<Fact> facts = new ArrayList<>();
        ProjectStep.Proposed p = one.proposed();
        facts.add(words.fact("kind", words.name(p.kind())));
        facts.add(words.number("place", p.place()));
        facts.add(words.fact(
                "groups",
                words.t().list(p.groups().stream().sorted().map(words::name).toList())));
        p.implementer().ifPresent(h -> facts.add(words.fact("implementer", h.code())));
        facts.add(words.number("usd", p.usd()));
        one.approved().ifPresent(r -> facts.add(words.fact("approved", words.t().count(r.usd()))));
        facts.add(words.fact("given", words.t().count(one.given())));
        facts.add(words.fact("forces", words.yes(p.forces())));
        one.began()
                .ifPresent(b -> facts.add(words.fact("six-months", words.t().day(b.plusMonths(Project.LIMIT_MONTHS)))));
        return facts;
    }

    @Override
    public List<String> cautions(Project one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (one.approved().isPresent() && !one.ended() && one.handedOver().isEmpty()) {
            lacking.apply(one).map(words::name).ifPresent(cautions::add);
        }
        one.alarms(today).forEach(a -> cautions.add(words.name(a)));
        if (one.proposed().groups().size() < Project.FEWEST_GROUPS) {
            cautions.add(words.show("one-group"));
        }
        return cautions;
    }
}
