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

    /**
     * The areas of one mission as the newest boundaries have them; whoever asks much within one page asks for this once.
     *
     * @param where each lies, as far as anybody asked
     */
    private record Known(
            List<DataSet> dataSets, Map<String, Area> byCode, List<Area> finest, Map<String, List<Where>> where)
            implements Book {

        @Override
        public Optional<Area> find(String pcode) {
            return Optional.ofNullable(byCode.get(pcode));
        }
    }

    /** The areas of one mission at one moment. */
    public sealed interface Book {

        /** One of them, of any level, by its place code. */
        Optional<Area> find(String pcode);

        /** The finest areas of each host country, in order of name. */
        List<Area> finest();
    }

    public MissionAreas(Desk desk, Places places) {
        this.desk = desk;
        this.places = places;
    }

    /** One of the mission's areas, of any level, by its place code. */
    public Optional<Area> find(Mission mission, String pcode) {
        return known(mission).find(pcode);
    }

    /** The mission's areas as they are now. */
    public Book book(Mission mission) {
        return known(mission);
    }

    /** The finest areas of each host country, in order of name. */
    public List<Area> list(Mission mission) {
        return known(mission).finest();
    }

    /** Where something in that mission lies: in an area and all around it, or somewhere in the mission. */
    public List<Where> where(Mission mission, Optional<String> pcode) {
        return where(book(mission), mission, pcode);
    }

    /** As {@link #where(Mission, Optional)}, without looking whether there are newer boundaries. */
    public List<Where> where(Book book, Mission mission, Optional<String> pcode) {
        List<Where> anywhere = List.of(Where.inMission(mission.acronym()));
        if (pcode.flatMap(book::find).isEmpty()) {
            return anywhere;
        }
        return switch (book) {
            case Known known ->
                known.where().computeIfAbsent(pcode.get(), p -> {
                    List<Where> within = places.ofArea(known.find(p).orElseThrow()).stream()
                            .filter(w -> w.mission().equals(Optional.of(mission.acronym())))
                            .toList();
                    return within.isEmpty() ? anywhere : within;
                });
        };
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
        return new Known(all, byCode, finest, new ConcurrentHashMap<>());
    }
}
