package org.baraza.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Where;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.springframework.stereotype.Component;

/**
 * Where a matter lies. An area lies in itself, in every area around it, and in every mission its country hosts: whoever
 * may look at one of these may look at it. Data sets never change, so that lineages are read once.
 */
@Component
public final class Places {

    private final Desk desk;
    private final Map<String, Map<Key, String>> parents = new ConcurrentHashMap<>();

    public Places(Desk desk) {
        this.desk = desk;
    }

    private record Key(String country, int level, String pcode) {}

    /** A mission by any of its names; one that is not known lies in no scope but the whole site's. */
    public List<Where> ofMission(String name) {
        return List.of(desk.register().listMissions().stream()
                .filter(m -> m.isCalled(name))
                .findFirst()
                .map(m -> Where.inMission(m.acronym()))
                .orElse(Where.SITE));
    }

    /** The whole of a country. */
    public List<Where> ofCountry(String country) {
        return within(country, Set.of());
    }

    public List<Where> ofArea(String country, int level, String pcode) {
        return within(country, lineage(new Key(country, level, pcode)));
    }

    /** Where a scope lies: its mission, its area with those around it, its team. An area not known lies in itself alone. */
    public Where ofScope(Scope scope) {
        return new Where(scope.mission(), scope.area().map(this::around).orElse(Set.of()), scope.team());
    }

    /** Of a place code that several areas bear, only what lies around all of them. */
    private Set<String> around(String pcode) {
        Set<String> common = new HashSet<>();
        for (DataSet dataSet : desk.register().listDataSets().reversed()) {
            if (dataSet.kind() == DataKind.AREAS) {
                for (Key key : parents.computeIfAbsent(dataSet.id(), id -> read(dataSet))
                        .keySet()) {
                    if (key.pcode().equals(pcode)) {
                        Set<String> lineage = lineage(key);
                        if (common.isEmpty()) {
                            common.addAll(lineage);
                        } else {
                            common.retainAll(lineage);
                        }
                    }
                }
            }
            if (!common.isEmpty()) {
                return common;
            }
        }
        return Set.of(pcode);
    }

    private Set<String> lineage(Key key) {
        Set<String> around = new HashSet<>();
        Optional<String> at = Optional.of(key.pcode());
        for (int l = key.level(); at.isPresent() && l >= 0; l--) {
            around.add(at.get());
            at = parent(new Key(key.country(), l, at.get()));
        }
        return around;
    }

    public List<Where> ofArea(Area area) {
        return ofArea(area.country(), area.level(), area.pcode());
    }

    /** The areas somebody was given a role for that holds now, as the newest boundaries have them. */
    public List<Area> ofGrants(Sight sight) {
        Set<String> pcodes = sight.asker().grants().stream()
                .filter(g -> g.holdsAt(sight.now()))
                .flatMap(g -> g.scope().area().stream())
                .collect(Collectors.toSet());
        if (pcodes.isEmpty()) {
            return List.of();
        }
        Map<Key, Area> found = new LinkedHashMap<>();
        for (DataSet dataSet : desk.register().listDataSets().reversed()) {
            if (dataSet.kind() == DataKind.AREAS) {
                for (Area area : desk.register().listAreas(dataSet)) {
                    if (pcodes.contains(area.pcode()) && sight.may(Deed.READ, Matter.FIGURES, ofArea(area))) {
                        found.putIfAbsent(new Key(area.country(), area.level(), area.pcode()), area);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Where> within(String country, Set<String> areas) {
        List<Where> places = new ArrayList<>();
        for (Mission mission : desk.register().listMissions()) {
            if (mission.hosts().contains(country)) {
                places.add(new Where(Optional.of(mission.acronym()), areas, Optional.empty()));
            }
        }
        if (places.isEmpty()) {
            places.add(new Where(Optional.empty(), areas, Optional.empty()));
        }
        return places;
    }

    private Optional<String> parent(Key key) {
        return desk.register().listDataSets().reversed().stream()
                .filter(d -> d.kind() == DataKind.AREAS && d.countries().contains(key.country()))
                .flatMap(d -> Optional.ofNullable(
                        parents.computeIfAbsent(d.id(), id -> read(d)).get(key))
                        .stream())
                .findFirst();
    }

    private Map<Key, String> read(DataSet dataSet) {
        Map<Key, String> found = new ConcurrentHashMap<>();
        for (Area area : desk.register().listAreas(dataSet)) {
            area.parent().ifPresent(p -> found.put(new Key(area.country(), area.level(), area.pcode()), p));
        }
        return found;
    }
}
