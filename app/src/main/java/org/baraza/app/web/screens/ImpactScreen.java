package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.ImpactView;
import org.baraza.app.web.ImpactWords;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Answers;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.core.compare.plan.Comparison;
import org.baraza.core.compare.plan.Detectable;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.compare.plan.Outcome;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.plans.LockedPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Did it work? A question is put, fixed, and then answered. */
@Controller
public final class ImpactScreen {

    private static final String SHA = "sha";

    private final Desk desk;
    private final CaseDoor door;
    private final int carryForwardMonths;

    public ImpactScreen(Desk desk, CaseDoor door, ObjectProvider<Settings> settings) {
        this.desk = desk;
        this.door = door;
        this.carryForwardMonths = settings.getIfAvailable(() -> Settings.USUAL).carryForwardMonths();
    }

    /**
     * @param plans the newest first
     * @param mayPut whether the reader may put a question
     * @param outcomes that may be chosen
     * @param problem why the question could not be put
     */
    public record Board(
            Mission mission,
            List<Line> plans,
            boolean mayPut,
            List<Outcome> outcomes,
            ImpactWords words,
            Optional<String> problem) {}

    /** @param later the plan that superseded it */
    public record Line(LockedPlan locked, ImpactPlan plan, Optional<String> later) {}

    /**
     * @param fields what was chosen, to be sent again
     * @param supersedes the plan that stands and asks the same
     * @param changed whether the data changed since the plan was shown
     */
    public record Draft(
            Mission mission,
            ImpactPlan plan,
            Detectable detectable,
            Map<String, String> fields,
            Optional<LockedPlan> supersedes,
            boolean changed,
            ImpactWords words) {}

    @NeedToKnow(matter = Matter.IMPACT, mission = "acronym")
    @GetMapping("/missions/{acronym}/impact")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        return board(door.mission(acronym), Optional.empty(), request);
    }

    private ResponseEntity<String> board(Mission mission, Optional<String> problem, HttpServletRequest request) {
        List<LockedPlan> all = desk.impact().list(mission.acronym());
        return door.show(
                "impact",
                new Board(
                        mission,
                        all.reversed().stream()
                                .map(p -> new Line(p, ImpactPlan.read(p.text()), later(all, p)))
                                .toList(),
                        door.may(Deed.WRITE, Matter.IMPACT, mission, Optional.empty(), request),
                        EnumSet.complementOf(EnumSet.of(Outcome.OWN_INCIDENTS)).stream()
                                .toList(),
                        words(request),
                        problem),
                problem.isPresent(),
                request);
    }

    private static Optional<String> later(List<LockedPlan> all, LockedPlan plan) {
        return all.stream()
                .filter(p -> p.supersedes().filter(plan.id()::equals).isPresent())
                .map(LockedPlan::id)
                .findFirst();
    }

    private ImpactWords words(HttpServletRequest request) {
        return new ImpactWords(door.frame(request).texts());
    }

    /** Shows what would be fixed. Nothing is written, and no outcome is looked at. */
    @NeedToKnow(matter = Matter.IMPACT, deed = Deed.WRITE, mission = "acronym")
    @GetMapping("/missions/{acronym}/impact/draft")
    public ResponseEntity<String> draft(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return draft(door.mission(acronym), given, false, request);
    }

    private ResponseEntity<String> draft(
            Mission mission, MultiValueMap<String, String> given, boolean changed, HttpServletRequest request) {
        try {
            ImpactPlan plan = desk.impact().draft(wish(mission, given, request));
            return door.show(
                    "impact-draft",
                    new Draft(
                            mission,
                            plan,
                            desk.impact().detectable(plan),
                            fields(given, plan),
                            desk.impact().standing(plan),
                            changed,
                            words(request)),
                    changed,
                    request);
        } catch (WrongUse e) {
            return board(mission, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** What is locked is what was shown: its digest is sent along. */
    private static Map<String, String> fields(MultiValueMap<String, String> given, ImpactPlan plan) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name :
                List.of("treatment", "outcome", "comparison", "level", "window", "meaningful", "from", "to")) {
            Optional.ofNullable(given.getFirst(name)).filter(v -> !v.isBlank()).ifPresent(v -> fields.put(name, v));
        }
        fields.put(SHA, plan.sha256());
        return fields;
    }

    private ImpactPlans.Wish wish(Mission mission, MultiValueMap<String, String> given, HttpServletRequest request) {
        Answers answers = door.answers(given, request);
        return Answers.read(() -> wish(mission, answers))
                .orElseThrow(() -> new WrongUse("Something was left out or is not one of the choices. Choose again."));
    }

    private ImpactPlans.Wish wish(Mission mission, Answers answers) {
        ImpactPlans.Wish usual = ImpactPlans.Wish.usual(mission.acronym(), carryForwardMonths);
        Outcome outcome = answers.one("outcome", Outcome.class);
        Set<Outcome> also = EnumSet.copyOf(usual.also());
        also.remove(outcome);
        return new ImpactPlans.Wish(
                usual.mission(),
                Optional.empty(),
                answers.number("level").orElse(usual.level()),
                answers.one("treatment", Treatment.class),
                outcome,
                also,
                answers.text("from").flatMap(Month::read),
                answers.text("to").flatMap(Month::read),
                answers.number("window").orElse(usual.horizonMonths()),
                answers.one("comparison", Comparison.class),
                answers.number("meaningful").orElse(usual.meaningfulPercent()),
                usual.carryForwardMonths(),
                usual.seed());
    }

    @NeedToKnow(matter = Matter.IMPACT, deed = Deed.WRITE, mission = "acronym")
    @PostMapping("/missions/{acronym}/impact")
    public ResponseEntity<String> lock(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        try {
            ImpactPlan plan = desk.impact().draft(wish(mission, given, request));
            if (!plan.sha256().equals(given.getFirst(SHA))) {
                return draft(mission, new LinkedMultiValueMap<>(given), true, request);
            }
            LockedPlan locked = desk.impact()
                    .lock(
                            plan,
                            Optional.ofNullable(given.getFirst("supersedes")).filter(s -> !s.isBlank()),
                            Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/impact/" + Links.segment(locked.id()));
        } catch (WrongUse e) {
            return board(mission, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.IMPACT, mission = "acronym")
    @GetMapping("/missions/{acronym}/impact/{plan}")
    public ResponseEntity<String> report(
            @PathVariable String acronym, @PathVariable String plan, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        List<LockedPlan> all = desk.impact().list(mission.acronym());
        LockedPlan locked =
                all.stream().filter(p -> p.id().equals(plan)).findFirst().orElseThrow(NotHere::new);
        try {
            return door.show(
                    "impact-report",
                    ImpactView.of(
                            desk.impact().answer(locked),
                            later(all, locked),
                            door.frame(request).texts()),
                    request);
        } catch (WrongUse e) {
            return board(mission, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
