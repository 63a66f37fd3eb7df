package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.PartnersInSight;
import org.baraza.app.web.cases.Words;
import org.baraza.app.web.figures.NetFigure;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.HeardFrom;
import org.baraza.core.record.partners.Influence;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.Tie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who stands with whom, whom have we not heard from, and who chose to be named? */
@Controller
public final class PartnerNetScreen {

    private final CaseDoor door;
    private final PartnersInSight sight;

    public PartnerNetScreen(CaseDoor door, PartnersInSight sight) {
        this.door = door;
        this.sight = sight;
    }

    /** @param number in the drawing */
    public record Body(
            int number,
            String address,
            String called,
            PartnerType type,
            Optional<Stance> stance,
            Optional<Influence> influence,
            List<Standing> standings) {}

    /** @param out whether it is this body that does it; otherwise it is done to it */
    public record Standing(Tie kind, boolean out, int number, String called) {}

    /**
     * @param figure the bodies of this page and what is between them
     * @param alone how many stand in no relation anybody wrote down
     */
    public record Net(Mission mission, Words words, NetFigure figure, Paged<Body> bodies, int alone) {}

    /**
     * @param silent groups nobody asked there for too long, or ever
     * @param days when each group was heard last
     */
    public record Spot(String area, Set<Group> silent, Map<Group, String> days) {}

    /** @param spots areas, those with the most silent groups first */
    public record Heard(Mission mission, Words words, List<Spot> spots) {}

    /** @param rows partners who chose to be named, each with its kind and area */
    public record Named(Mission mission, Words words, Paged<Line> rows) {}

    public record Line(String called, PartnerType type, String area) {}

    private static boolean person(Partner partner) {
        return partner.identified().body() == org.baraza.core.record.partners.Body.PERSON;
    }

    @NeedToKnow(matter = Matter.PARTNERS, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners/net")
    public ResponseEntity<String> net(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.PARTNERS, mission, request);
        Map<String, Partner> seen = new TreeMap<>();
        sight.list(mission, request).stream().filter(p -> !person(p)).forEach(p -> seen.put(p.id(), p));
        List<NetFigure.Link> links = links(seen);
        Map<String, List<NetFigure.Link>> touching = touching(links);
        List<String> ids = together(touching);
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size() + 1));
        Paged<String> shown = Paged.of(ids, "bodies", request);
        Set<String> named = new LinkedHashSet<>(shown.rows());
        shown.rows()
                .forEach(id ->
                        touching.getOrDefault(id, List.of()).forEach(l -> named.addAll(List.of(l.from(), l.to()))));
        Function<Partner, String> names = sight.names(
                mission,
                named.stream().map(id -> Objects.requireNonNull(seen.get(id))).toList(),
                request);
        return door.show(
                "partner-net",
                new Net(
                        mission,
                        door.words(PartnersScreen.FAMILY, request),
                        NetFigure.of(
                                shown.rows(),
                                links.stream()
                                        .filter(l -> shown.rows().contains(l.from())
                                                && shown.rows().contains(l.to()))
                                        .toList()),
                        shown.map(id -> body(mission, id, seen, touching, numbers, names)),
                        seen.size() - ids.size()),
                request);
    }

    /** Those who hang together stand together, from whoever stands in most relations to those around them. */
    private static List<String> together(Map<String, List<NetFigure.Link>> touching) {
        Set<String> ordered = new LinkedHashSet<>();
        touching.keySet().stream()
                .sorted(Comparator.comparing((String id) ->
                                -touching.getOrDefault(id, List.of()).size())
                        .thenComparing(id -> id))
                .forEach(first -> {
                    Deque<String> around = new ArrayDeque<>(List.of(first));
                    while (!around.isEmpty()) {
                        String id = around.removeFirst();
                        if (ordered.add(id)) {
                            touching.getOrDefault(id, List.of())
                                    .forEach(l -> around.addLast(l.from().equals(id) ? l.to() : l.from()));
                        }
                    }
                });
        return List.copyOf(ordered);
    }

    private static List<NetFigure.Link> links(Map<String, Partner> seen) {
        return seen.values().stream()
                .flatMap(p -> p.relations().stream())
                .filter(r -> seen.containsKey(r.other()))
                .map(r -> new NetFigure.Link(r.id(), r.other(), r.kind().name()))
                .toList();
    }

    /** Links by the bodies at either end. */
    private static Map<String, List<NetFigure.Link>> touching(List<NetFigure.Link> links) {
        Map<String, List<NetFigure.Link>> touching = new HashMap<>();
        links.forEach(l -> {
            touching.computeIfAbsent(l.from(), _ -> new ArrayList<>()).add(l);
            touching.computeIfAbsent(l.to(), _ -> new ArrayList<>()).add(l);
        });
        return touching;
    }

    private static Body body(
            Mission mission,
            String id,
            Map<String, Partner> seen,
            Map<String, List<NetFigure.Link>> touching,
            Map<String, Integer> numbers,
            Function<Partner, String> names) {
        Partner partner = Objects.requireNonNull(seen.get(id));
        List<Standing> standings = touching.getOrDefault(id, List.of()).stream()
                .map(l -> {
                    boolean out = l.from().equals(id);
                    String other = out ? l.to() : l.from();
                    return new Standing(
                            Tie.valueOf(l.kind()),
                            out,
                            numbers.getOrDefault(other, 0),
                            names.apply(Objects.requireNonNull(seen.get(other))));
                })
                .toList();
        Optional<PartnerStep.Positioned> position = partner.last(PartnerStep.Positioned.class);
        return new Body(
                numbers.getOrDefault(id, 0),
                Links.mission(mission.acronym()) + "/partners/" + Links.segment(id),
                names.apply(partner),
                partner.type(),
                position.map(PartnerStep.Positioned::stance),
                position.map(PartnerStep.Positioned::influence),
                standings);
    }

    @NeedToKnow(matter = Matter.PARTNERS, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners/heard")
    public ResponseEntity<String> heard(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.PARTNERS, mission, request);
        Words words = door.words(PartnersScreen.FAMILY, request);
        List<Area> areas = door.areas(Deed.READ, Matter.PARTNERS, mission, request);
        List<Spot> spots = HeardFrom.of(
                        sight.list(mission, request),
                        areas.stream().map(Area::pcode).toList())
                .stream()
                .map(h -> new Spot(
                        door.area(mission, Optional.of(h.area()), request),
                        h.silent(sight.today()),
                        h.last().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> words.t().day(e.getValue()),
                                        (a, _) -> a,
                                        TreeMap::new))))
                .sorted((a, b) -> Integer.compare(b.silent().size(), a.silent().size()))
                .toList();
        return door.show("partners-heard", new Heard(mission, words, spots), request);
    }

    /** For everybody who works in the place: nobody is on it without a choice of its own that holds today. */
    @NeedToKnow(matter = Matter.FIGURES, itemByItem = true)
    @GetMapping("/missions/{acronym}/partners/named")
    public ResponseEntity<String> named(@PathVariable String acronym, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.FIGURES, mission, request);
        List<Partner> named = sight.partners().list(mission.acronym()).stream()
                .filter(p -> door.may(Deed.READ, Matter.FIGURES, mission, p.area(), request))
                .filter(p -> p.named(sight.ground(p, request), door.now()))
                .toList();
        Map<String, String> called =
                sight.partners().called(named.stream().map(Partner::id).toList());
        Paged<Line> rows = Paged.of(
                        named.stream().filter(p -> called.containsKey(p.id())).toList(), "named", request)
                .map(p -> new Line(called.getOrDefault(p.id(), ""), p.type(), door.area(mission, p.area(), request)));
        return door.show(
                "partners-named", new Named(mission, door.words(PartnersScreen.FAMILY, request), rows), request);
    }
}
