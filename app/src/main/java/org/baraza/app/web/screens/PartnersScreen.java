package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.FreshView;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.PartnerSheet;
import org.baraza.app.web.cases.PartnerStandings.Standing;
import org.baraza.app.web.cases.PartnersInSight;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.partners.Due;
import org.baraza.core.record.partners.Expertise;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.State;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With whom do we work, with whom might we, and what is due? */
@Controller
public final class PartnersScreen {

    static final String FAMILY = "partnership.";

    private final CaseDoor door;
    private final PartnersInSight sight;

    public PartnersScreen(CaseDoor door, PartnersInSight sight) {
        this.door = door;
        this.sight = sight;
    }

    /**
     * One partner.
     *
     * @param yes groups that say it speaks for them, by what they said lately
     * @param missing how much still stands between it and an agreement; empty where there is one, or it is over
     */
    public record Row(
            String address,
            String called,
            PartnerType type,
            String area,
            State state,
            int yes,
            boolean contested,
            Optional<Integer> missing) {}

    /** @param late whether the day is over */
    public record DueRow(String address, String called, Due.What what, String by, boolean late) {}

    /**
     * @param types how many of each kind are active, also where none is
     * @param mayWrite whether the reader may bring one in
     */
    public record Board(
            Mission mission,
            Words words,
            Filter filter,
            Paged<Row> rows,
            Paged<DueRow> due,
            Map<PartnerType, Integer> types,
            Map<State, Integer> states,
            boolean mayWrite,
            boolean safety) {}

    /** What is looked for; empty is everything. */
    public record Filter(Optional<State> state, Optional<PartnerType> type, Optional<Expertise> expertise) {

        static Filter of(Optional<String> state, Optional<String> type, Optional<String> expertise) {
            return new Filter(
                    state.flatMap(s -> named(State.values(), s)),
                    type.flatMap(s -> named(PartnerType.values(), s)),
                    expertise.flatMap(s -> named(Expertise.values(), s)));
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return List.of(all).stream().filter(e -> e.name().equals(name)).findFirst();
        }

        private boolean fits(Standing standing) {
            return state.map(s -> standing.state() == s).orElse(true)
                    && type.map(t -> standing.partner().type() == t).orElse(true)
                    && expertise
                            .map(e -> standing.partner()
                                    .last(PartnerStep.Described.class)
                                    .filter(d -> d.expertise().contains(e))
                                    .isPresent())
                            .orElse(true);
        }
    }

    @NeedToKnow(matter = Matter.PARTNERS, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners")
    public ResponseEntity<String> board(
            @PathVariable String acronym,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> expertise,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.PARTNERS, mission, request);
        Filter filter = Filter.of(state, type, expertise);
        List<Standing> all = sight.standings(mission, request);
        Function<Partner, String> names =
                sight.names(mission, all.stream().map(Standing::partner).toList(), request);
        Board board = new Board(
                mission,
                door.words(FAMILY, request),
                filter,
                Paged.of(
                                all.stream()
                                        .filter(filter::fits)
                                        .sorted(Comparator.comparing(Standing::state)
                                                .thenComparing(s -> names.apply(s.partner())))
                                        .toList(),
                                "partners",
                                request)
                        .map(s -> row(mission, s, names, request)),
                due(mission, all, names, request),
                types(all),
                states(all),
                somewhere(Deed.WRITE, Matter.PARTNERS, mission, request),
                somewhere(Deed.READ, Matter.PARTNER_SAFETY, mission, request));
        return door.show("partners", board, request);
    }

    /** Something that is due with a partner. */
    private record Waiting(Partner partner, Due due, boolean late) {}

    private boolean somewhere(Deed deed, Matter matter, Mission mission, HttpServletRequest request) {
        return door.may(deed, matter, mission, Optional.empty(), request)
                || !door.areas(deed, matter, mission, request).isEmpty();
    }

    private static String address(Mission mission, Partner partner) {
        return Links.mission(mission.acronym()) + "/partners/" + Links.segment(partner.id());
    }

    private Row row(Mission mission, Standing standing, Function<Partner, String> names, HttpServletRequest request) {
        Partner p = standing.partner();
        State state = standing.state();
        boolean before = state == State.IDENTIFIED || state == State.VETTING || state == State.LAPSED;
        return new Row(
                address(mission, p),
                names.apply(p),
                p.type(),
                door.area(mission, p.area(), request),
                state,
                p.legitimacy().groups(Says.SPEAKS_FOR_US, sight.today()).size(),
                p.legitimacy().contested(),
                before
                        ? Optional.of(org.baraza.core.record.partners.Course.missing(p, sight.ground(p, request))
                                .size())
                        : Optional.empty());
    }

    /**
     * What is overdue first, the longest first. What is due about its safety is shown to those who look after it, and to
     * nobody else.
     */
    private Paged<DueRow> due(
            Mission mission, List<Standing> all, Function<Partner, String> names, HttpServletRequest request) {
        List<Waiting> due = all.stream()
                .flatMap(s -> due(mission, s, request).stream())
                .sorted(Comparator.comparing(Waiting::late)
                        .reversed()
                        .thenComparing(w -> w.due().by()))
                .toList();
        Words words = door.words(FAMILY, request);
        return Paged.of(due, "due", request)
                .map(w -> new DueRow(
                        address(mission, w.partner()),
                        names.apply(w.partner()),
                        w.due().what(),
                        words.t().day(w.due().by()),
                        w.late()));
    }

    private List<Waiting> due(Mission mission, Standing standing, HttpServletRequest request) {
        boolean safety = sight.may(Deed.READ, Matter.PARTNER_SAFETY, mission, standing.partner(), request);
        return standing.due().stream()
                .filter(d -> safety || d.what() != Due.What.RISK)
                .map(d -> new Waiting(standing.partner(), d, d.overdue(sight.today())))
                .toList();
    }

    private static Map<PartnerType, Integer> types(List<Standing> all) {
        Map<PartnerType, Integer> counts = new EnumMap<>(PartnerType.class);
        for (PartnerType type : PartnerType.values()) {
            counts.put(type, 0);
        }
        all.stream()
                .filter(s -> switch (s.state()) {
                    case AGREED, ONBOARDING, ACTIVE, REVIEW_DUE -> true;
                    case IDENTIFIED, VETTING, DECLINED, SUSPENDED, LAPSED, EXITED, HANDED_OVER -> false;
                })
                .forEach(s -> counts.merge(s.partner().type(), 1, Integer::sum));
        return counts;
    }

    private static Map<State, Integer> states(List<Standing> all) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        all.forEach(s -> counts.merge(s.state(), 1, Integer::sum));
        return counts;
    }

    @NeedToKnow(matter = Matter.PARTNERS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners/new")
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
        door.requireSomewhere(Deed.WRITE, Matter.PARTNERS, mission, request);
        Words words = door.words(FAMILY, request);
        String here = Links.mission(mission.acronym()) + "/partners";
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        here,
                        words.show("back"),
                        here,
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(
                                new PartnerSheet(words)
                                        .fresh(door.areas(Deed.WRITE, Matter.PARTNERS, mission, request)),
                                given),
                        words.show("new.send"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    @NeedToKnow(matter = Matter.PARTNERS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/partners")
    public ResponseEntity<String> identify(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<PartnerStep.Identified> identified = new PartnerSheet(door.words(FAMILY, request))
                .readFresh(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (identified.isEmpty()
                || door.owesArea(Matter.PARTNERS, mission, identified.get().area(), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, Matter.PARTNERS, mission, identified.get().area(), request);
        try {
            Partner partner = sight.partners()
                    .identify(
                            identified.get(),
                            Optional.ofNullable(given.getFirst("called")).orElse(""),
                            Takers.by(request));
            return CaseDoor.to(address(mission, partner));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
