package org.baraza.core.record.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.cases.Group;

/**
 * What an area lacks, as its parts ranked it in the newest assessment that was read back to them. Each part counts the same,
 * whoever is loudest: its first need has 3 points, its second 2, its third 1. The weights are ours and shown.
 *
 * @param needs those anybody named, the weightiest first; equal ones in the order of the list
 * @param of the assessment it rests on; empty where there is none that holds
 * @param old whether that is older than it should be
 */
public record NeedsPicture(List<Weighed> needs, Optional<Assessment> of, boolean old) {

    static final List<Integer> POINTS = List.of(3, 2, 1);

    /**
     * A need.
     *
     * @param points in all
     * @param share of all points that could be given, 0 to 1
     * @param first parts that named it first
     * @param named parts that named it at all
     */
    public record Weighed(NeedKind kind, int points, double share, Set<Group> first, Set<Group> named) {}

    public NeedsPicture {
        needs = List.copyOf(needs);
    }

    /** Of one area. @param all assessments of whatever area and state */
    public static NeedsPicture of(Collection<Assessment> all, String area, LocalDate today) {
        Optional<Assessment> newest = all.stream()
                .filter(a -> a.area().equals(Optional.of(area)))
                .filter(a -> a.validated() && a.state() != Assessment.Standing.DROPPED)
                .max(Comparator.comparing((Assessment a) -> a.lastHeard().orElse(LocalDate.MIN))
                        .thenComparing(Assessment::id));
        return new NeedsPicture(
                newest.map(NeedsPicture::weigh).orElse(List.of()),
                newest,
                newest.filter(a -> a.isOld(today)).isPresent());
    }

    private static List<Weighed> weigh(Assessment one) {
        Map<NeedKind, Integer> points = new EnumMap<>(NeedKind.class);
        Map<NeedKind, Set<Group>> first = new EnumMap<>(NeedKind.class);
        Map<NeedKind, Set<Group>> named = new EnumMap<>(NeedKind.class);
        one.ranked().forEach((group, ranked) -> {
            List<NeedKind> needs = ranked.needs();
            for (int i = 0; i < needs.size(); i++) {
                points.merge(needs.get(i), POINTS.get(i), Integer::sum);
                named.computeIfAbsent(needs.get(i), _ -> EnumSet.noneOf(Group.class))
                        .add(group);
            }
            first.computeIfAbsent(needs.getFirst(), _ -> EnumSet.noneOf(Group.class))
                    .add(group);
        });
        int most = POINTS.getFirst() * one.ranked().size();
        List<Weighed> all = new ArrayList<>();
        points.forEach((kind, sum) -> all.add(new Weighed(
                kind,
                sum,
                (double) sum / most,
                Set.copyOf(first.getOrDefault(kind, Set.of())),
                Set.copyOf(named.getOrDefault(kind, Set.of())))));
        all.sort(Comparator.comparing(Weighed::points).reversed().thenComparing(Weighed::kind));
        return all;
    }

    /** Whether parts of the community put different needs first. */
    public boolean disagreed() {
        return needs.stream().filter(n -> !n.first().isEmpty()).count() > 1;
    }

    /** How often people of an area were asked within the last 90 days, by anybody who writes it down here. */
    public static int asked(Collection<Assessment> all, String area, LocalDate today) {
        LocalDate since = today.minusDays(Assessment.DAYS_OF_FATIGUE);
        return (int) all.stream()
                .filter(a -> a.area().equals(Optional.of(area)))
                .filter(a -> a.heard().stream().anyMatch(h -> h.on().isAfter(since) && !h.on().isAfter(today)))
                .count();
    }
}
