package org.baraza.core.record.activities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One part of those who came, or are expected, beside its share of the area's people (INC-01). Who came was counted one by
 * one, so there is no chance in it; where the share is not known, nothing is said of it.
 *
 * @param group the part
 * @param came how many; empty when nobody counted
 * @param fitting how many of so many people would match the area; empty when its share is not known
 * @param verdict what follows
 */
public record Presence(Counted group, Optional<Integer> came, Optional<Integer> fitting, Verdict verdict) {

    /** Below this part of what would match, there are too few; above its counterpart, more than their share. */
    public static final double LOWEST_RATIO = 0.8;

    /** Above this part of what would match, there are more than their share. */
    public static final double HIGHEST_RATIO = 1.2;

    /** What follows. */
    public enum Verdict {
        FEWER,
        ABOUT,
        MORE,
        NOT_COUNTED,
        /** Nobody knows how many of the area's people they are. */
        SHARE_NOT_KNOWN,
        /** So few people that less than one of them would match. */
        TOO_FEW_PEOPLE
    }

    /** Every part, in order; none where nobody came. */
    public static List<Presence> list(int total, Map<Counted, Integer> groups, Optional<GroupShares> shares) {
        return total == 0
                ? List.of()
                : Stream.of(Counted.values())
                        .map(g -> of(
                                g,
                                total,
                                Optional.ofNullable(groups.get(g)),
                                shares.flatMap(
                                        s -> Optional.ofNullable(s.percent().get(g)))))
                        .toList();
    }

    private static Presence of(Counted group, int total, Optional<Integer> came, Optional<Integer> percent) {
        Optional<Integer> fitting = percent.map(p -> Math.toIntExact(Math.round(total * p / 100.0)));
        if (came.isEmpty()) {
            return new Presence(group, came, fitting, Verdict.NOT_COUNTED);
        }
        if (percent.isEmpty()) {
            return new Presence(group, came, fitting, Verdict.SHARE_NOT_KNOWN);
        }
        double wanted = total * percent.get() / 100.0;
        if (wanted < 1) {
            return new Presence(group, came, fitting, Verdict.TOO_FEW_PEOPLE);
        }
        double ratio = came.get() / wanted;
        return new Presence(
                group,
                came,
                fitting,
                ratio < LOWEST_RATIO ? Verdict.FEWER : ratio > HIGHEST_RATIO ? Verdict.MORE : Verdict.ABOUT);
    }
}
