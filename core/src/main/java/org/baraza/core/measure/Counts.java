package org.baraza.core.measure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.core.ground.Months;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers by area and month, as an engine gives them back. Counts of parts of the events add up to the counts of
 * all of them in any order.
 */
public final class Counts {

    private final Months months;
    private final int areas;
    private final Map<Tally, Integer> columns = new HashMap<>();
    private final Map<Tally, ActorMonths[]> actorMonths = new HashMap<>();
    private final Map<Tally, IntSet[]> days = new HashMap<>();
    private final int width;

    /** Area, then month, then column: the numbers of one area-month lie side by side. */
    private final int[] numbers;

    private int actors;
    private long placed;
    private long tooCoarse;
    private long unplaced;
    private long read;

    Counts(CountJob job) {
        months = job.months();
        areas = job.areas().size();
        int column = 0;
        for (Tally tally : job.tallies()) {
            switch (tally) {
                case Tally.EventCount _ -> columns.put(tally, column++);
                case Tally.Deaths _ -> {
                    columns.put(tally, column);
                    column += 2;
                }
                case Tally.DistinctActors _ ->
                    actorMonths.put(
                            tally,
                            IntStream.range(0, areas)
                                    .mapToObj(_ -> new ActorMonths(months.size()))
                                    .toArray(ActorMonths[]::new));
                case Tally.EventDays _ ->
                    days.put(
                            tally,
                            IntStream.range(0, areas)
                                    .mapToObj(_ -> new IntSet())
                                    .toArray(IntSet[]::new));
                case Tally.Bases _, Tally.Troops _, Tally.BasesOfUnknownStrength _ -> CountJob.filter(tally);
            }
        }
        width = column;
        numbers = new int[Math.multiplyExact(Math.multiplyExact(areas, months.size()), width)];
    }

    int cellAt(int area, int month) {
        return (area * months.size() + month) * width;
    }

    int column(Tally tally) {
        return known(columns.get(tally), tally);
    }

    ActorMonths[] actorMonths(Tally tally) {
        return known(actorMonths.get(tally), tally);
    }

    IntSet[] days(Tally tally) {
        return known(days.get(tally), tally);
    }

    private static <T> T known(@Nullable T found, Tally tally) {
        if (found == null) {
            throw new IllegalArgumentException("not counted: " + tally);
        }
        return found;
    }

    void add(int at, int more) {
        numbers[at] = Math.addExact(numbers[at], more);
    }

    /** Notes how many actors there are; codes mean the same in all parts only if they have equally many. */
    void actors(int size) {
        if (actors == 0) {
            actors = size;
        } else if (actors != size) {
            throw new IllegalArgumentException("sides must be numbered alike in all parts: " + actors + ", " + size);
        }
    }

    /** Notes events of the country, by what became of them. */
    void met(long morePlaced, long moreTooCoarse, long moreUnplaced) {
        placed += morePlaced;
        tooCoarse += moreTooCoarse;
        unplaced += moreUnplaced;
    }

    /** Notes how many events were looked at, of the country or not. */
    void read(long more) {
        read += more;
    }

    /** Adds the counts of other events of the same job. */
    void add(Counts other) {
        for (int i = 0; i < numbers.length; i++) {
            add(i, other.numbers[i]);
        }
        if (other.actors > 0) {
            actors(other.actors);
        }
        actorMonths.forEach((tally, own) -> {
            ActorMonths[] more = other.actorMonths(tally);
            for (int a = 0; a < areas; a++) {
                own[a].addAll(more[a]);
            }
        });
        days.forEach((tally, own) -> {
            IntSet[] more = other.days(tally);
            for (int a = 0; a < areas; a++) {
                own[a].addAll(more[a]);
            }
        });
        met(other.placed, other.tooCoarse, other.unplaced);
        read(other.read);
    }

    /** How many areas. */
    public int areas() {
        return areas;
    }

    public Months months() {
        return months;
    }

    /** Events or deaths of one area in one month; {@code month} counts from the first. */
    public int get(Tally tally, int area, int month) {
        return numbers[cellAt(area, month) + column(tally)];
    }

    /** Events or deaths of one area from one month to another, both counted from the first; 0 when they are none. */
    long sum(Tally tally, int area, int firstMonth, int lastMonth) {
        long sum = 0;
        int at = cellAt(area, 0) + column(tally);
        for (int m = firstMonth; m <= lastMonth; m++) {
            sum += numbers[at + m * width];
        }
        return sum;
    }

    /** As {@link #get(Tally, int, int)} for every month of an area. */
    public int[] get(Tally tally, int area) {
        int[] byMonth = new int[months.size()];
        int at = cellAt(area, 0) + column(tally);
        for (int m = 0; m < byMonth.length; m++) {
            byMonth[m] = numbers[at + m * width];
        }
        return byMonth;
    }

    /** Events that match, but whose number of deaths is not stated. */
    public int notStated(Tally.Deaths tally, int area, int month) {
        return numbers[cellAt(area, month) + column(tally) + 1];
    }

    /** How many different sides took part in any of the areas in any of the months, counting each once. */
    public int distinctActors(Tally.DistinctActors tally, List<Integer> inAreas, int firstMonth, int lastMonth) {
        BitSet met = new BitSet(actors);
        ActorMonths[] known = actorMonths(tally);
        inAreas.forEach(area -> known[area].meet(firstMonth, lastMonth, met));
        return met.cardinality();
    }

    /** How many different sides took part in an area in each month. */
    public int[] distinctActors(Tally.DistinctActors tally, int area) {
        return actorMonths(tally)[area].countByMonth();
    }

    /** Days with a matching event in an area, ascending, as days since 1970-01-01. */
    public int[] days(Tally.EventDays tally, int area) {
        IntSet met = days(tally)[area];
        IntStream.Builder found = IntStream.builder();
        met.forEach(found::add);
        return found.build().sorted().toArray();
    }

    /** Events that lie in one of the areas. */
    public long placed() {
        return placed;
    }

    /** Events of the country known too coarsely for the level. */
    public long tooCoarse() {
        return tooCoarse;
    }

    /** Events that name the country but lie in none of its areas. */
    public long unplaced() {
        return unplaced;
    }

    /** Events of other countries, or outside the months. */
    public long elsewhere() {
        return read - belonging();
    }

    /** Events of the country, wherever in it. */
    public long belonging() {
        return placed + tooCoarse + unplaced;
    }
}
