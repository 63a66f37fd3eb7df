package org.baraza.core.verify;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.core.ground.Area;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Step;

/**
 * Why an incident may be the same as another. A program only points it out; a person decides.
 *
 * @param other the incident that may be the same
 * @param reasons what they have in common
 */
public record SameIncident(IncidentReport other, Set<Reason> reasons) {

    /** Further apart than this, two incidents are taken to be two. */
    public static final int WITHIN_DAYS = 3;

    /** What two incidents have in common. */
    public enum Reason {
        SAME_AREA,
        /** The areas lie in the same area one level up, or one lies in the other. */
        NEIGHBOURING_AREA,
        DAYS_OVERLAP,
        /** The days lie at most {@value #WITHIN_DAYS} apart. */
        DAYS_CLOSE,
        SAME_ACTOR,
        SAME_TYPE,
        /** The same alert speaks of both. */
        SAME_ALERT
    }

    public SameIncident {
        reasons = Set.copyOf(EnumSet.copyOf(reasons));
    }

    /**
     * Those that may be the same, the likest first: near in place and time and with one thing more in common, or spoken of
     * by the same alert. Those that are duplicates, withdrawn or only counted are left out.
     *
     * @param areas those whose place codes may occur
     */
    public static List<SameIncident> list(
            IncidentReport incident, List<IncidentReport> others, Collection<Area> areas) {
        if (incident.referred()) {
            return List.of();
        }
        Map<String, Area> byCode =
                areas.stream().collect(Collectors.toMap(Area::pcode, Function.identity(), (a, _) -> a));
        return others.stream()
                .filter(other ->
                        !other.id().equals(incident.id()) && other.mission().equals(incident.mission()))
                .filter(other -> other.duplicateOf().isEmpty() && !other.withdrawn() && !other.referred())
                .map(other -> new Found(other, common(incident, other, byCode)))
                .filter(found -> found.isLikely())
                .map(found -> new SameIncident(found.other(), found.reasons()))
                .sorted(Comparator.comparingInt((SameIncident s) -> -s.reasons().size())
                        .thenComparing(s -> incident.what()
                                .when()
                                .daysApart(s.other().what().when()))
                        .thenComparing(s -> s.other().id()))
                .toList();
    }

    private record Found(IncidentReport other, Set<Reason> reasons) {

        boolean isLikely() {
            boolean near = reasons.contains(Reason.SAME_AREA) || reasons.contains(Reason.NEIGHBOURING_AREA);
            boolean soon = reasons.contains(Reason.DAYS_OVERLAP) || reasons.contains(Reason.DAYS_CLOSE);
            return reasons.contains(Reason.SAME_ALERT) || near && soon && reasons.size() > 2;
        }
    }

    private static Set<Reason> common(IncidentReport one, IncidentReport other, Map<String, Area> areas) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Occurrence a = one.what();
        Occurrence b = other.what();
        place(a.where().area(), b.where().area(), areas).ifPresent(reasons::add);
        long apart = a.when().daysApart(b.when());
        if (apart == 0) {
            reasons.add(Reason.DAYS_OVERLAP);
        } else if (apart <= WITHIN_DAYS) {
            reasons.add(Reason.DAYS_CLOSE);
        }
        if (a.actors().stream()
                .anyMatch(x -> x != AllegedActor.NOT_KNOWN && b.actors().contains(x))) {
            reasons.add(Reason.SAME_ACTOR);
        }
        if (a.type() == b.type() && a.type() != IncidentType.NOT_KNOWN) {
            reasons.add(Reason.SAME_TYPE);
        }
        Set<String> alerts = alerts(one);
        if (alerts(other).stream().anyMatch(alerts::contains)) {
            reasons.add(Reason.SAME_ALERT);
        }
        return reasons;
    }

    private static Set<String> alerts(IncidentReport incident) {
        return incident.warnings().stream().map(Step.Linked::warning).collect(Collectors.toSet());
    }

    private static Optional<Reason> place(Optional<String> one, Optional<String> other, Map<String, Area> areas) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return Optional.of(Reason.SAME_AREA);
        }
        Optional<String> above = parent(one, areas);
        Optional<String> otherAbove = parent(other, areas);
        boolean neighbours =
                above.isPresent() && (above.equals(otherAbove) || above.equals(other)) || otherAbove.equals(one);
        return neighbours ? Optional.of(Reason.NEIGHBOURING_AREA) : Optional.empty();
    }

    private static Optional<String> parent(Optional<String> pcode, Map<String, Area> areas) {
        return pcode.flatMap(p -> Optional.ofNullable(areas.get(p))).flatMap(Area::parent);
    }
}
