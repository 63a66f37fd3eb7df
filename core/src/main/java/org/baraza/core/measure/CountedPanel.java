package org.baraza.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.record.Mission;

/** A panel over counts an engine made. Safe for many threads. */
final class CountedPanel implements Panel {

    /**
     * What the numbers stand on.
     *
     * @param areas in order of place code
     * @param months every month of the panel
     * @param covered months the event data cover in this country; empty when they do not
     * @param counts what the engine counted
     * @param presence where bases were
     * @param placer of the areas
     * @param populations persons by place code and year
     */
    record Ground(
            List<Area> areas,
            Months months,
            Optional<Months> covered,
            Counts counts,
            Presence presence,
            Placer placer,
            Map<String, NavigableMap<Integer, Long>> populations) {

        boolean peopleKnown() {
            return areas.stream().allMatch(a -> !people(a).isEmpty());
        }

        NavigableMap<Integer, Long> people(Area area) {
            return populations.getOrDefault(area.pcode(), new TreeMap<>());
        }
    }

    private final PanelQuestion question;
    private final Ground ground;
    private final Provenance provenance;
    private final boolean peopleKnown;

    /** Bases, known troops and bases of unknown strength, by area and month. */
    private final int[][] bases;

    private final long[][] troops;
    private final int[][] unknownStrength;
    private final List<FirstPresence> firstPresences;

    /** Missions that some map shows in one of the areas. */
    private final Set<String> missionsThere;

    private final AtomicReference<Adjacency> adjacency = new AtomicReference<>();

    CountedPanel(PanelQuestion question, Ground ground, Provenance provenance) {
        this.question = question;
        this.ground = ground;
        this.provenance = provenance;
        peopleKnown = ground.peopleKnown();
        int areas = ground.areas().size();
        int months = ground.months().size();
        bases = new int[areas][months];
        troops = new long[areas][months];
        unknownStrength = new int[areas][months];
        Presence presence = ground.presence();
        int[] areaOf = presence.bases().stream()
                .mapToInt(b -> ground.placer().areaAt(b.longitude(), b.latitude()))
                .toArray();
        missionsThere = IntStream.range(0, areaOf.length)
                .filter(b -> areaOf[b] != Placer.NOWHERE)
                .mapToObj(b -> presence.bases().get(b).mission())
                .collect(Collectors.toSet());
        for (int m = 0; m < months; m++) {
            for (Presence.Stay stay : presence.stays(ground.months().get(m))) {
                int area = areaOf[stay.base()];
                if (area != Placer.NOWHERE) {
                    bases[area][m]++;
                    troops[area][m] += stay.troops().orElse(0);
                    unknownStrength[area][m] += stay.strengthUnknown() ? 1 : 0;
                }
            }
        }
        firstPresences = presence.firstPresences(ground.areas(), ground.placer());
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
    public boolean adjacent(int area, int other) {
        Adjacency known = adjacency.get();
        if (known == null) {
            // Two threads may both make it; they make the same one.
            known = Adjacency.of(areas());
            adjacency.set(known);
        }
        return known.adjacent(area, other);
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
                case Tally.Bases _ -> sum(bases);
                case Tally.Troops _ -> sum(troops);
                case Tally.BasesOfUnknownStrength _ -> sum(unknownStrength);
                case Tally.DistinctActors t -> ground.counts().distinctActors(t, areas, firstSeen, lastSeen);
                case Tally.EventDays t ->
                    days(t).stream().mapToLong(d -> d.length).sum();
                case Tally.EventCount _, Tally.Deaths _ ->
                    sum((a, m) -> ground.counts().get(tally, a, m));
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
                NavigableMap<Integer, Long> known = ground.people(ground.areas().get(area));
                for (int m = firstSeen; m <= lastSeen; m++) {
                    OptionalInt year = Choice.year(known, ground.months().get(m).year());
                    Long living = year.isPresent() ? known.get(year.getAsInt()) : null;
                    if (living == null) {
                        return OptionalDouble.empty();
                    }
                    persons += living;
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
            return months.stream()
                    .map(m -> ground.presence().unobserved(m, missionsThere))
                    .flatMap(Optional::stream)
                    .findFirst();
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
            return firstPresences.isEmpty()
                    ? List.of()
                    : areas.stream().map(firstPresences::get).toList();
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
            long sum = 0;
            for (int area : areas) {
                for (Month month :
                        months.stream().filter(ground.months()::contains).toList()) {
                    sum += number.at(area, ground.months().first().monthsUntil(month));
                }
            }
            return sum;
        }
    }

    private interface AreaMonthNumber {
        long at(int area, int month);
    }
}
