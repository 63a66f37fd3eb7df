package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Effects of cohorts and times summed up in four ways.
 *
 * @param overall one number for the way
 * @param steps by time since the start, by cohort or by time; empty for the simple mean
 */
public record Aggregates(GroupTime.Mean overall, List<GroupTime.Mean> steps) {

    /**
     * Which cells count.
     *
     * @param least earliest time since the start that is shown
     * @param most latest time since the start that counts
     * @param balance how long after the start each cohort must be seen; below 0 when that does not matter
     * @param anticipation how many times before the start a cohort's mean begins
     */
    public record Limits(long least, long most, long balance, int anticipation) {}

    /** Every cell after a start, by the size of its cohort. */
    public static Aggregates simple(GroupTime all, Limits limits) {
        List<GroupTime.Cell> some = all.cells().stream()
                .filter(c -> GroupTime.after(c) && since(c) <= limits.most && !Double.isNaN(c.effect()))
                .toList();
        return new Aggregates(all.byShare("simple", 0, some).orElseThrow(), List.of());
    }

    private static long since(GroupTime.Cell cell) {
        return cell.time() - cell.cohort();
    }

    /** By time since the start. */
    public static Aggregates dynamic(GroupTime all, Limits limits) {
        long last = all.panel().times()[all.panel().times().length - 1];
        long earliest = all.panel().times()[0];
        long[] events = all.cells().stream()
                .mapToLong(Aggregates::since)
                .filter(e -> e >= limits.least && e <= limits.most)
                .filter(e -> limits.balance < 0 || e <= limits.balance && e >= limits.balance - last + earliest)
                .sorted()
                .distinct()
                .toArray();
        List<GroupTime.Mean> steps = new ArrayList<>();
        for (long event : events) {
            List<GroupTime.Cell> some = all.cells().stream()
                    .filter(c -> since(c) == event && !Double.isNaN(c.effect()))
                    .filter(c -> limits.balance < 0 || last - c.cohort() >= limits.balance)
                    .toList();
            all.byShare("dynamic", event, some).ifPresent(steps::add);
        }
        List<GroupTime.Mean> after = steps.stream().filter(s -> s.at() >= 0).toList();
        return new Aggregates(GroupTime.Mean.ofAll("dynamic", after, all.weights().length), steps);
    }

    /**
     * By cohort.
     *
     * @param likeDid whether the uncertainty of all shares is laid on the first cohort, as version 2.1 of R's did does
     */
    public static Aggregates group(GroupTime all, Limits limits, boolean likeDid) {
        int units = all.weights().length;
        List<GroupTime.Mean> steps = new ArrayList<>();
        for (long cohort : all.panel().cohorts()) {
            List<GroupTime.Mean> some = all.cells().stream()
                    .filter(c -> c.cohort() == cohort && since(c) >= -limits.anticipation)
                    .filter(c -> since(c) <= limits.most && !Double.isNaN(c.effect()))
                    .map(c -> new GroupTime.Mean("", c.time(), c.effect(), c.influence()))
                    .toList();
            if (!some.isEmpty()) {
                GroupTime.Mean mean = GroupTime.Mean.ofAll("group", some, units);
                steps.add(new GroupTime.Mean("group", cohort, mean.effect(), mean.influence()));
            }
        }
        List<GroupTime.Cell> asCells = steps.stream()
                .map(s -> new GroupTime.Cell(s.at(), s.at(), s.effect(), s.influence()))
                .toList();
        long first = asCells.getFirst().cohort();
        return new Aggregates(
                all.byShare("group", 0, asCells, c -> likeDid ? first : c.cohort())
                        .orElseThrow(),
                steps);
    }

    /** By time. */
    public static Aggregates calendar(GroupTime all, Limits limits) {
        List<GroupTime.Mean> steps = new ArrayList<>();
        for (long time : Arrays.stream(all.panel().times()).toArray()) {
            List<GroupTime.Cell> some = all.cells().stream()
                    .filter(c -> c.time() == time && GroupTime.after(c))
                    .filter(c -> since(c) <= limits.most && !Double.isNaN(c.effect()))
                    .toList();
            Optional<GroupTime.Mean> mean = all.byShare("calendar", time, some);
            mean.ifPresent(steps::add);
        }
        return new Aggregates(GroupTime.Mean.ofAll("calendar", steps, all.weights().length), steps);
    }
}
