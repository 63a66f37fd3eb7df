package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.AgreementSheet;
import org.baraza.app.web.cases.Blank;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CaseView;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.FreshView;
import org.baraza.app.web.cases.ListView;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Course;
import org.baraza.core.record.consents.NotNow;
import org.baraza.core.record.consents.State;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Did every group of a community agree to what is done there, and does that hold today? */
@Controller
public final class AgreementsScreen {

    static final String FAMILY = "consents.";
    private static final Matter MATTER = Matter.COMMUNITY_CONSENT;
    private static final Set<String> DECISIONS = Set.of("agreed");
    private static final List<String> KINDS = List.of(
            "consulted",
            "met-together",
            "read-aloud",
            "duty-taken",
            "agreed",
            "objected",
            "objection-ended",
            "broken",
            "put-right",
            "reviewed",
            "suspended",
            "resumed",
            "withdrawn");

    private final Desk desk;
    private final CaseDoor door;

    public AgreementsScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    private static String here(Mission mission) {
        return Links.mission(mission.acronym()) + "/agreements";
    }

    private LocalDate today() {
        return door.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private boolean may(Deed deed, Mission mission, CommunityAgreement a, HttpServletRequest request) {
        return door.may(deed, MATTER, mission, a.proposed().area(), request);
    }

    @NeedToKnow(matter = Matter.COMMUNITY_CONSENT, itemByItem = true)
    @GetMapping("/missions/{acronym}/agreements")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, MATTER, mission, request);
        Words words = door.words(FAMILY, request);
        AgreementSheet sheet = new AgreementSheet(words);
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
                                words.label("purpose"),
                                words.t().show("alerts.area"),
                                words.t().show("alerts.state"),
                                words.show("unasked"),
                                words.show("objecting"),
                                words.label("until")),
                        Paged.of(
                                        desk.consents().list(mission.acronym()).stream()
                                                .filter(a -> may(Deed.READ, mission, a, request))
                                                .toList(),
                                        "agreements",
                                        request)
                                .map(a -> row(mission, a, sheet, request)),
                        words.show("none")),
                request);
    }

    private ListView.Row row(Mission mission, CommunityAgreement a, AgreementSheet sheet, HttpServletRequest request) {
        Words words = sheet.words();
        return new ListView.Row(
                here(mission) + "/" + Links.segment(a.id()),
                List.of(
                        words.name("purpose.", a.proposed().purpose()),
                        door.area(mission, a.proposed().area(), request),
                        words.name("state.", a.state(today())),
                        sheet.list(a.unasked()),
                        sheet.list(a.objecting()),
                        a.until().map(words.t()::day).orElse("–")),
                a.state(today()) == State.EXPIRED);
    }

    @NeedToKnow(matter = Matter.COMMUNITY_CONSENT, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/agreements/new")
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
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        here(mission),
                        words.show("back"),
                        here(mission),
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new AgreementSheet(words).fresh(door.areas(Deed.WRITE, MATTER, mission, request)),
                                given),
                        words.show("new.send"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.COMMUNITY_CONSENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/agreements")
    public ResponseEntity<String> propose(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<CommunityStep.Proposed> proposed = new AgreementSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (proposed.isEmpty() || door.owesArea(MATTER, mission, proposed.get().area(), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, MATTER, mission, proposed.get().area(), request);
        try {
            CommunityAgreement agreement = desk.consents().propose(proposed.get(), Takers.by(request));
            return CaseDoor.to(here(mission) + "/" + Links.segment(agreement.id()));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private CommunityAgreement get(Mission mission, String id, HttpServletRequest request) {
        return desk.consents()
                .find(id)
                .filter(a -> a.proposed().mission().equals(mission.acronym()))
                .filter(a -> may(Deed.READ, mission, a, request))
                .orElseThrow(NotHere::new);
    }

    @NeedToKnow(matter = Matter.COMMUNITY_CONSENT, itemByItem = true)
    @GetMapping("/missions/{acronym}/agreements/{agreement}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String agreement, HttpServletRequest request) {
        return show(acronym, agreement, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        CommunityAgreement a = get(mission, id, request);
        Words words = door.words(FAMILY, request);
        AgreementSheet sheet = new AgreementSheet(words);
        boolean handles =
                door.may(Deed.READ, Matter.PARTNER_NAMES, mission, a.proposed().area(), request);
        return door.show(
                new CaseView(
                        words.show("one", words.name("purpose.", a.proposed().purpose())),
                        words.name("state.", a.state(today())),
                        here(mission),
                        words.show("back"),
                        a.until().map(d -> words.show("until.day", words.t().day(d))),
                        a.state(today()) == State.EXPIRED,
                        cautions(a, sheet),
                        facts(mission, a, sheet, request),
                        next(mission, a, sheet, request),
                        a.history().stream()
                                .map(s -> sheet.happened(s, handles))
                                .toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    private List<String> cautions(CommunityAgreement a, AgreementSheet sheet) {
        Words words = sheet.words();
        List<String> all = new ArrayList<>();
        switch (a.state(today())) {
            case PROPOSED, CONSULTING -> {
                List<NotNow> missing = Course.missing(a);
                all.add(words.show(missing.isEmpty() ? "clear" : "inway"));
                missing.forEach(n -> all.add(words.name("not.", n)));
            }
            case OBJECTED -> all.add(words.show("stopped.objected", sheet.list(a.objecting())));
            case WITHDRAWN ->
                all.add(words.show(
                        "stopped.withdrawn", words.t().day(a.stoppedOn().orElseThrow())));
            case SUSPENDED -> all.add(words.show("stopped.suspended"));
            case EXPIRED -> all.add(words.show("stopped.expired"));
            case AGREED, IN_FORCE -> {
                // It holds, or will: there is nothing to warn of.
            }
        }
        if (a.broken()) {
            all.add(words.show("broken"));
        }
        return all;
    }

    private List<Fact> facts(Mission mission, CommunityAgreement a, AgreementSheet sheet, HttpServletRequest request) {
        Words words = sheet.words();
        return List.of(
                new Fact(
                        words.t().show("alerts.area"),
                        door.area(mission, a.proposed().area(), request)),
                words.fact("concerned", sheet.list(a.proposed().concerned())),
                words.fact("why", a.proposed().why()),
                new Fact(words.show("unasked"), sheet.list(a.unasked())),
                new Fact(words.show("objecting"), sheet.list(a.objecting())));
    }

    private List<Blank> next(Mission mission, CommunityAgreement a, AgreementSheet sheet, HttpServletRequest request) {
        List<Blank> next = new ArrayList<>();
        String here = here(mission) + "/" + Links.segment(a.id());
        for (String kind : KINDS) {
            boolean decision = DECISIONS.contains(kind);
            boolean open = may(decision ? Deed.APPROVE : Deed.WRITE, mission, a, request)
                    && AgreementSheet.attempt(kind, a, door.me(request), door.now(), today())
                            .filter(s -> Course.whyNot(a, s, today()).isEmpty())
                            .isPresent();
            if (open) {
                next.add(new Blank(
                        here + (decision ? "/decisions/" : "/steps/") + kind,
                        sheet.words().show("do." + kind),
                        false,
                        sheet.asks(kind, a)));
            }
        }
        return next;
    }

    @NeedToKnow(matter = Matter.COMMUNITY_CONSENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/agreements/{agreement}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String agreement,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        if (DECISIONS.contains(step)) {
            throw new NotHere();
        }
        return take(Deed.WRITE, acronym, agreement, step, given, request);
    }

    @NeedToKnow(matter = Matter.COMMUNITY_CONSENT, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/agreements/{agreement}/decisions/{step}")
    public ResponseEntity<String> decide(
            @PathVariable String acronym,
            @PathVariable String agreement,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        if (!DECISIONS.contains(step)) {
            throw new NotHere();
        }
        return take(Deed.APPROVE, acronym, agreement, step, given, request);
    }

    private ResponseEntity<String> take(
            Deed deed,
            String acronym,
            String id,
            String kind,
            MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        CommunityAgreement a = get(mission, id, request);
        door.require(deed, MATTER, mission, a.proposed().area(), request);
        Optional<CommunityStep> step =
                new AgreementSheet(door.words(FAMILY, request)).read(kind, a.id(), door.answers(given, request));
        if (step.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.consents().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(here(mission) + "/" + Links.segment(id));
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
