package org.baraza.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Month;

/**
 * Counts blocks of events into area-months. Threads share the work: for finding where events lie each takes a stretch
 * of the block, for counting each takes areas of its own, so the result never depends on how many there are.
 */
public final class PanelCounter {

    /** Shares of the areas that threads count side by side. */
    private static final int PARTS = 16;

    private final CountJob job;
    private final Placer placer;
    private final NearestBase nearest;
    private final boolean needsDistance;
    private final Counts counts;
    private final List<Matching> matchings;
    private final Whereabouts found = new Whereabouts();

    /** Rows of the block, those of one area side by side: what is kept of an area is then fetched once a block. */
    private final int[] order = new int[EventColumns.CAPACITY];

    /** Where in {@link #order} each area's rows end; first those of no area. */
    private final int[] ends;

    private boolean[] namesCountry = {};

    public PanelCounter(CountJob job) {
        this(job, Placer.of(job.areas()), NearestBase.of(job.presence(), job.months()));
    }

    /** A counter that shares what is costly to make with others of the same job. */
    public PanelCounter(CountJob job, Placer placer, NearestBase nearest) {
        this.job = job;
        this.placer = placer;
        this.nearest = nearest;
        needsDistance = job.needsDistance();
        counts = new Counts(job);
        ends = new int[job.areas().size() + 2];
        matchings = job.tallies().stream().collect(Collectors.groupingBy(CountJob::filter)).entrySet().stream()
                .map(e -> new Matching(e.getKey(), e.getValue(), counts))
                .toList();
    }

    /** Counts one block; the block may be reused afterwards. */
    public void count(EventColumns block, EventTexts texts) {
        if (needsDistance) {
            found.find(block, placer, nearest);
        } else {
            found.find(block, placer);
        }
        count(block, texts, found);
    }

    /** Counts one block of which is known where its events lie, by the areas and bases of this job. */
    public void count(EventColumns block, EventTexts texts, Whereabouts whereabouts) {
        learn(texts);
        sort(whereabouts.area, block.size());
        IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> countPart(block, whereabouts, part))
                .toList()
                .forEach(met -> counts.met(met.placed, met.tooCoarse, met.unplaced));
        counts.read(block.size());
    }

    private void sort(int[] areas, int size) {
        Arrays.fill(ends, 0);
        for (int i = 0; i < size; i++) {
            ends[areas[i] + 2]++;
        }
        for (int a = 1; a < ends.length; a++) {
            ends[a] += ends[a - 1];
        }
        for (int i = 0; i < size; i++) {
            order[ends[areas[i] + 1]++] = i;
        }
    }

    /** What a thread met among the events that are its own. */
    private record Met(long placed, long tooCoarse, long unplaced) {}

    private Met countPart(EventColumns block, Whereabouts whereabouts, int part) {
        int firstMonth = job.months().first().index();
        int monthCount = job.months().size();
        int coarsest = job.coarsestPrecision();
        long placed = 0;
        long tooCoarse = 0;
        long unplaced = 0;
        int end = end(part + 1);
        for (int at = end(part); at < end; at++) {
            int i = order[at];
            int area = whereabouts.area[i];
            int month = Month.indexOfEpochDay(block.day[i]) - firstMonth;
            if (month < 0 || month >= monthCount || area == Placer.NOWHERE && !namesCountry[block.country[i]]) {
                continue;
            }
            if (block.placePrecision[i] > coarsest) {
                tooCoarse++;
            } else if (area == Placer.NOWHERE) {
                unplaced++;
            } else {
                placed++;
                int cell = counts.cellAt(area, month);
                for (Matching matching : matchings) {
                    if (matching.fits(block, i, whereabouts.km)) {
                        matching.count(counts, block, i, area, month, cell);
                    }
                }
            }
        }
        return new Met(placed, tooCoarse, unplaced);
    }

    /** Where in {@link #order} the rows before a part end. */
    private int end(int part) {
        int areasBefore = (int) ((long) part * (ends.length - 1) / PARTS);
        return areasBefore == 0 ? 0 : ends[areasBefore - 1];
    }

    private void learn(EventTexts texts) {
        int known = texts.countries().size();
        if (namesCountry.length != known) {
            namesCountry = new boolean[known];
            for (int c = 0; c < known; c++) {
                namesCountry[c] =
                        job.countryOf().apply(texts.countries().text(c)).equals(Optional.of(job.country()));
            }
        }
        counts.actors(texts.actors().size());
    }

    /** Adds what another counter of the same job counted from other events. */
    public void add(PanelCounter other) {
        counts.add(other.counts);
    }

    public Counts counts() {
        return counts;
    }

    /** The tallies that share one filter, so that it is tried once an event. */
    private static final class Matching {

        private final int types;
        private final Tally.Perpetrator perpetrator;
        private final double withinKm;
        private final boolean anywhere;
        private final int[] countColumns;
        private final int[] deathColumns;
        private final Tally.Bound[] bounds;
        private final List<ActorMonths[]> actorMonths = new ArrayList<>();
        private final List<IntSet[]> daySets = new ArrayList<>();

        Matching(Tally.EventFilter filter, List<Tally> tallies, Counts counts) {
            types = filter.types().stream().mapToInt(t -> 1 << t.code()).reduce(0, (a, b) -> a | b);
            perpetrator = filter.perpetrator();
            withinKm = filter.withinKm();
            anywhere = Double.isInfinite(withinKm);
            countColumns = tallies.stream()
                    .filter(Tally.EventCount.class::isInstance)
                    .mapToInt(counts::column)
                    .toArray();
            List<Tally.Deaths> deaths = tallies.stream()
                    .filter(Tally.Deaths.class::isInstance)
                    .map(Tally.Deaths.class::cast)
                    .toList();
            deathColumns = deaths.stream().mapToInt(counts::column).toArray();
            bounds = deaths.stream().map(Tally.Deaths::bound).toArray(Tally.Bound[]::new);
            for (Tally tally : tallies) {
                if (tally instanceof Tally.DistinctActors) {
                    actorMonths.add(counts.actorMonths(tally));
                } else if (tally instanceof Tally.EventDays) {
                    daySets.add(counts.days(tally));
                }
            }
        }

        boolean fits(EventColumns block, int i, double[] km) {
            return (types >> block.type[i] & 1) == 1
                    && (anywhere || km[i] <= withinKm)
                    && switch (perpetrator) {
                        case ANY -> true;
                        case GOVERNMENT -> block.sideAKind[i] == EventColumns.GOVERNMENT;
                        case NOT_GOVERNMENT -> block.sideAKind[i] == EventColumns.NOT_GOVERNMENT;
                    };
        }

        void count(Counts counts, EventColumns block, int i, int area, int month, int at) {
            for (int column : countColumns) {
                counts.add(at + column, 1);
            }
            for (int d = 0; d < deathColumns.length; d++) {
                int stated = stated(bounds[d], block, i);
                if (stated == EventColumns.NOT_STATED) {
                    counts.add(at + deathColumns[d] + 1, 1);
                } else {
                    counts.add(at + deathColumns[d], stated);
                }
            }
            for (ActorMonths[] met : actorMonths) {
                addActor(met[area], month, block.sideA[i]);
                addActor(met[area], month, block.sideB[i]);
            }
            for (IntSet[] sets : daySets) {
                sets[area].add(block.day[i]);
            }
        }

        private static void addActor(ActorMonths met, int month, int actor) {
            // Code 0 is the empty text: no side is named.
            if (actor != 0) {
                met.add(actor, month);
            }
        }

        /** Some published rows state a best figure outside their own bounds; the range then reaches out to it. */
        private static int stated(Tally.Bound bound, EventColumns block, int i) {
            int low = block.deathsLow[i];
            int best = block.deathsBest[i];
            int high = block.deathsHigh[i];
            return switch (bound) {
                case LOW ->
                    low == EventColumns.NOT_STATED
                            ? low
                            : Math.min(low, Math.min(orElse(best, low), orElse(high, low)));
                case BEST -> best;
                case HIGH -> high == EventColumns.NOT_STATED ? high : Math.max(high, Math.max(low, best));
                case CIVILIANS -> block.deathsCivilians[i];
            };
        }

        private static int orElse(int stated, int otherwise) {
            return stated == EventColumns.NOT_STATED ? otherwise : stated;
        }
    }
}
