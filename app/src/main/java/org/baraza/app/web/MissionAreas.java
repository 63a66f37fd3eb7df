package org.baraza.app.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Where;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.springframework.stereotype.Component;

/** The areas of a mission's host countries, by the newest boundaries. Read once for each list of data sets. */
@Component
public final class MissionAreas {

    private final Desk desk;
    private final Places places;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<DataSet> dataSets, Map<String, Area> byCode, List<Area> finest) {}

    public MissionAreas(Desk desk, Places places) {
        this.desk = desk;
        this.places = places;
    }

    /** One of the mission's areas, of any level, by its place code. */
    public Optional<Area> find(Mission mission, String pcode) {
        return Optional.ofNullable(known(mission).byCode().get(pcode));
    }

    /** The finest areas of each host country, in order of name. */
    public List<Area> list(Mission mission) {
        return known(mission).finest();
    }

    /** Where something in that mission lies: in an area and all around it, or somewhere in the mission. */
    public List<Where> where(Mission mission, Optional<String> pcode) {
        List<Where> within = pcode.flatMap(p -> find(mission, p)).map(places::ofArea).orElse(List.of()).stream()
                .filter(w -> w.mission().equals(Optional.of(mission.acronym())))
                .toList();
        return within.isEmpty() ? List.of(Where.inMission(mission.acronym())) : within;
    }

    private Known known(Mission mission) {
        List<DataSet> all = desk.register().listDataSets();
        Known found = known.get(mission.acronym());
        if (found == null || found.dataSets() != all) {
            found = read(mission, all);
            known.put(mission.acronym(), found);
        }
        return found;
    }

    private Known read(Mission mission, List<DataSet> all) {
        Map<String, Area> byCode = new HashMap<>();
        Map<String, Integer> finestLevel = new HashMap<>();
        List<Area> areas = desk.register().newestAreas(mission.hosts());
        areas.forEach(a -> {
            byCode.putIfAbsent(a.pcode(), a);
            finestLevel.merge(a.country(), a.level(), Math::max);
        });
        List<Area> finest = areas.stream()
                .filter(a -> a.level() == finestLevel.getOrDefault(a.country(), 0))
                .sorted(Comparator.comparing(Area::name).thenComparing(Area::pcode))
                .toList();
        return new Known(all, byCode, finest);
    }
}
