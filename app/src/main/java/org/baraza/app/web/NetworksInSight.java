package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.WarningNetwork;
import org.springframework.stereotype.Component;

/** The communities and alert networks of a mission that one person may see. */
@Component
public final class NetworksInSight {

    private final Desk desk;
    private final MissionAreas areas;

    public NetworksInSight(Desk desk, MissionAreas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    /** What things are called, by their ids. */
    public record Names(Map<String, String> labels, Map<String, String> areas) {

        public Names {
            labels = Map.copyOf(labels);
            areas = Map.copyOf(areas);
        }

        /** A community or network; the place code alone where its name was forgotten. */
        public String of(String id, String pcode) {
            return Optional.ofNullable(labels.get(id)).map(l -> pcode + " " + l).orElse(pcode);
        }

        public String area(String pcode) {
            return areas.getOrDefault(pcode, pcode);
        }
    }

    public Mission mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    public Names names(Mission mission) {
        Map<String, String> named = new HashMap<>();
        areas.list(mission).forEach(a -> named.put(a.pcode(), a.name()));
        return new Names(desk.networks().labels(), named);
    }

    public List<Area> areas(Mission mission) {
        return areas.list(mission);
    }

    /** Communities that are there, with what was heard of them. */
    public List<Reached> reached(Mission mission, HttpServletRequest request) {
        Predicate<String> may = mayRead(mission, request);
        return desk.networks().reached(mission.acronym()).stream()
                .filter(r -> may.test(r.place().area()))
                .toList();
    }

    public List<WarningNetwork> list(Mission mission, HttpServletRequest request) {
        Predicate<String> may = mayRead(mission, request);
        return desk.networks().directory().list(mission.acronym()).stream()
                .filter(n -> may.test(n.opened().area()))
                .toList();
    }

    /** Whether somebody may read of what lies in an area; each area is asked about once, as the boundaries are now. */
    private Predicate<String> mayRead(Mission mission, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        MissionAreas.Book book = areas.book(mission);
        Map<String, Boolean> answers = new HashMap<>();
        return pcode -> answers.computeIfAbsent(
                pcode, p -> sight.may(Deed.READ, Matter.NETWORKS, areas.where(book, mission, Optional.of(p))));
    }

    /** @throws NotHere when there is none, or it is not for this person to see, which is the same to them */
    public WarningNetwork network(Mission mission, String id, HttpServletRequest request) {
        return list(mission, request).stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** @throws NotHere when there is none, or it is not for this person to see, which is the same to them */
    public Community community(Mission mission, String id, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.networks()
                .directory()
                .find(id)
                .filter(c -> c.named().mission().equals(mission.acronym()))
                .filter(c -> may(Deed.READ, Matter.NETWORKS, mission, c.area(), sight))
                .orElseThrow(NotHere::new);
    }

    public boolean may(Deed deed, Matter matter, Mission mission, String pcode, Sight sight) {
        return sight.may(deed, matter, areas.where(mission, Optional.of(pcode)));
    }
}
