package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.Blank;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.Happened;
import org.baraza.app.web.cases.PartnerSheet;
import org.baraza.app.web.cases.PartnerTold;
import org.baraza.app.web.cases.PartnersInSight;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.partners.Course;
import org.baraza.core.record.partners.Due;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.State;
import org.baraza.core.record.partners.VettingLine;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is this partner, what stands between it and an agreement, and what may happen next? */
@Controller
public final class PartnerScreen {

    private static final Set<String> DECISIONS = Set.of("agreed", "declined", "suspended", "resumed", "ended");
    private static final Set<String> PERSONS = Set.of("person-named", "person-ended");
    private static final String RISK = "risk-assessed";
    private static final List<String> KINDS = List.of(
            "placed",
            "nominated",
            "conflict-checked",
            "vetting-opened",
            "vetted",
            "risk-assessed",
            "contacted",
            "visibility-asked",
            "agreed",
            "declined",
            "reconsidered",
            "onboarded",
            "reviewed",
            "described",
            "positioned",
            "relation-noted",
            "relation-ended",
            "person-named",
            "person-ended",
            "suspended",
            "resumed",
            "ended",
            "departed",
            "handed-over");

    private final CaseDoor door;
    private final PartnersInSight sight;

    public PartnerScreen(CaseDoor door, PartnersInSight sight) {
        this.door = door;
        this.sight = sight;
    }

    /** @param found what was found; empty where nobody looked */
    public record Line(VettingLine line, Optional<PartnerStep.Vetted> found, boolean lapsed) {}

    /** @param late whether it is over */
    public record DueLine(Due.What what, String by, boolean late) {}

    /**
     * @param missing what still stands between it and an agreement; empty where an agreement is in force or it is over
     * @param waits whether an agreement is waited for at all
     * @param contested whether a group says it does not speak for them
     * @param called name and custom, for those who need them
     * @param safety where it is looked after; empty for those who need not know
     * @param not why what was asked for cannot happen now
     */
    public record Page(
            Mission mission,
            Words words,
            Partner partner,
            String title,
            State state,
            boolean named,
            boolean waits,
            List<NotNow> missing,
            boolean contested,
            List<DueLine> due,
            List<Fact> facts,
            List<Fact> risk,
            Optional<String> safety,
            List<PartnerStep.Nominated> nominations,
            List<Line> lines,
            Map<Onboarding, Boolean> checklist,
            List<Blank> next,
            List<Happened> history,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem) {}

    @NeedToKnow(matter = Matter.PARTNERS, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners/{partner}")
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
        Partner partner = sight.get(mission, id, request);
        Words words = door.words(PartnersScreen.FAMILY, request);
        Ground ground = sight.ground(partner, request);
        State state = partner.state(ground);
        boolean waits = state == State.IDENTIFIED || state == State.VETTING || state == State.LAPSED;
        boolean safety = may(Deed.READ, Matter.PARTNER_SAFETY, mission, partner, request);
        boolean names = may(Deed.READ, Matter.PARTNER_NAMES, mission, partner, request);
        PartnerTold told = new PartnerTold(words, other -> called(mission, other, request));
        Page page = new Page(
                mission,
                words,
                partner,
                sight.called(mission, partner, request),
                state,
                partner.named(ground, door.now()),
                waits,
                waits ? Course.missing(partner, ground) : List.of(),
                partner.legitimacy().contested(),
                Due.list(partner, ground).stream()
                        .filter(d -> safety || d.what() != Due.What.RISK)
                        .map(d -> new DueLine(d.what(), words.t().day(d.by()), d.overdue(sight.today())))
                        .toList(),
                facts(mission, partner, told, names, request),
                safety
                        ? partner.last(PartnerStep.RiskAssessed.class)
                                .map(told::risk)
                                .orElse(List.of())
                        : List.of(),
                Optional.of(here(mission.acronym(), partner.id()) + "/safety").filter(_ -> safety),
                List.copyOf(new java.util.TreeMap<>(partner.legitimacy().words()).values()),
                lines(partner),
                checklist(partner),
                next(mission, partner, request),
                partner.history().stream()
                        .filter(shown(safety, names))
                        .map(told::happened)
                        .toList(),
                not,
                incomplete,
                problem);
        HttpStatus status = not.isPresent()
                ? HttpStatus.CONFLICT
                : incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        return door.show("partner", page, status, request);
    }

    /** What was found of dangers, and who speaks for it, is in no history of those who need not know. */
    private static Predicate<PartnerStep> shown(boolean safety, boolean names) {
        return step -> switch (step) {
            case PartnerStep.RiskAssessed _ -> safety;
            case PartnerStep.PersonNamed _, PartnerStep.PersonEnded _ -> names;
            default -> true;
        };
    }

    private boolean may(Deed deed, Matter matter, Mission mission, Partner partner, HttpServletRequest request) {
        return sight.may(deed, matter, mission, partner, request);
    }

    private String called(Mission mission, String id, HttpServletRequest request) {
        return sight.partners()
                .find(id)
                .filter(p -> may(Deed.READ, Matter.PARTNERS, mission, p, request))
                .map(p -> sight.called(mission, p, request))
                .orElse(door.words(PartnersScreen.FAMILY, request).show("other.hidden"));
    }

    private List<Fact> facts(
            Mission mission, Partner partner, PartnerTold told, boolean names, HttpServletRequest request) {
        Words words = told.words();
        List<Fact> facts = new ArrayList<>(told.happened(partner.identified()).facts());
        facts.add(new Fact(words.t().show("alerts.area"), door.area(mission, partner.area(), request)));
        if (names) {
            sight.partners().custom(partner.id()).ifPresent(c -> facts.add(words.fact("custom", c)));
            partner.persons().forEach((who, role) -> facts.add(new Fact(words.name("role.", role), who.code())));
        }
        partner.last(PartnerStep.RiskAssessed.class).ifPresent(r -> facts.add(words.fact("mode", "mode.", r.mode())));
        partner.last(PartnerStep.Described.class)
                .ifPresent(d -> facts.addAll(told.happened(d).facts()));
        partner.last(PartnerStep.Positioned.class)
                .ifPresent(d -> facts.addAll(told.happened(d).facts()));
        partner.last(PartnerStep.Agreed.class)
                .ifPresent(a -> facts.addAll(told.happened(a).facts()));
        partner.relations()
                .forEach(r ->
                        facts.add(new Fact(words.name("relation.", r.kind()), called(mission, r.other(), request))));
        return facts;
    }

    private List<Line> lines(Partner partner) {
        return List.of(VettingLine.values()).stream()
                .map(l -> {
                    Optional<PartnerStep.Vetted> found = partner.vettings().find(l);
                    return new Line(
                            l,
                            found,
                            found.filter(v -> !sight.today().isBefore(v.until()))
                                    .isPresent());
                })
                .toList();
    }

    private static Map<Onboarding, Boolean> checklist(Partner partner) {
        Map<Onboarding, Boolean> all = new java.util.EnumMap<>(Onboarding.class);
        for (Onboarding item : Onboarding.values()) {
            all.put(item, partner.onboarded().contains(item));
        }
        return partner.last(PartnerStep.Agreed.class).isPresent() ? all : Map.of();
    }

    private List<Blank> next(Mission mission, Partner partner, HttpServletRequest request) {
        Words words = door.words(PartnersScreen.FAMILY, request);
        List<Ask.Option> others = sight.others(mission, partner, request);
        List<Area> areas = door.areas(Deed.WRITE, Matter.PARTNERS, mission, request);
        String here = Links.mission(mission.acronym()) + "/partners/" + Links.segment(partner.id());
        List<Blank> next = new ArrayList<>();
        PartnerSheet sheet = new PartnerSheet(words);
        for (String kind : KINDS) {
            boolean open = mayTake(kind, mission, partner, request)
                    && PartnerSheet.attempt(kind, partner, others, door.me(request), door.now(), sight.today())
                            .filter(s -> whyNot(partner, s, request).isEmpty())
                            .isPresent();
            if (open) {
                next.add(new Blank(
                        here + route(kind), words.show("do." + kind), false, sheet.asks(kind, partner, others, areas)));
            }
        }
        if (may(Deed.WRITE, Matter.PARTNER_NAMES, mission, partner, request)) {
            for (String kind : List.of("called", "advised")) {
                next.add(new Blank(
                        here + "/persons/" + kind,
                        words.show("do." + kind),
                        false,
                        sheet.asks(kind, partner, others, areas)));
            }
        }
        return next;
    }

    private Optional<NotNow> whyNot(Partner partner, PartnerStep step, HttpServletRequest request) {
        return Course.whyNot(partner, step, sight.ground(partner, request), sight.partners()::find);
    }

    private static String route(String kind) {
        if (kind.equals(RISK)) {
            return "/risk";
        }
        return (DECISIONS.contains(kind) ? "/decisions/" : PERSONS.contains(kind) ? "/persons/" : "/steps/") + kind;
    }

    private boolean mayTake(String kind, Mission mission, Partner partner, HttpServletRequest request) {
        if (kind.equals(RISK)) {
            return may(Deed.WRITE, Matter.PARTNER_SAFETY, mission, partner, request);
        }
        if (PERSONS.contains(kind)) {
            return may(Deed.WRITE, Matter.PARTNER_NAMES, mission, partner, request);
        }
        return may(DECISIONS.contains(kind) ? Deed.APPROVE : Deed.WRITE, Matter.PARTNERS, mission, partner, request);
    }

    @NeedToKnow(matter = Matter.PARTNERS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/partners/{partner}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String partner,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        boolean elsewhere = DECISIONS.contains(step) || PERSONS.contains(step) || step.equals(RISK);
        return elsewhere ? notHere() : take(Matter.PARTNERS, Deed.WRITE, acronym, partner, step, given, request);
    }

    @NeedToKnow(matter = Matter.PARTNERS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/partners/{partner}/decisions/{step}")
    public ResponseEntity<String> decide(
            @PathVariable String acronym,
            @PathVariable String partner,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return DECISIONS.contains(step)
                ? take(Matter.PARTNERS, Deed.APPROVE, acronym, partner, step, given, request)
                : notHere();
    }

    @NeedToKnow(matter = Matter.PARTNER_SAFETY, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/partners/{partner}/risk")
    public ResponseEntity<String> risk(
            @PathVariable String acronym,
            @PathVariable String partner,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return take(Matter.PARTNER_SAFETY, Deed.WRITE, acronym, partner, RISK, given, request);
    }

    @NeedToKnow(matter = Matter.PARTNER_NAMES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/partners/{partner}/persons/{step}")
    public ResponseEntity<String> person(
            @PathVariable String acronym,
            @PathVariable String partner,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        if (PERSONS.contains(step)) {
            return take(Matter.PARTNER_NAMES, Deed.WRITE, acronym, partner, step, given, request);
        }
        Mission mission = door.mission(acronym);
        Partner found = sight.get(mission, partner, request);
        door.require(Deed.WRITE, Matter.PARTNER_NAMES, mission, found.area(), request);
        try {
            switch (step) {
                case "called" -> sight.partners().call(found.id(), written(given, "called"), Takers.by(request));
                case "advised" -> sight.partners().advise(found.id(), written(given, "custom"), Takers.by(request));
                default -> throw new NotHere();
            }
            return CaseDoor.to(here(acronym, partner));
        } catch (WrongUse e) {
            return show(acronym, partner, Optional.empty(), false, message(e), request);
        }
    }

    private static ResponseEntity<String> notHere() {
        throw new NotHere();
    }

    private static String written(MultiValueMap<String, String> given, String field) {
        return Optional.ofNullable(given.getFirst(field)).orElse("");
    }

    private static String here(String acronym, String partner) {
        return Links.mission(acronym) + "/partners/" + Links.segment(partner);
    }

    private static Optional<String> message(WrongUse e) {
        return Optional.of(String.valueOf(e.getMessage()));
    }

    private ResponseEntity<String> take(
            Matter matter,
            Deed deed,
            String acronym,
            String id,
            String kind,
            MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Partner partner = sight.get(mission, id, request);
        door.require(deed, matter, mission, partner.area(), request);
        Words words = door.words(PartnersScreen.FAMILY, request);
        Optional<PartnerStep> step = new PartnerSheet(words).read(kind, partner.id(), door.answers(given, request));
        if (step.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = sight.partners().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(here(acronym, id));
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, message(e), request);
        }
    }
}
