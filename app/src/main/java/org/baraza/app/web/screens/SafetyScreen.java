package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Blank;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CaseView;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.ListView;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.PartnersInSight;
import org.baraza.app.web.cases.SafetySheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.safety.Course;
import org.baraza.core.record.safety.NotNow;
import org.baraza.core.record.safety.Protection;
import org.baraza.core.record.safety.SafetyStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom do we look after, of whom has nobody heard in time, and what is done? For those who look after them alone. */
@Controller
public final class SafetyScreen {

    private static final String FAMILY = "safety.";
    private static final Matter MATTER = Matter.PARTNER_SAFETY;
    private static final List<String> KINDS = List.of(
            "checked-in",
            "emergency-begun",
            "emergency-answered",
            "emergency-over",
            "elevated",
            "lowered",
            "reprisal-told",
            "reprisal-judged",
            "planned",
            "returned",
            "closed");

    private final Desk desk;
    private final CaseDoor door;
    private final PartnersInSight sight;

    public SafetyScreen(Desk desk, CaseDoor door, PartnersInSight sight) {
        this.desk = desk;
        this.door = door;
        this.sight = sight;
    }

    private static String here(Mission mission, Partner partner) {
        return Links.mission(mission.acronym()) + "/partners/" + Links.segment(partner.id()) + "/safety";
    }

    @NeedToKnow(matter = Matter.PARTNER_SAFETY, itemByItem = true)
    @GetMapping("/missions/{acronym}/safety")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, MATTER, mission, request);
        Words words = door.words(FAMILY, request);
        Map<String, Partner> partners = sight.partners().list(mission.acronym()).stream()
                .filter(p -> may(Deed.READ, mission, p, request))
                .collect(Collectors.toMap(Partner::id, Function.identity()));
        Paged<Protection> shown = Paged.of(
                desk.safety().list(mission.acronym()).stream()
                        .filter(p -> partners.containsKey(p.id()))
                        .toList(),
                "protected",
                request);
        Function<Partner, String> names = sight.names(
                mission,
                shown.rows().stream()
                        .flatMap(p -> Optional.ofNullable(partners.get(p.id())).stream())
                        .toList(),
                request);
        Paged<ListView.Row> rows =
                shown.map(p -> row(mission, Objects.requireNonNull(partners.get(p.id())), p, names, words, request));
        return door.show(
                "case-list",
                new ListView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        Optional.of(new ListView.Way(
                                Links.mission(mission.acronym()) + "/partners", words.show("partners"))),
                        List.of(),
                        List.of(words.show("alone")),
                        List.of(
                                words.show("partner"),
                                words.t().show("alerts.area"),
                                words.t().show("alerts.state"),
                                words.label("owner"),
                                words.show("due")),
                        rows,
                        words.show("none")),
                request);
    }

    private ListView.Row row(
            Mission mission,
            Partner partner,
            Protection p,
            Function<Partner, String> names,
            Words words,
            HttpServletRequest request) {
        Instant now = door.now();
        return new ListView.Row(
                here(mission, partner),
                List.of(
                        names.apply(partner),
                        door.area(mission, partner.area(), request),
                        words.name("state.", p.state()),
                        words.t().role(p.plan().owner()),
                        p.checkInDue().map(d -> words.left(d, now)).orElse("–")),
                p.silent(now));
    }

    private boolean may(Deed deed, Mission mission, Partner partner, HttpServletRequest request) {
        return sight.may(deed, MATTER, mission, partner, request);
    }

    private Partner get(Mission mission, String id, HttpServletRequest request) {
        return desk.partners()
                .find(id)
                .filter(p -> p.identified().mission().equals(mission.acronym()))
                .filter(p -> may(Deed.READ, mission, p, request))
                .orElseThrow(NotHere::new);
    }

    @NeedToKnow(matter = Matter.PARTNER_SAFETY, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners/{partner}/safety")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String partner, HttpServletRequest request) {
        return show(acronym, partner, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Partner partner = get(mission, id, request);
        Optional<Protection> protection = desk.safety().find(partner.id());
        Words words = door.words(FAMILY, request);
        SafetySheet sheet = new SafetySheet(words);
        Instant now = door.now();
        return door.show(
                new CaseView(
                        words.show("one", sight.called(mission, partner, request)),
                        words.name("state.", Course.state(protection, partner)),
                        Links.mission(mission.acronym()) + "/safety",
                        words.show("back"),
                        protection.flatMap(Protection::checkInDue).map(d -> words.show("due.left", words.left(d, now))),
                        protection.map(p -> p.silent(now)).orElse(false),
                        cautions(partner, protection, words),
                        facts(partner, protection, sheet),
                        next(mission, partner, protection, sheet, request),
                        protection.stream()
                                .flatMap(p -> p.history().stream())
                                .map(sheet::happened)
                                .toList(),
                        not.map(n -> words.name("not.", n)),
                        incomplete,
                        problem),
                request);
    }

    private List<String> cautions(Partner partner, Optional<Protection> protection, Words words) {
        List<String> all = new ArrayList<>(List.of(words.show("alone")));
        Instant now = door.now();
        if (protection.isEmpty()) {
            all.add(words.show("noplan"));
            Course.whyNot(protection, partner, sight.today()).ifPresent(n -> all.add(words.name("not.", n)));
        }
        protection.filter(p -> p.silent(now)).ifPresent(_ -> all.add(words.show("silent")));
        protection.filter(p -> p.emergency().isPresent()).ifPresent(_ -> all.add(words.show("emergency")));
        protection.filter(p -> p.reviewDue(sight.today())).ifPresent(_ -> all.add(words.show("review")));
        return all;
    }

    private List<Fact> facts(Partner partner, Optional<Protection> protection, SafetySheet sheet) {
        List<Fact> facts = new ArrayList<>();
        protection.ifPresent(p -> {
            facts.addAll(sheet.plan(p.plan()));
            facts.addAll(sheet.reprisals(p));
        });
        desk.safety()
                .agreed(partner.id())
                .ifPresent(a -> facts.add(sheet.words().fact("agreed", a)));
        return facts;
    }

    private List<Blank> next(
            Mission mission,
            Partner partner,
            Optional<Protection> protection,
            SafetySheet sheet,
            HttpServletRequest request) {
        List<Blank> next = new ArrayList<>();
        if (!may(Deed.WRITE, mission, partner, request)) {
            return next;
        }
        for (String kind : KINDS) {
            boolean open = protection
                    .map(p -> SafetySheet.attempt(kind, p, door.me(request), door.now(), sight.today())
                            .filter(s ->
                                    Course.whyNot(p, partner, s, sight.today()).isEmpty())
                            .isPresent())
                    .orElseGet(() -> kind.equals("planned")
                            && Course.whyNot(protection, partner, sight.today()).isEmpty());
            if (open) {
                next.add(new Blank(
                        here(mission, partner) + "/steps/" + kind,
                        sheet.words().show("do." + kind),
                        protection.isEmpty(),
                        sheet.asks(kind, protection)));
            }
        }
        next.add(new Blank(
                here(mission, partner) + "/steps/agreed",
                sheet.words().show("do.agreed"),
                false,
                sheet.asks("agreed", protection)));
        return next;
    }

    @NeedToKnow(matter = Matter.PARTNER_SAFETY, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/partners/{partner}/safety/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String partner,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Partner found = get(mission, partner, request);
        door.require(Deed.WRITE, MATTER, mission, found.area(), request);
        try {
            if (step.equals("agreed")) {
                String words = Optional.ofNullable(given.getFirst("agreed")).orElse("");
                desk.safety().agree(found.id(), words, Takers.by(request));
                return CaseDoor.to(here(mission, found));
            }
            Optional<SafetyStep> read = new SafetySheet(door.words(FAMILY, request))
                    .read(
                            step,
                            found.id(),
                            mission.acronym(),
                            desk.safety().find(found.id()),
                            door.answers(given, request));
            if (read.isEmpty()) {
                return show(acronym, partner, Optional.empty(), true, Optional.empty(), request);
            }
            Optional<NotNow> not = desk.safety().add(read.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, partner, not, false, Optional.empty(), request)
                    : CaseDoor.to(here(mission, found));
        } catch (WrongUse e) {
            return show(
                    acronym, partner, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
