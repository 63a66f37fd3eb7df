package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Blank;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CaseView;
import org.baraza.app.web.cases.ConstraintSheet;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.FreshView;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.access.AccessFigures;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.GroupReview;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.NotNow;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What keeps people from help? The force and the police see nothing of it. */
@Controller
public final class AccessScreen {

    static final String FAMILY = "access.";

    private final Desk desk;
    private final CaseDoor door;

    public AccessScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /**
     * @param month that is shown
     * @param kinds counts of the month, of all areas the reader may see
     * @param areas of the month
     * @param rows single constraints of every month, for those who may see them
     * @param single whether the reader may see single ones
     * @param reviews of the working group, the newest month first
     * @param due the month before this one, where the group has not looked at it
     * @param problem what was wrong with what was sent, in English
     */
    public record Board(
            Mission mission,
            Month month,
            Map<Hindrance, Kind> kinds,
            List<AreaRow> areas,
            List<Row> rows,
            boolean single,
            List<GroupReview> reviews,
            Optional<Month> due,
            boolean mayWrite,
            boolean mayReview,
            Words words,
            boolean incomplete,
            Optional<String> problem) {}

    /** @param days lost, of those of which it is known @param unknown of how many it is not */
    public record Kind(int verified, int days, int unknown) {}

    public record AreaRow(String area, AccessFigures figures, Optional<Grid> grid) {

        public int verified() {
            return figures.verified().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    public record Row(String address, String from, String area, String what, String state, Optional<Integer> days) {}

    @NeedToKnow(matter = Matter.ACCESS_FIGURES, itemByItem = true)
    @GetMapping("/missions/{acronym}/access")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return board(acronym, Month.read(month), false, Optional.empty(), request);
    }

    private Month thisMonth() {
        return Month.of(door.now().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private ResponseEntity<String> board(
            String acronym,
            Optional<Month> asked,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.ACCESS_FIGURES, mission, request);
        Words words = door.words(FAMILY, request);
        Month month = asked.orElse(thisMonth());
        List<Constraint> all = desk.access().list(mission.acronym()).stream()
                .filter(c ->
                        may(Deed.READ, Matter.ACCESS_FIGURES, mission, c.noted().area(), request))
                .toList();
        Map<String, AccessFigures> ofMonth = new TreeMap<>();
        AccessFigures.of(mission.acronym(), all, desk.efforts().book()).forEach((where, figures) -> {
            if (where.month().equals(month)
                    && may(Deed.READ, Matter.ACCESS_FIGURES, mission, pcode(where.pcode()), request)) {
                ofMonth.put(where.pcode(), figures);
            }
        });
        Map<String, Grid> grids = desk.access().grids(mission.acronym(), month);
        AccessFigures none = new AccessFigures(Map.of(), Map.of(), Map.of(), 0, Optional.empty());
        grids.keySet().stream()
                .filter(p -> may(Deed.READ, Matter.ACCESS_FIGURES, mission, Optional.of(p), request))
                .forEach(p -> ofMonth.putIfAbsent(p, none));
        List<AreaRow> areas = ofMonth.entrySet().stream()
                .map(e -> new AreaRow(
                        door.area(mission, pcode(e.getKey()), request),
                        e.getValue(),
                        Optional.ofNullable(grids.get(e.getKey()))))
                .toList();
        boolean single = all.stream().anyMatch(c -> mayRead(mission, c, request))
                || may(Deed.READ, Matter.ACCESS_CONSTRAINTS, mission, Optional.empty(), request);
        List<Row> rows = all.stream()
                .filter(c -> mayRead(mission, c, request))
                .map(c -> row(mission, c, words, request))
                .toList();
        List<GroupReview> reviews = desk.access().reviews(mission.acronym());
        Board board = new Board(
                mission,
                month,
                kinds(ofMonth.values().stream().toList()),
                areas,
                rows,
                single,
                reviews,
                Optional.of(thisMonth().plus(-1))
                        .filter(last ->
                                reviews.stream().noneMatch(r -> r.month().equals(last))),
                maySomewhere(Deed.WRITE, Matter.ACCESS_CONSTRAINTS, mission, request),
                may(Deed.WRITE, Matter.ACCESS_FIGURES, mission, Optional.empty(), request),
                words,
                incomplete,
                problem);
        return door.show("access", board, incomplete || problem.isPresent(), request);
    }

    private static Map<Hindrance, Kind> kinds(List<AccessFigures> figures) {
        Map<Hindrance, Kind> kinds = new TreeMap<>();
        for (Hindrance kind : Hindrance.values()) {
            int verified = 0;
            int days = 0;
            int unknown = 0;
            for (AccessFigures f : figures) {
                verified += f.verified().getOrDefault(kind, 0);
                days += f.daysLost().getOrDefault(kind, 0);
                unknown += f.daysNotKnown().getOrDefault(kind, 0);
            }
            kinds.put(kind, new Kind(verified, days, unknown));
        }
        return kinds;
    }

    private Row row(Mission mission, Constraint c, Words words, HttpServletRequest request) {
        return new Row(
                Links.mission(mission.acronym()) + "/access/" + Links.segment(c.id()),
                words.t().day(c.noted().from()),
                door.area(mission, c.noted().area(), request),
                words.name("hindrance.", c.noted().hindrance()) + " · "
                        + words.name("hinderer.", c.noted().hinderer()),
                words.name("state.", c.state()),
                c.daysLost());
    }

    private static Optional<String> pcode(String written) {
        return Optional.of(written).filter(p -> !p.isEmpty());
    }

    private boolean may(Deed deed, Matter matter, Mission mission, Optional<String> area, HttpServletRequest request) {
        return door.may(deed, matter, mission, area, request);
    }

    private boolean maySomewhere(Deed deed, Matter matter, Mission mission, HttpServletRequest request) {
        return may(deed, matter, mission, Optional.empty(), request)
                || !door.areas(deed, matter, mission, request).isEmpty();
    }

    private boolean mayRead(Mission mission, Constraint constraint, HttpServletRequest request) {
        return may(
                Deed.READ,
                Matter.ACCESS_CONSTRAINTS,
                mission,
                constraint.noted().area(),
                request);
    }

    @NeedToKnow(matter = Matter.ACCESS_FIGURES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/access/reviews")
    public ResponseEntity<String> review(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.require(Deed.WRITE, Matter.ACCESS_FIGURES, mission, Optional.empty(), request);
        Optional<Month> month =
                Month.read(Optional.ofNullable(given.getFirst("month")).orElse(""));
        var answers = door.answers(given, request);
        Optional<GroupReview> review = org.baraza.app.web.cases.Answers.read(() -> new GroupReview(
                GroupReview.idOf(mission.acronym(), month.orElseThrow(() -> new IllegalArgumentException("no month"))),
                mission.acronym(),
                month.get(),
                answers.count("looked"),
                answers.words("why"),
                answers.by(),
                answers.now()));
        if (review.isEmpty() || review.get().month().compareTo(thisMonth()) > 0) {
            return board(acronym, month, true, Optional.empty(), request);
        }
        try {
            desk.access().review(review.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/access?month="
                    + review.get().month());
        } catch (WrongUse e) {
            return board(acronym, month, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.ACCESS_CONSTRAINTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/access/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return fresh(acronym, new LinkedMultiValueMap<>(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> fresh(
            String acronym,
            MultiValueMap<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.WRITE, Matter.ACCESS_CONSTRAINTS, mission, request);
        Words words = door.words(FAMILY, request);
        String here = Links.mission(mission.acronym()) + "/access";
        boolean board = maySomewhere(Deed.READ, Matter.ACCESS_FIGURES, mission, request);
        List<FreshView.Own> own = desk.access().list(mission.acronym()).stream()
                .filter(c -> c.noted().by().equals(door.me(request)))
                .map(c -> new FreshView.Own(
                        here + "/" + Links.segment(c.id()),
                        words.t().day(c.noted().from()) + " · "
                                + words.name("hindrance.", c.noted().hindrance()) + " · "
                                + words.name("state.", c.state())))
                .toList();
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        board ? here : "/field",
                        words.show("back"),
                        here,
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new ConstraintSheet(words)
                                        .fresh(door.areas(Deed.WRITE, Matter.ACCESS_CONSTRAINTS, mission, request)),
                                given),
                        words.show("new.send"),
                        own,
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.ACCESS_CONSTRAINTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/access")
    public ResponseEntity<String> note(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<ConstraintStep.Noted> noted = new ConstraintSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (noted.isEmpty()
                || door.owesArea(Matter.ACCESS_CONSTRAINTS, mission, noted.get().area(), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, Matter.ACCESS_CONSTRAINTS, mission, noted.get().area(), request);
        try {
            Constraint constraint = desk.access().note(noted.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/access/" + Links.segment(constraint.id()));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** Those who may see single ones, and whoever brought it in. */
    private Constraint get(Mission mission, String id, HttpServletRequest request) {
        return desk.access()
                .find(id)
                .filter(c -> c.noted().mission().equals(mission.acronym()))
                .filter(c -> mayRead(mission, c, request)
                        || c.noted().by().equals(door.me(request)) && mayWrite(mission, c, request))
                .orElseThrow(NotHere::new);
    }

    private boolean mayWrite(Mission mission, Constraint constraint, HttpServletRequest request) {
        return may(
                Deed.WRITE,
                Matter.ACCESS_CONSTRAINTS,
                mission,
                constraint.noted().area(),
                request);
    }

    @NeedToKnow(matter = Matter.ACCESS_CONSTRAINTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/access/{constraint}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String constraint, HttpServletRequest request) {
        return show(acronym, constraint, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Constraint constraint = get(mission, id, request);
        Words words = door.words(FAMILY, request);
        ConstraintSheet sheet = new ConstraintSheet(words);
        String here = Links.mission(mission.acronym()) + "/access";
        boolean moderates = may(
                Deed.APPROVE,
                Matter.ACCESS_CONSTRAINTS,
                mission,
                constraint.noted().area(),
                request);
        boolean reads = mayRead(mission, constraint, request);
        List<Blank> next = new ArrayList<>();
        sheet.next(constraint, door.me(request), door.now(), here + "/" + Links.segment(constraint.id()))
                .forEach((kind, blank) -> {
                    // Whoever brought it in says when it is over; the rest is for those who follow it up.
                    if (kind.equals("moderated") ? moderates : reads || kind.equals("ended")) {
                        next.add(blank);
                    }
                });
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.t().show("alerts.area"),
                door.area(mission, constraint.noted().area(), request)));
        facts.addAll(sheet.facts(constraint.noted()));
        facts.set(facts.size() - 2, words.number("days", constraint.daysLost()));
        boolean board = maySomewhere(Deed.READ, Matter.ACCESS_FIGURES, mission, request);
        return door.show(
                new CaseView(
                        words.show(
                                "one",
                                words.name("hindrance.", constraint.noted().hindrance())),
                        words.name("state.", constraint.state()),
                        board ? here : here + "/new",
                        words.show("back"),
                        Optional.empty(),
                        false,
                        List.of(words.show("closed-to-force")),
                        facts,
                        next,
                        constraint.history().stream().map(sheet::happened).toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.ACCESS_CONSTRAINTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/access/{constraint}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String constraint,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Constraint found = get(mission, constraint, request);
        door.require(
                Deed.WRITE, Matter.ACCESS_CONSTRAINTS, mission, found.noted().area(), request);
        if (!step.equals("ended")) {
            door.require(
                    Deed.READ, Matter.ACCESS_CONSTRAINTS, mission, found.noted().area(), request);
        }
        return take(
                acronym,
                constraint,
                new ConstraintSheet(door.words(FAMILY, request)).read(step, found.id(), door.answers(given, request)),
                request);
    }

    @NeedToKnow(matter = Matter.ACCESS_CONSTRAINTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/access/{constraint}/moderation")
    public ResponseEntity<String> moderate(
            @PathVariable String acronym,
            @PathVariable String constraint,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Constraint found = get(mission, constraint, request);
        door.require(
                Deed.APPROVE, Matter.ACCESS_CONSTRAINTS, mission, found.noted().area(), request);
        return take(
                acronym,
                constraint,
                new ConstraintSheet(door.words(FAMILY, request)).moderation(found.id(), door.answers(given, request)),
                request);
    }

    private ResponseEntity<String> take(
            String acronym, String id, Optional<ConstraintStep> step, HttpServletRequest request) {
        if (step.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.access().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(Links.mission(acronym) + "/access/" + Links.segment(id));
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
