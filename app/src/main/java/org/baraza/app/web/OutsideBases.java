package org.baraza.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.core.ground.Months;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;

/** Bases that deployment maps show in a country that does not host the mission. They are kept, and marked. */
public final class OutsideBases {

    private OutsideBases() {}

    /**
     * @param location the place's name
     * @param country ISO 3166 alpha-3 code, or the source's own words where it is not one country we know
     * @param shown month of the first to month of the last map that shows it
     */
    public record Row(String location, String country, Months shown) {}

    public static boolean isOutside(Mission mission, Deployment deployment) {
        return !mission.hosts().contains(deployment.country());
    }

    /** The mission's places outside its host countries that a map of these months shows, by country and name. */
    public static List<Row> list(Mission mission, List<Deployment> deployments, Months period) {
        Map<List<String>, Months> shown = new TreeMap<>(
                Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast));
        deployments.stream()
                .filter(d -> mission.isCalled(d.mission())
                        && isOutside(mission, d)
                        && period.contains(d.seen().first()))
                .forEach(d -> shown.merge(List.of(d.country(), d.location()), d.seen(), Months::span));
        return shown.entrySet().stream()
                .map(e -> new Row(e.getKey().getLast(), e.getKey().getFirst(), e.getValue()))
                .toList();
    }
}
