package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.Texts;
import org.baraza.app.web.cases.Blank;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CaseView;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.ForceSheet;
import org.baraza.app.web.cases.FreshView;
import org.baraza.app.web.cases.MissedSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.force.ForceFigures;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Limits;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.NotNow;
import org.baraza.core.record.force.Step;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How is force used, and where was nobody protected? One is never shown without the other. */
@Controller
public final class ForceScreen {

    private static final String FAMILY = "force.";

    private final Desk desk;
    private final CaseDoor door;

    public ForceScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /**
     * Both halves, from the same areas.
     *
     * @param figures of both together
     * @param incidents the newest first
     * @param missed the newest first
     */
    public record Board(
            Mission mission,
            ForceFigures figures,
            List<Row> incidents,
            List<Row> missed,
            boolean mayWrite,
            Words words) {}

    /** @param late whether what is waited for is overdue */
    public record Row(
            String address,
            String when,
            String area,
            String what,
            String state,
            Optional<String> clock,
            boolean late) {}

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/force")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.FORCE_INCIDENTS, mission, request);
        Words words = door.words(FAMILY, request);
        Limits limits = desk.force().limits(mission.acronym());
        List<ForceIncident> incidents = desk.force().list(mission.acronym()).stream()
                .filter(i -> mayRead(mission, i.opened().area(), request))
                .toList();
        List<MissedProtection> missed = desk.force().listMissed(mission.acronym()).stream()
                .filter(m -> mayRead(mission, m.opened().area(), request))
                .toList();
        Board board = new Board(
                mission,
                ForceFigures.together(ForceFigures.of(incidents, missed).values()),
                incidents.stream()
                        .map(i -> row(mission, i, limits, words, request))
                        .toList(),
                missed.stream()
                        .map(m -> row(mission, m, limits, words, request))
                        .toList(),
                mayWriteSomewhere(mission, request),
                words);
        return door.show("force", board, request);
    }

    private boolean mayRead(Mission mission, Optional<String> area, HttpServletRequest request) {
        return door.may(Deed.READ, Matter.FORCE_INCIDENTS, mission, area, request);
    }

    private boolean mayWriteSomewhere(Mission mission, HttpServletRequest request) {
        return door.may(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, Optional.empty(), request)
                || !door.areas(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, request)
                        .isEmpty();
    }

    private Row row(Mission mission, ForceIncident i, Limits limits, Words words, HttpServletRequest request) {
        Optional<Limits.Running> running = limits.running(i).stream().findFirst();
        return new Row(
                Links.mission(mission.acronym()) + "/force/" + Links.segment(i.id()),
                words.t().moment(i.opened().happened()),
                door.area(mission, i.opened().area(), request),
                words.name("level.", i.account().highest()) + " · "
                        + words.name("menace.", i.opened().menace()),
                words.name("state.", i.state()),
                running.map(r -> clock(r, words)),
                late(running));
    }

    private Row row(Mission mission, MissedProtection m, Limits limits, Words words, HttpServletRequest request) {
        Optional<Limits.Running> running = limits.running(m).stream().findFirst();
        return new Row(
                Links.mission(mission.acronym()) + "/force/missed/" + Links.segment(m.id()),
                words.t().day(m.opened().on()),
                door.area(mission, m.opened().area(), request),
                m.judged().map(j -> words.name("protected.", j.outcome())).orElse(words.show("protected.open")),
                words.name("state.", m.state()),
                running.map(r -> clock(r, words)),
                late(running));
    }

    private boolean late(Optional<Limits.Running> running) {
        return running.filter(r -> r.due().isBefore(door.now())).isPresent();
    }

    private String clock(Limits.Running running, Words words) {
        return words.name("turn.", running.turn()) + " · " + words.t().role(running.whose()) + " · "
                + words.left(running.due(), door.now());
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/force/new")
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
        door.requireSomewhere(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, request);
        Words words = door.words(FAMILY, request);
        String here = Links.mission(mission.acronym()) + "/force";
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        here,
                        words.show("back"),
                        here,
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new ForceSheet(words)
                                        .fresh(door.areas(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, request)),
                                given),
                        words.show("new.send"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/force")
    public ResponseEntity<String> open(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<Step.Opened> opened = new ForceSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (opened.isEmpty()
                || door.owesArea(Matter.FORCE_INCIDENTS, mission, opened.get().area(), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, opened.get().area(), request);
        try {
            ForceIncident incident = desk.force().open(opened.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/force/" + Links.segment(incident.id()));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/force/{force}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String force, HttpServletRequest request) {
        return show(acronym, force, Optional.empty(), false, Optional.empty(), request);
    }

    private ForceIncident get(Mission mission, String id, HttpServletRequest request) {
        return desk.force()
                .find(id)
                .filter(i -> i.opened().mission().equals(mission.acronym()))
                .filter(i -> mayRead(mission, i.opened().area(), request))
                .orElseThrow(NotHere::new);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        ForceIncident incident = get(mission, id, request);
        Words words = door.words(FAMILY, request);
        ForceSheet sheet = new ForceSheet(words);
        String board = Links.mission(mission.acronym()) + "/force";
        Limits limits = desk.force().limits(mission.acronym());
        Optional<Limits.Running> running = limits.running(incident).stream().findFirst();
        Map<String, Blank> next =
                sheet.next(incident, door.me(request), door.now(), board + "/" + Links.segment(incident.id()));
        return door.show(
                new CaseView(
                        words.show("one", words.t().moment(incident.opened().happened())),
                        words.name("state.", incident.state()),
                        board,
                        words.show("back"),
                        running.map(r -> clock(r, words)),
                        late(running),
                        cautions(incident, limits, words),
                        facts(mission, incident, words, sheet, request),
                        mine(
                                next,
                                ForceSheet.RULINGS,
                                mission,
                                incident.opened().area(),
                                request),
                        incident.history().stream().map(sheet::happened).toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    private static List<String> cautions(ForceIncident incident, Limits limits, Words words) {
        List<String> cautions = new ArrayList<>();
        if (incident.toldLate(limits.first())) {
            cautions.add(words.show("late-told", words.t().lasting(limits.first())));
        }
        if (incident.concluded().isPresent()) {
            cautions.add(words.show("public") + " " + publicly(incident, words));
        }
        return cautions;
    }

    /** The one sentence that may be given to people outside: no place, no number, no unit. */
    private static String publicly(ForceIncident incident, Words words) {
        return words.name("public.", incident.concluded().orElseThrow().conclusion());
    }

    private List<Fact> facts(
            Mission mission, ForceIncident incident, Words words, ForceSheet sheet, HttpServletRequest request) {
        Texts t = words.t();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                t.show("alerts.area"), door.area(mission, incident.opened().area(), request)));
        facts.add(words.fact("unit", "unit.", incident.opened().unit()));
        facts.add(words.fact("menace", "menace.", incident.opened().menace()));
        facts.addAll(sheet.facts(incident.account()));
        return facts;
    }

    private List<Blank> mine(
            Map<String, Blank> next,
            java.util.Set<String> rulings,
            Mission mission,
            Optional<String> area,
            HttpServletRequest request) {
        return next.entrySet().stream()
                .filter(e -> door.may(
                        rulings.contains(e.getKey()) ? Deed.APPROVE : Deed.WRITE,
                        Matter.FORCE_INCIDENTS,
                        mission,
                        area,
                        request))
                .map(Map.Entry::getValue)
                .toList();
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/force/{force}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String force,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return take(acronym, force, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/force/{force}/rulings/{step}")
    public ResponseEntity<String> ruling(
            @PathVariable String acronym,
            @PathVariable String force,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return take(acronym, force, step, Deed.APPROVE, given, request);
    }

    private ResponseEntity<String> take(
            String acronym,
            String id,
            String kind,
            Deed deed,
            MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        ForceIncident incident = get(mission, id, request);
        door.require(deed, Matter.FORCE_INCIDENTS, mission, incident.opened().area(), request);
        boolean ruling = ForceSheet.RULINGS.contains(kind);
        Optional<Step> step = ruling == (deed == Deed.APPROVE)
                ? new ForceSheet(door.words(FAMILY, request)).read(kind, incident, door.answers(given, request))
                : Optional.empty();
        if (step.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.force().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(Links.mission(mission.acronym()) + "/force/" + Links.segment(id));
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/force/missed/new")
    public ResponseEntity<String> freshMissed(@PathVariable String acronym, HttpServletRequest request) {
        return freshMissed(acronym, new LinkedMultiValueMap<>(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> freshMissed(
            String acronym,
            MultiValueMap<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, request);
        Words words = door.words(FAMILY, request);
        String board = Links.mission(mission.acronym()) + "/force";
        return door.show(
                new FreshView(
                        words.show("missed.new"),
                        words.show("missed.new.lead"),
                        board,
                        words.show("back"),
                        board + "/missed",
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new MissedSheet(words)
                                        .fresh(door.areas(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, request)),
                                given),
                        words.show("missed.new.send"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/force/missed")
    public ResponseEntity<String> openMissed(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<MissedStep.Opened> opened = new MissedSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (opened.isEmpty()
                || door.owesArea(Matter.FORCE_INCIDENTS, mission, opened.get().area(), request)) {
            return freshMissed(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, Matter.FORCE_INCIDENTS, mission, opened.get().area(), request);
        try {
            MissedProtection review = desk.force().open(opened.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/force/missed/" + Links.segment(review.id()));
        } catch (WrongUse e) {
            return freshMissed(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private MissedProtection getMissed(Mission mission, String id, HttpServletRequest request) {
        return desk.force()
                .findMissed(id)
                .filter(m -> m.opened().mission().equals(mission.acronym()))
                .filter(m -> mayRead(mission, m.opened().area(), request))
                .orElseThrow(NotHere::new);
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/force/missed/{missed}")
    public ResponseEntity<String> showMissed(
            @PathVariable String acronym, @PathVariable String missed, HttpServletRequest request) {
        return showMissed(acronym, missed, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> showMissed(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        MissedProtection review = getMissed(mission, id, request);
        Words words = door.words(FAMILY, request);
        MissedSheet sheet = new MissedSheet(words);
        String board = Links.mission(mission.acronym()) + "/force";
        Instant now = door.now();
        Optional<Limits.Running> running =
                desk.force().limits(mission.acronym()).running(review).stream().findFirst();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.t().show("alerts.area"),
                door.area(mission, review.opened().area(), request)));
        facts.addAll(sheet.facts(review.opened()));
        return door.show(
                new CaseView(
                        words.show("missed.one", words.t().day(review.opened().on())),
                        words.name("state.", review.state()),
                        board,
                        words.show("back"),
                        running.map(r -> clock(r, words)),
                        late(running),
                        List.of(words.show("missed.caution")),
                        facts,
                        mine(
                                sheet.next(
                                        review, door.me(request), now, board + "/missed/" + Links.segment(review.id())),
                                MissedSheet.RULINGS,
                                mission,
                                review.opened().area(),
                                request),
                        review.history().stream().map(sheet::happened).toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/force/missed/{missed}/steps/{step}")
    public ResponseEntity<String> stepMissed(
            @PathVariable String acronym,
            @PathVariable String missed,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return takeMissed(acronym, missed, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.FORCE_INCIDENTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/force/missed/{missed}/rulings/{step}")
    public ResponseEntity<String> rulingMissed(
            @PathVariable String acronym,
            @PathVariable String missed,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return takeMissed(acronym, missed, step, Deed.APPROVE, given, request);
    }

    private ResponseEntity<String> takeMissed(
            String acronym,
            String id,
            String kind,
            Deed deed,
            MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        MissedProtection review = getMissed(mission, id, request);
        door.require(deed, Matter.FORCE_INCIDENTS, mission, review.opened().area(), request);
        boolean ruling = MissedSheet.RULINGS.contains(kind);
        Optional<MissedStep> step = ruling == (deed == Deed.APPROVE)
                ? new MissedSheet(door.words(FAMILY, request)).read(kind, review, door.answers(given, request))
                : Optional.empty();
        if (step.isEmpty()) {
            return showMissed(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.force().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? showMissed(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(Links.mission(mission.acronym()) + "/force/missed/" + Links.segment(id));
        } catch (WrongUse e) {
            return showMissed(
                    acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
