package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CaseView;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.FreshView;
import org.baraza.app.web.cases.MovementSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.movements.MovementFigures;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.NotNow;
import org.baraza.core.record.movements.Restriction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where do authorities keep us from moving, and where do we no longer ask? */
@Controller
public final class MovementsScreen {

    private static final String FAMILY = "movements.";

    private final Desk desk;
    private final CaseDoor door;

    public MovementsScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /**
     * @param figures by month, the newest first, and area
     * @param rows single restrictions, the newest first
     */
    public record Board(Mission mission, List<Figure> figures, List<Row> rows, boolean mayWrite, Words words) {}

    public record Figure(String month, String area, MovementFigures figures) {}

    public record Row(String address, String when, String area, String what, String level, String state) {}

    @NeedToKnow(matter = Matter.MOVEMENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/movements")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.MOVEMENTS, mission, request);
        Words words = door.words(FAMILY, request);
        List<Restriction> visible = desk.movements().list(mission.acronym()).stream()
                .filter(r -> mayRead(mission, r.noted().area(), request))
                .toList();
        List<Figure> figures = MovementFigures.of(
                        mission.acronym(), visible, desk.efforts().book())
                .entrySet()
                .stream()
                .filter(e -> mayRead(mission, pcode(e.getKey().pcode()), request))
                .sorted(Comparator.comparing(
                                (java.util.Map.Entry<org.baraza.core.ground.AreaMonth, MovementFigures> e) ->
                                        e.getKey().month())
                        .reversed()
                        .thenComparing(e -> e.getKey().pcode()))
                .map(e -> new Figure(
                        words.t().month(e.getKey().month()),
                        door.area(mission, pcode(e.getKey().pcode()), request),
                        e.getValue()))
                .toList();
        List<Row> rows = visible.stream()
                .map(r -> new Row(
                        Links.mission(mission.acronym()) + "/movements/" + Links.segment(r.id()),
                        words.t().day(r.noted().on()),
                        door.area(mission, r.noted().area(), request),
                        words.name("barred.", r.noted().barred()) + " · "
                                + words.name("kind.", r.noted().kind()),
                        words.name("level.", r.noted().level()),
                        words.name("state.", r.state())))
                .toList();
        boolean mayWrite = door.may(Deed.WRITE, Matter.MOVEMENTS, mission, Optional.empty(), request)
                || !door.areas(Deed.WRITE, Matter.MOVEMENTS, mission, request).isEmpty();
        return door.show("movements", new Board(mission, figures, rows, mayWrite, words), request);
    }

    private static Optional<String> pcode(String written) {
        return Optional.of(written).filter(p -> !p.isEmpty());
    }

    private boolean mayRead(Mission mission, Optional<String> area, HttpServletRequest request) {
        return door.may(Deed.READ, Matter.MOVEMENTS, mission, area, request);
    }

    @NeedToKnow(matter = Matter.MOVEMENTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/movements/new")
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
        door.requireSomewhere(Deed.WRITE, Matter.MOVEMENTS, mission, request);
        Words words = door.words(FAMILY, request);
        String here = Links.mission(mission.acronym()) + "/movements";
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        here,
                        words.show("back"),
                        here,
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new MovementSheet(words)
                                        .fresh(door.areas(Deed.WRITE, Matter.MOVEMENTS, mission, request)),
                                given),
                        words.show("new.send"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.MOVEMENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/movements")
    public ResponseEntity<String> note(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<MovementStep.Noted> noted = new MovementSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (noted.isEmpty()
                || door.owesArea(Matter.MOVEMENTS, mission, noted.get().area(), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, Matter.MOVEMENTS, mission, noted.get().area(), request);
        try {
            Restriction restriction = desk.movements().note(noted.get(), Takers.by(request));
            return CaseDoor.to(address(mission, restriction.id(), request));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** Whoever may note and not read is led back to the form. */
    private String address(Mission mission, String id, HttpServletRequest request) {
        String board = Links.mission(mission.acronym()) + "/movements/";
        boolean mayRead = desk.movements()
                .find(id)
                .filter(r -> mayRead(mission, r.noted().area(), request))
                .isPresent();
        return board + (mayRead ? Links.segment(id) : "new");
    }

    private Restriction get(Mission mission, String id, HttpServletRequest request) {
        return desk.movements()
                .find(id)
                .filter(r -> r.noted().mission().equals(mission.acronym()))
                .filter(r -> mayRead(mission, r.noted().area(), request))
                .orElseThrow(NotHere::new);
    }

    @NeedToKnow(matter = Matter.MOVEMENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/movements/{movement}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String movement, HttpServletRequest request) {
        return show(acronym, movement, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Restriction restriction = get(mission, id, request);
        Words words = door.words(FAMILY, request);
        MovementSheet sheet = new MovementSheet(words);
        String board = Links.mission(mission.acronym()) + "/movements";
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.t().show("alerts.area"),
                door.area(mission, restriction.noted().area(), request)));
        facts.addAll(sheet.facts(restriction.noted()));
        boolean mayWrite = door.may(
                Deed.WRITE, Matter.MOVEMENTS, mission, restriction.noted().area(), request);
        return door.show(
                new CaseView(
                        words.show("one", words.t().day(restriction.noted().on())),
                        words.name("state.", restriction.state()),
                        board,
                        words.show("back"),
                        Optional.empty(),
                        false,
                        List.of(),
                        facts,
                        mayWrite
                                ? sheet.next(
                                        restriction,
                                        door.me(request),
                                        door.now(),
                                        board + "/" + Links.segment(restriction.id()))
                                : List.of(),
                        restriction.history().stream().map(sheet::happened).toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.MOVEMENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/movements/{movement}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String movement,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Restriction restriction = get(mission, movement, request);
        door.require(Deed.WRITE, Matter.MOVEMENTS, mission, restriction.noted().area(), request);
        Optional<MovementStep> read = new MovementSheet(door.words(FAMILY, request))
                .read(step, restriction.id(), door.answers(given, request));
        if (read.isEmpty()) {
            return show(acronym, movement, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.movements().add(read.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, movement, not, false, Optional.empty(), request)
                    : CaseDoor.to(address(mission, movement, request));
        } catch (WrongUse e) {
            return show(
                    acronym, movement, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
