package org.baraza.core.measure.own;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.measure.exact.TwoSamples;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.NeedsPicture;
import org.baraza.core.record.effort.EffortKind;

/**
 * An area's need for safety, and what was done about it.
 *
 * @param said share of all points that communities gave to security in the newest assessment, 0 to 1
 * @param attacks on civilians in the months
 * @param patrolDays in the months
 */
record Needy(double said, int attacks, int patrolDays) {

    /** Those of which all is known: that nobody wrote patrols down is not that there were none. */
    static List<Needy> of(OwnCell cell) {
        Map<AreaMonth, Integer> days = cell.effort(EffortKind.PATROL_DAYS);
        return cell.areas().stream()
                .sorted()
                .flatMap(area -> of(cell, area, days).stream())
                .toList();
    }

    private static Optional<Needy> of(OwnCell cell, String area, Map<AreaMonth, Integer> days) {
        boolean all = cell.months().stream().allMatch(m -> days.containsKey(new AreaMonth(area, m)));
        NeedsPicture picture = NeedsPicture.of(cell.facts().engaged().assessments(), area, Partnered.lastDay(cell));
        if (!all || picture.of().isEmpty()) {
            return Optional.empty();
        }
        double said = picture.needs().stream()
                .filter(n -> n.kind() == NeedKind.SECURITY)
                .mapToDouble(NeedsPicture.Weighed::share)
                .findFirst()
                .orElse(0);
        int attacks = (int)
                cell.attacks().stream().filter(a -> a.pcode().equals(area)).count();
        int patrols = cell.months().stream()
                .mapToInt(m -> days.getOrDefault(new AreaMonth(area, m), 0))
                .sum();
        return Optional.of(new Needy(said, attacks, patrols));
    }

    /** The need of each: half the rank of what people said, half that of attacks. */
    static double[] scores(List<Needy> areas) {
        double[] said = TwoSamples.ranks(areas.stream().mapToDouble(Needy::said).toArray());
        double[] attacks =
                TwoSamples.ranks(areas.stream().mapToDouble(Needy::attacks).toArray());
        double[] scores = new double[said.length];
        Arrays.setAll(scores, i -> (said[i] + attacks[i]) / 2);
        return scores;
    }

    static boolean alike(double[] numbers) {
        return Arrays.stream(numbers).distinct().count() < 2;
    }
}
