package org.baraza.core.record.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;

/** Many incidents together. */
public final class Incidents {

    private Incidents() {}

    /** All of them, each with those that are the same as it, however many hands it went through. */
    public static List<IncidentReport> gathered(Collection<IncidentReport> all) {
        Map<String, IncidentReport> byId = new LinkedHashMap<>();
        all.forEach(i -> byId.put(i.id(), i));
        Map<String, List<IncidentReport>> same = new LinkedHashMap<>();
        for (IncidentReport incident : byId.values()) {
            String root = root(incident, byId);
            if (!root.equals(incident.id())) {
                same.computeIfAbsent(root, _ -> new ArrayList<>()).add(incident.withDuplicates(List.of()));
            }
        }
        return byId.values().stream()
                .map(i -> i.withDuplicates(same.getOrDefault(i.id(), List.of())))
                .toList();
    }

    private static String root(IncidentReport incident, Map<String, IncidentReport> byId) {
        IncidentReport at = incident;
        // A ring cannot be made by any step, and does not hang the program should a journal hold one.
        for (int hops = 0; hops < byId.size(); hops++) {
            Optional<IncidentReport> next = at.duplicateOf().flatMap(id -> Optional.ofNullable(byId.get(id)));
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
        }
        return at.id();
    }

    /** Those that are facts: verified, and neither duplicates nor withdrawn. Each counts once. */
    public static List<IncidentReport> verified(List<IncidentReport> incidents) {
        return gathered(incidents).stream()
                .filter(i -> i.state() == State.VERIFIED)
                .toList();
    }

    /** The area and month it is counted in; empty where no area is known. */
    public static Optional<AreaMonth> cell(IncidentReport incident) {
        Occurrence what = incident.what();
        return what.where().area().map(a -> new AreaMonth(a, what.when().month()));
    }

    /** How many of a kind that is only counted, by month. Whoever shows it leaves out small numbers. */
    public static SortedMap<Month, Integer> referred(List<IncidentReport> incidents, IncidentType type) {
        SortedMap<Month, Integer> counts = new TreeMap<>();
        incidents.stream()
                .filter(i -> i.state() == State.REFERRED && i.what().type() == type)
                .forEach(i -> counts.merge(i.what().when().month(), 1, Integer::sum));
        return counts;
    }
}
