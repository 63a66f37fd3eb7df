package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.CaseDoor;
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

    /** @param alone how many stand in no relation anybody wrote down */
    public record Net(Mission mission, Words words, NetFigure figure, List<Body> bodies, int alone) {}

    /**
     * @param silent groups nobody asked there for too long, or ever
     * @param days when each group was heard last
     */
    public record Spot(String area, Set<Group> silent, Map<Group, String> days) {}

    /** @param spots areas, those with the most silent groups first */
    public record Heard(Mission mission, Words words, List<Spot> spots) {}

    /** @param rows partners who chose to be named, each with its kind and area */
    public record Named(Mission mission, Words words, List<Line> rows) {}

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
        Set<String> drawn = new LinkedHashSet<>();
        links.forEach(l -> {
            drawn.add(l.from());
            drawn.add(l.to());
        });
        List<String> ids = List.copyOf(drawn);
        List<Body> bodies = new ArrayList<>();
        for (String id : ids) {
            bodies.add(body(mission, seen, ids, links, id, request));
        }
        return door.show(
                "partner-net",
                new Net(
                        mission,
                        door.words(PartnersScreen.FAMILY, request),
                        NetFigure.of(ids, links),
                        bodies,
                        seen.size() - ids.size()),
                request);
    }

    private static List<NetFigure.Link> links(Map<String, Partner> seen) {
        return seen.values().stream()
                .flatMap(p -> p.relations().stream())
                .filter(r -> seen.containsKey(r.other()))
                .map(r -> new NetFigure.Link(r.id(), r.other(), r.kind().name()))
                .toList();
    }

    private Body body(
            Mission mission,
            Map<String, Partner> seen,
            List<String> ids,
            List<NetFigure.Link> links,
            String id,
            HttpServletRequest request) {
        Partner partner = Objects.requireNonNull(seen.get(id));
        List<Standing> standings = links.stream()
                .filter(l -> l.from().equals(id) || l.to().equals(id))
                .map(l -> {
                    boolean out = l.from().equals(id);
                    String other = out ? l.to() : l.from();
                    return new Standing(
                            Tie.valueOf(l.kind()), out, ids.indexOf(other) + 1, called(mission, seen, other, request));
                })
                .toList();
        Optional<PartnerStep.Positioned> position = partner.last(PartnerStep.Positioned.class);
        return new Body(
                ids.indexOf(id) + 1,
                Links.mission(mission.acronym()) + "/partners/" + Links.segment(id),
                sight.called(mission, partner, request),
                partner.type(),
                position.map(PartnerStep.Positioned::stance),
                position.map(PartnerStep.Positioned::influence),
                standings);
    }

    private String called(Mission mission, Map<String, Partner> seen, String id, HttpServletRequest request) {
        return sight.called(mission, Objects.requireNonNull(seen.get(id)), request);
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
        List<Line> rows = sight.partners().list(mission.acronym()).stream()
                .filter(p -> p.named(sight.ground(p), door.now()))
                .filter(p -> door.may(Deed.READ, Matter.FIGURES, mission, p.area(), request))
                .flatMap(p -> sight.partners().called(p.id()).stream()
                        .map(called -> new Line(called, p.type(), door.area(mission, p.area(), request))))
                .toList();
        return door.show(
                "partners-named", new Named(mission, door.words(PartnersScreen.FAMILY, request), rows), request);
    }
}
