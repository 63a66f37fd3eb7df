package org.baraza.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.record.Mission;

/** A panel over counts an engine made. Safe for many threads. */
final class CountedPanel implements Panel {

    private static final long UNKNOWN = -1;

    private final PanelQuestion question;
    private final PanelGround ground;

    /** Persons by area and month. */
    private final long[][] people;

    private final Provenance provenance;
    private final boolean peopleKnown;

    /** @param populations persons by place code and year */
    CountedPanel(
            PanelQuestion question,
            PanelGround ground,
            Map<String, NavigableMap<Integer, Long>> populations,
            Provenance provenance) {
        this.question = question;
        this.ground = ground;
        people = ground.areas().stream()
                .map(a -> people(populations.getOrDefault(a.pcode(), Collections.emptyNavigableMap()), ground.months()))
                .toArray(long[][]::new);
        this.provenance = provenance;
        peopleKnown = peopleKnown(ground, populations);
    }

    private static long[] people(NavigableMap<Integer, Long> known, Months months) {
        return months.stream()
                .mapToLong(m -> {
                    OptionalInt year = Choice.year(known, m.year());
                    return year.isPresent() ? known.getOrDefault(year.getAsInt(), UNKNOWN) : UNKNOWN;
                })
                .toArray();
    }

    /** Whether there is a figure for every area. */
    static boolean peopleKnown(PanelGround ground, Map<String, NavigableMap<Integer, Long>> populations) {
        return ground.areas().stream()
                .noneMatch(a -> populations
                        .getOrDefault(a.pcode(), Collections.emptyNavigableMap())
                        .isEmpty());
    }

    static boolean isOfBases(Tally tally) {
        return switch (tally) {
            case Tally.Bases _, Tally.Troops _, Tally.BasesOfUnknownStrength _ -> true;
            case Tally.EventCount _, Tally.Deaths _, Tally.DistinctActors _, Tally.EventDays _ -> false;
        };
    }

    @Override
    public PanelQuestion question() {
        return question;
    }

    @Override
    public List<Area> areas() {
        return ground.areas();
    }

    @Override
    public Months months() {
        return ground.months();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Reading reading(Indicator indicator, int area, Months months) {
        return switch (indicator) {
            case CellIndicator i -> i.read(cell(area, months));
            case PanelIndicator i -> i.read(this, area, months);
        };
    }

    @Override
    public Reading reading(Indicator indicator, Months months) {
        return switch (indicator) {
            case CellIndicator i ->
                i.read(new Counted(IntStream.range(0, areas().size()).boxed().toList(), months));
            case PanelIndicator _ ->
                new Reading.NotApplicable(
                        "ONE_AREA_ONLY",
                        "This indicator compares one area with others; it says nothing of a whole country.");
        };
    }

    @Override
    public Cell cell(int area, Months months) {
        return new Counted(List.of(area), months);
    }

    @Override
    public Optional<Boolean> present(int area, Month month) {
        if (ground.deploymentUnobserved(month).isPresent()) {
            return Optional.empty();
        }
        int at = ground.months().first().monthsUntil(month);
        return Optional.of(at >= 0 && at < ground.months().size() && ground.bases()[area][at] > 0);
    }

    @Override
    public boolean adjacent(int area, int other) {
        return ground.adjacency().adjacent(area, other);
    }

    private final class Counted implements Cell {

        private final List<Integer> areas;
        private final Months months;

        /** Months of the cell that event data cover, counted from the panel's first; empty when first is after last. */
        private final int firstSeen;

        private final int lastSeen;

        Counted(List<Integer> areas, Months months) {
            if (areas.isEmpty() || areas.stream().anyMatch(a -> a < 0 || a >= areas().size())) {
                throw new IllegalArgumentException("there is no such area");
            }
            this.areas = areas;
            this.months = months;
            int start = ground.months().first().index();
            firstSeen = ground.covered()
                    .map(c -> Math.max(c.first().index(), months.first().index()) - start)
                    .orElse(0);
            lastSeen = ground.covered()
                    .map(c -> Math.min(c.last().index(), months.last().index()) - start)
                    .orElse(-1);
        }

        private int seenMonths() {
            return Math.max(0, lastSeen - firstSeen + 1);
        }

        @Override
        public Months months() {
            return months;
        }

        @Override
        public int observedAreaMonths() {
            return seenMonths() * areas.size();
        }

        @Override
        public int areaMonths() {
            return months.size() * areas.size();
        }

        @Override
        public Optional<Reading.NotSeen> unobserved() {
            if (observedAreaMonths() == areaMonths()) {
                return Optional.empty();
            }
            return Optional.of(new Reading.NotSeen(
                    "NOT_COVERED",
                    ground.covered()
                            .map(c -> "The event data cover " + c + " only.")
                            .orElse("No event data cover this country.")));
        }

        @Override
        public long count(Tally tally) {
            return switch (tally) {
                case Tally.Bases _ -> sum(ground.bases());
                case Tally.Troops _ -> sum(ground.troops());
                case Tally.BasesOfUnknownStrength _ -> sum(ground.unknownStrength());
                case Tally.DistinctActors t -> ground.counts().distinctActors(t, areas, firstSeen, lastSeen);
                case Tally.EventDays t ->
                    days(t).stream().mapToLong(d -> d.length).sum();
                case Tally.EventCount _, Tally.Deaths _ ->
                    areas.stream()
                            .mapToLong(a -> ground.counts().sum(tally, a, firstSeen, lastSeen))
                            .sum();
            };
        }

        @Override
        public long notStated(Tally.Deaths tally) {
            return sum((a, m) -> ground.counts().notStated(tally, a, m));
        }

        @Override
        public long monthsWith(Tally.EventCount tally) {
            return sum((a, m) -> ground.counts().get(tally, a, m) > 0 ? 1 : 0);
        }

        @Override
        public List<int[]> days(Tally.EventDays tally) {
            List<int[]> found = new ArrayList<>();
            List<int[]> seen = observedDays();
            for (int i = 0; i < areas.size(); i++) {
                int[] span = seen.get(i);
                found.add(Arrays.stream(ground.counts().days(tally, areas.get(i)))
                        .filter(d -> span.length == 2 && d >= span[0] && d <= span[1])
                        .toArray());
            }
            return found;
        }

        @Override
        public List<int[]> observedDays() {
            int[] span = seenMonths() == 0
                    ? new int[0]
                    : new int[] {
                        (int) ground.months().get(firstSeen).firstDay().toEpochDay(),
                        (int) ground.months().get(lastSeen).lastDay().toEpochDay()
                    };
            return areas.stream().map(a -> span.clone()).toList();
        }

        @Override
        public OptionalDouble personMonths() {
            long persons = 0;
            for (int area : areas) {
                for (int m = firstSeen; m <= lastSeen; m++) {
                    if (people[area][m] == UNKNOWN) {
                        return OptionalDouble.empty();
                    }
                    persons += people[area][m];
                }
            }
            return OptionalDouble.of(persons);
        }

        @Override
        public boolean peopleKnown() {
            return peopleKnown;
        }

        @Override
        public Optional<Reading.NotSeen> deploymentUnobserved() {
            for (int m = 0; m < months.size(); m++) {
                Optional<Reading.NotSeen> unknown = ground.deploymentUnobserved(months.get(m));
                if (unknown.isPresent()) {
                    return unknown;
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<Mission> mission() {
            return ground.presence().mission();
        }

        @Override
        public long mostTroopsAtOneBase() {
            return ground.presence().mostTroopsAtOneBase();
        }

        @Override
        public List<FirstPresence> firstPresences() {
            List<FirstPresence> all = ground.firstPresences();
            return all.isEmpty() ? List.of() : areas.stream().map(all::get).toList();
        }

        @Override
        public boolean wholeCountry() {
            return areas.size() == ground.areas().size();
        }

        private long sum(AreaMonthNumber number) {
            long sum = 0;
            for (int area : areas) {
                for (int m = firstSeen; m <= lastSeen; m++) {
                    sum += number.at(area, m);
                }
            }
            return sum;
        }

        private long sum(int[][] ofBases) {
            return sumOfBases((a, m) -> ofBases[a][m]);
        }

        private long sum(long[][] ofBases) {
            return sumOfBases((a, m) -> ofBases[a][m]);
        }

        private long sumOfBases(AreaMonthNumber number) {
            int start = ground.months().first().index();
            int first = Math.max(0, months.first().index() - start);
            int last = Math.min(ground.months().size() - 1, months.last().index() - start);
            long sum = 0;
            for (int area : areas) {
                for (int m = first; m <= last; m++) {
                    sum += number.at(area, m);
                }
            }
            return sum;
        }
    }

    private interface AreaMonthNumber {
        long at(int area, int month);
    }
}
