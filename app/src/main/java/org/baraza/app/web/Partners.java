package org.baraza.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Provenance;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Partnership;
import org.springframework.stereotype.Component;

/**
 * Partnerships by area and kind, as counts and never as who. Fewer than five are not counted out, so that nobody can be
 * picked out; a larger area's count is rounded down where a smaller area within it has fewer than five, so that nobody
 * can be worked out by taking away.
 */
@Component
public final class Partners {

    private static final int FEW = 5;

    private final Desk desk;

    public Partners(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param month the month asked about
     * @param dataSet the data set that says so; empty when none speaks of the country
     * @param areas areas with a partnership in that month, in order of place code
     */
    public record Found(Month month, Optional<DataSet> dataSet, List<InArea> areas) {

        public Found {
            areas = List.copyOf(areas);
        }

        /** Whether anything is known of partnerships at all. */
        public boolean known() {
            return dataSet.isPresent() || !areas.isEmpty();
        }

        /** What the panel rests on and what this does, together. */
        public Provenance with(Provenance panel) {
            List<DataSet> all = new ArrayList<>(panel.dataSets());
            dataSet.ifPresent(all::add);
            return new Provenance(
                    all,
                    panel.boundaries(),
                    panel.carryForward(),
                    panel.placed(),
                    panel.tooCoarse(),
                    panel.unplaced(),
                    panel.cautions());
        }

        /** The kinds in one area. */
        public List<OfType> in(Area area) {
            return areas.stream()
                    .filter(a -> a.area().pcode().equals(area.pcode()))
                    .findFirst()
                    .map(InArea::types)
                    .orElse(List.of());
        }
    }

    /**
     * @param area the area
     * @param types kinds of partner there
     */
    public record InArea(Area area, List<OfType> types) {}

    /**
     * @param type kind of partner
     * @param count how many, or at least how many; 0 for fewer than five
     * @param exact whether the count is exact
     */
    public record OfType(PartnerType type, long count, boolean exact) {}

    /**
     * What is known of partnerships in a country.
     *
     * @param dataSet that speaks of them: the one brought in last
     * @param kept those looked after here, which count from their agreement on
     */
    public record Stated(Optional<DataSet> dataSet, List<Partnership> kept) {}

    public Stated find(String country) {
        Map<String, Optional<String>> parents = parents(country);
        return new Stated(find(parents), kept(parents));
    }

    private List<Partnership> kept(Map<String, Optional<String>> parents) {
        return desk.partners().counted().stream()
                .filter(p -> parents.containsKey(p.pcode()))
                .toList();
    }

    /** Of a partner that is looked after here, what a file says besides counts no second time. */
    static Stream<Partnership> together(List<Partnership> filed, List<Partnership> kept) {
        Set<Handle> known = kept.stream().map(Partnership::partner).collect(Collectors.toSet());
        return Stream.concat(filed.stream().filter(p -> !known.contains(p.partner())), kept.stream());
    }

    private Optional<DataSet> find(Map<String, Optional<String>> parents) {
        return desk.register().listDataSets().reversed().stream()
                .filter(d -> d.kind() == DataKind.PARTNERSHIPS)
                .filter(d -> desk.register().listPartnerships(d).stream().anyMatch(p -> parents.containsKey(p.pcode())))
                .findFirst();
    }

    /** Partnerships active in a month, by the panel's areas. */
    public Found find(Panel panel, Month month) {
        Map<String, Optional<String>> parents = parents(panel.question().country());
        Optional<DataSet> dataSet = find(parents);
        Set<String> shown = new HashSet<>();
        panel.areas().forEach(a -> shown.add(a.pcode()));
        Map<String, Map<PartnerType, Map<String, Long>>> counts = new HashMap<>();
        together(dataSet.map(desk.register()::listPartnerships).orElse(List.of()), kept(parents))
                .filter(p -> isActive(p, month))
                .forEach(p -> around(p.pcode(), shown, parents)
                        .ifPresent(area -> counts.computeIfAbsent(area, _ -> new TreeMap<>())
                                .computeIfAbsent(p.type(), _ -> new HashMap<>())
                                .merge(p.pcode(), 1L, Long::sum)));
        List<InArea> areas = new ArrayList<>();
        for (Area area : panel.areas()) {
            Map<PartnerType, Map<String, Long>> here = counts.getOrDefault(area.pcode(), Map.of());
            if (!here.isEmpty()) {
                areas.add(new InArea(
                        area,
                        here.entrySet().stream()
                                .map(e -> count(e.getKey(), e.getValue()))
                                .sorted(Comparator.comparing(OfType::type))
                                .toList()));
            }
        }
        return new Found(month, dataSet, areas);
    }

    private static boolean isActive(Partnership partnership, Month month) {
        return partnership.start().compareTo(month) <= 0
                && partnership.end().map(e -> e.compareTo(month) >= 0).orElse(true);
    }

    private static OfType count(PartnerType type, Map<String, Long> byPlace) {
        long all = byPlace.values().stream().mapToLong(Long::longValue).sum();
        boolean partsShown = byPlace.values().stream().allMatch(n -> n >= FEW);
        boolean onePlace = byPlace.size() == 1;
        if (all < FEW) {
            return new OfType(type, 0, false);
        }
        return partsShown || onePlace ? new OfType(type, all, true) : new OfType(type, all / FEW * FEW, false);
    }

    /** The area shown that is, or holds, the place. */
    private static Optional<String> around(String pcode, Set<String> shown, Map<String, Optional<String>> parents) {
        Optional<String> at = Optional.of(pcode);
        for (int up = 0; up < 6 && at.isPresent(); up++) {
            if (shown.contains(at.get())) {
                return at;
            }
            at = parents.getOrDefault(at.get(), Optional.empty());
        }
        return Optional.empty();
    }

    private Map<String, Optional<String>> parents(String country) {
        Map<String, Optional<String>> parents = new HashMap<>();
        desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> desk.register().listAreas(d).stream())
                .filter(a -> a.country().equals(country))
                .forEach(a -> parents.put(a.pcode(), a.parent()));
        return parents;
    }
}
