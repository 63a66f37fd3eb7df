package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.Blank;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CaseView;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.FreshView;
import org.baraza.app.web.cases.ListView;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.PartnersInSight;
import org.baraza.app.web.cases.SupportSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.diligence.Course;
import org.baraza.core.record.diligence.NotNow;
import org.baraza.core.record.diligence.State;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.partners.Partner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** May this support be given to people under arms, today? */
@Controller
public final class SupportsScreen {

    private static final String FAMILY = "diligence.";
    private static final Matter MATTER = Matter.DUE_DILIGENCE;
    private static final Set<String> DECISIONS =
            Set.of("decided", "begun", "judged", "suspended", "resumed", "withdrawn", "ended");
    private static final List<String> KINDS = List.of(
            "policy-told",
            "assessed",
            "checked",
            "mitigation-set",
            "mitigation-done",
            "decided",
            "begun",
            "monitored",
            "alleged",
            "interceded",
            "judged",
            "suspended",
            "resumed",
            "withdrawn",
            "ended");

    private final Desk desk;
    private final CaseDoor door;
    private final PartnersInSight sight;

    public SupportsScreen(Desk desk, CaseDoor door, PartnersInSight sight) {
        this.desk = desk;
        this.door = door;
        this.sight = sight;
    }

    private static String here(Mission mission) {
        return Links.mission(mission.acronym()) + "/support";
    }

    @NeedToKnow(matter = Matter.DUE_DILIGENCE, itemByItem = true)
    @GetMapping("/missions/{acronym}/support")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, MATTER, mission, request);
        Words words = door.words(FAMILY, request);
        List<SupportCase> seen = desk.supports().list(mission.acronym()).stream()
                .filter(s -> may(Deed.READ, mission, s, request))
                .toList();
        boolean writes = door.may(Deed.WRITE, MATTER, mission, Optional.empty(), request)
                || !door.areas(Deed.WRITE, MATTER, mission, request).isEmpty();
        return door.show(
                "case-list",
                new ListView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        Optional.empty(),
                        writes ? List.of(new ListView.Way(here(mission) + "/new", words.show("new"))) : List.of(),
                        List.of(words.show("rule")),
                        List.of(
                                words.label("recipient"),
                                words.label("kind"),
                                words.t().show("alerts.area"),
                                words.t().show("alerts.state"),
                                words.show("due")),
                        rows(mission, seen, words, request),
                        words.show("none")),
                request);
    }

    private Paged<ListView.Row> rows(Mission mission, List<SupportCase> seen, Words words, HttpServletRequest request) {
        Paged<SupportCase> shown = Paged.of(seen, "asked", request);
        Set<String> ids = shown.rows().stream().map(s -> s.recipient().code()).collect(Collectors.toSet());
        Map<String, Partner> partners = desk.partners().list(mission.acronym()).stream()
                .filter(p -> ids.contains(p.id()))
                .collect(Collectors.toMap(Partner::id, Function.identity()));
        Function<Partner, String> names = sight.names(mission, partners.values(), request);
        return shown.map(s -> row(
                mission,
                s,
                Optional.ofNullable(partners.get(s.recipient().code()))
                        .map(names)
                        .orElse(s.recipient().code()),
                words,
                request));
    }

    private ListView.Row row(
            Mission mission, SupportCase s, String recipient, Words words, HttpServletRequest request) {
        LocalDate today = sight.today();
        Optional<LocalDate> due = due(s, today);
        return new ListView.Row(
                here(mission) + "/" + Links.segment(s.id()),
                List.of(
                        recipient,
                        words.name("kind.", s.requested().kind()),
                        door.area(mission, s.requested().area(), request),
                        words.name("state.", s.state(today)),
                        due.map(words.t()::day).orElse("–")),
                due.filter(d -> !today.isBefore(d)).isPresent());
    }

    /** The day on which something runs out or must be done, the first of all. */
    private static Optional<LocalDate> due(SupportCase s, LocalDate today) {
        if (s.over()) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        s.monitoringDue(today).ifPresent(days::add);
        s.last(SupportStep.Assessed.class).ifPresent(a -> days.add(a.until()));
        s.mitigation().forEach((m, done) -> {
            if (!done) {
                days.add(m.due());
            }
        });
        return days.stream().min(LocalDate::compareTo);
    }

    private String recipient(Mission mission, SupportCase s, HttpServletRequest request) {
        return desk.partners()
                .find(s.recipient().code())
                .map(p -> sight.called(mission, p, request))
                .orElse(s.recipient().code());
    }

    private boolean may(Deed deed, Mission mission, SupportCase s, HttpServletRequest request) {
        return door.may(deed, MATTER, mission, s.requested().area(), request);
    }

    @NeedToKnow(matter = Matter.DUE_DILIGENCE, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/support/new")
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
        door.requireSomewhere(Deed.WRITE, MATTER, mission, request);
        Words words = door.words(FAMILY, request);
        List<Partner> possible = desk.partners().list(mission.acronym()).stream()
                .filter(p -> Course.whyNot(p.type()).isEmpty() && p.out().isEmpty())
                .filter(p -> door.may(Deed.WRITE, MATTER, mission, p.area(), request))
                .toList();
        Function<Partner, String> names = sight.names(mission, possible, request);
        List<Ask.Option> recipients = possible.stream()
                .map(p -> new Ask.Option(p.id(), names.apply(p)))
                .toList();
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        here(mission),
                        words.show("back"),
                        here(mission),
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new SupportSheet(words)
                                        .fresh(recipients, door.areas(Deed.WRITE, MATTER, mission, request)),
                                given),
                        words.show("new.send"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.DUE_DILIGENCE, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/support")
    public ResponseEntity<String> request(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<SupportStep.Requested> wanted = new SupportSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (wanted.isEmpty() || door.owesArea(MATTER, mission, wanted.get().area(), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, MATTER, mission, wanted.get().area(), request);
        try {
            SupportCase support = desk.supports().request(wanted.get(), Takers.by(request));
            return CaseDoor.to(here(mission) + "/" + Links.segment(support.id()));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private SupportCase get(Mission mission, String id, HttpServletRequest request) {
        return desk.supports()
                .find(id)
                .filter(s -> s.requested().mission().equals(mission.acronym()))
                .filter(s -> may(Deed.READ, mission, s, request))
                .orElseThrow(NotHere::new);
    }

    @NeedToKnow(matter = Matter.DUE_DILIGENCE, itemByItem = true)
    @GetMapping("/missions/{acronym}/support/{support}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String support, HttpServletRequest request) {
        return show(acronym, support, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        SupportCase support = get(mission, id, request);
        Words words = door.words(FAMILY, request);
        SupportSheet sheet = new SupportSheet(words);
        LocalDate today = sight.today();
        Optional<LocalDate> due = due(support, today);
        return door.show(
                new CaseView(
                        words.show(
                                "one", words.name("kind.", support.requested().kind())),
                        words.name("state.", support.state(today)),
                        here(mission),
                        words.show("back"),
                        due.map(d -> words.show("due.day", words.t().day(d))),
                        due.filter(d -> !today.isBefore(d)).isPresent(),
                        cautions(support, today, words),
                        facts(mission, support, sheet, request),
                        next(mission, support, sheet, request),
                        support.history().stream().map(sheet::happened).toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    /** What stands in the way of giving it; while it is given, what ended that by itself. */
    private static List<String> cautions(SupportCase support, LocalDate today, Words words) {
        State state = support.state(today);
        if (support.over() || state == State.ACTIVE) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        List<NotNow> missing = Course.missing(support, today);
        all.add(words.show(missing.isEmpty() ? "clear" : "inway"));
        missing.forEach(n -> all.add(words.name("not.", n)));
        return all;
    }

    private List<Fact> facts(Mission mission, SupportCase support, SupportSheet sheet, HttpServletRequest request) {
        Words words = sheet.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("recipient", recipient(mission, support, request)));
        facts.add(new Fact(
                words.label("type"),
                words.t().show("partner." + support.requested().type().name())));
        facts.add(new Fact(
                words.t().show("alerts.area"),
                door.area(mission, support.requested().area(), request)));
        facts.add(words.fact("why", support.requested().why()));
        support.last(SupportStep.Assessed.class).ifPresent(a -> facts.addAll(sheet.assessment(a)));
        return facts;
    }

    private List<Blank> next(Mission mission, SupportCase support, SupportSheet sheet, HttpServletRequest request) {
        List<Blank> next = new ArrayList<>();
        String here = here(mission) + "/" + Links.segment(support.id());
        for (String kind : KINDS) {
            boolean decision = DECISIONS.contains(kind);
            boolean open = may(decision ? Deed.APPROVE : Deed.WRITE, mission, support, request)
                    && SupportSheet.attempt(kind, support, door.me(request), door.now(), sight.today())
                            .filter(s ->
                                    Course.whyNot(support, s, sight.today()).isEmpty())
                            .isPresent();
            if (open) {
                next.add(new Blank(
                        here + (decision ? "/decisions/" : "/steps/") + kind,
                        sheet.words().show("do." + kind),
                        false,
                        sheet.asks(kind, support)));
            }
        }
        return next;
    }

    @NeedToKnow(matter = Matter.DUE_DILIGENCE, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/support/{support}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String support,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        if (DECISIONS.contains(step)) {
            throw new NotHere();
        }
        return take(Deed.WRITE, acronym, support, step, given, request);
    }

    @NeedToKnow(matter = Matter.DUE_DILIGENCE, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/support/{support}/decisions/{step}")
    public ResponseEntity<String> decide(
            @PathVariable String acronym,
            @PathVariable String support,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        if (!DECISIONS.contains(step)) {
            throw new NotHere();
        }
        return take(Deed.APPROVE, acronym, support, step, given, request);
    }

    private ResponseEntity<String> take(
            Deed deed,
            String acronym,
            String id,
            String kind,
            MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        SupportCase support = get(mission, id, request);
        door.require(deed, MATTER, mission, support.requested().area(), request);
        Optional<SupportStep> step =
                new SupportSheet(door.words(FAMILY, request)).read(kind, support, door.answers(given, request));
        if (step.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.supports().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(here(mission) + "/" + Links.segment(id));
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
