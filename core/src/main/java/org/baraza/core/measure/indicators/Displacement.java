package org.baraza.core.measure.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/**
 * What happened around an area when the mission came to it or left it: VIO-07 and its two companions. The change of the
 * event rate over a year, minus the change in areas that do not touch it, were as violent before, and saw no such move.
 * Assumes that without the move the rates would have gone the way of those areas; it describes and does not prove.
 */
enum Displacement {
    NEIGHBOURS,
    OWN,
    NET;

    static final int WINDOW_MONTHS = 12;
    private static final int MATCHES = 3;
    private static final int FEWEST_CONTROLS = 10;
    private static final int FEWEST_NEIGHBOURS = 2;
    private static final int FEWEST_EVENTS = 20;

    /** How many of the areas compared must have been no less, and how many no more violent before. */
    private static final int EACH_SIDE = 2;

    private static final Tally EVENTS = new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE);
    private static final Tally BASES = new Tally.Bases();

    static List<Tally> tallies() {
        return List.of(EVENTS, BASES);
    }

    /**
     * Rates before and after, events per 100,000 people per month, or events per area-month.
     *
     * @param before rate in the months before the move
     * @param after rate from the move on
     * @param chance variance that chance alone gives the difference if events were independent; never 0
     * @param events events in both
     */
    private record Change(double before, double after, double chance, long events) {

        double difference() {
            return after - before;
        }
    }

    Reading read(Panel panel, int area, Months months, IndicatorCard card) {
        List<Month> changes = new ArrayList<>();
        Optional<Reading.NotSeen> unknown = Optional.empty();
        for (Month month : months.stream().toList()) {
            if (!panel.months().contains(month) || !panel.months().contains(month.plus(-1))) {
                unknown = Optional.of(
                        new Reading.NotSeen("SHORT_PRE", "The panel does not reach back before " + month + "."));
                continue;
            }
            Optional<Reading.NotSeen> gap =
                    panel.cell(area, new Months(month.plus(-1), month)).deploymentUnobserved();
            if (gap.isPresent()) {
                unknown = gap;
            } else if (!panel.present(area, month).equals(panel.present(area, month.plus(-1)))) {
                changes.add(month);
            }
        }
        if (changes.isEmpty()) {
            return unknown.<Reading>map(why -> why)
                    .orElse(new Reading.NotApplicable("PRESENCE_UNCHANGED", "The mission neither came here nor left."));
        }
        return around(panel, area, changes.getFirst(), card);
    }

    private Reading around(Panel panel, int area, Month change, IndicatorCard card) {
        Months before = new Months(change.plus(-WINDOW_MONTHS), change.plus(-1));
        Months after = new Months(change, change.plus(WINDOW_MONTHS - 1));
        if (!seen(panel, area, before)) {
            return new Reading.NotSeen("SHORT_PRE", "Fewer than 12 months before " + change + " were observed.");
        }
        if (!seen(panel, area, after)) {
            return new Reading.NotSeen("SHORT_POST", "Fewer than 12 months from " + change + " on were observed.");
        }
        List<Integer> neighbours = new ArrayList<>();
        List<Integer> pool = new ArrayList<>();
        for (int other = 0; other < panel.areas().size(); other++) {
            if (other != area && panel.adjacent(area, other)) {
                neighbours.add(other);
            } else if (other != area && still(panel, other, new Months(before.first(), after.last()))) {
                pool.add(other);
            }
        }
        if (this != OWN && neighbours.size() < FEWEST_NEIGHBOURS) {
            return new Reading.NotSeen("FEW_TREATED", "The area has fewer than two neighbours.");
        }
        int needed = Math.max(FEWEST_CONTROLS, 2 * neighbours.size());
        if (pool.size() < needed) {
            return new Reading.NotSeen(
                    "FEW_CONTROLS",
                    "Only " + pool.size() + " areas further off saw no such move; at least " + needed + " are needed.");
        }
        List<Change> all = new ArrayList<>();
        for (int a = 0; a < panel.areas().size(); a++) {
            Optional<Change> found = change(panel, List.of(a), before, after);
            if (found.isEmpty()) {
                return new Reading.NotSeen(
                        "DENOMINATOR_UNKNOWN", "Not every area has a population figure near these years.");
            }
            all.add(found.get());
        }
        List<Change> controls = pool.stream().map(all::get).toList();
        List<Change> touched = neighbours.stream().map(all::get).toList();
        Change own = all.get(area);
        String unit = panel.cell(area, before).peopleKnown() ? card.unit() : card.countUnit();
        String caution = panel.cell(area, before).peopleKnown() ? "" : "DENOMINATOR_UNKNOWN";
        return switch (this) {
            case NEIGHBOURS -> byJackknife(touched, controls, unit, caution);
            case OWN -> bySpread(own, controls, unit, caution);
            case NET -> {
                List<Integer> together = new ArrayList<>(neighbours);
                together.add(area);
                yield bySpread(change(panel, together, before, after).orElseThrow(), controls, unit, caution);
            }
        };
    }

    /** Mean over the neighbours; 95 % interval by leaving out each area in turn, t with neighbours − 1 degrees. */
    private static Reading byJackknife(List<Change> neighbours, List<Change> controls, String unit, String caution) {
        TreeSet<Integer> used = new TreeSet<>();
        for (Change neighbour : neighbours) {
            nearest(neighbour, controls, MATCHES).forEach(used::add);
        }
        long events = neighbours.stream().mapToLong(Change::events).sum()
                + used.stream().mapToLong(c -> controls.get(c).events()).sum();
        if (events < FEWEST_EVENTS) {
            return fewEvents(events);
        }
        double all = effect(neighbours, controls);
        double squares = 0;
        for (int left = 0; left < neighbours.size(); left++) {
            double difference = effect(without(neighbours, left), controls) - all;
            squares += difference * difference;
        }
        for (int left : used) {
            double difference = effect(neighbours, without(controls, left)) - all;
            squares += difference * difference;
        }
        int g = neighbours.size() + used.size();
        double half = t(neighbours.size() - 1) * Math.sqrt(squares * (g - 1) / g);
        return new Reading.Seen(
                all, new Interval(all - half, all + half, Interval.Kind.CONFIDENCE_95), events, unit, caution);
    }

    /**
     * One unit against its ten matches. The interval is how far such areas stray from each other without any move, and
     * never less than chance alone would make this unit stray: the spread of the ten, held against what chance gives
     * each of them, is carried over to the unit. Where fewer than two of the ten were as violent before, or fewer than
     * two as calm, nothing is said: an area at the end of the range tends back towards the middle by itself.
     */
    private static Reading bySpread(Change unit, List<Change> controls, String unitName, String caution) {
        List<Change> matched =
                nearest(unit, controls, FEWEST_CONTROLS).mapToObj(controls::get).toList();
        long events = unit.events() + matched.stream().mapToLong(Change::events).sum();
        if (events < FEWEST_EVENTS) {
            return fewEvents(events);
        }
        long asViolent =
                matched.stream().filter(c -> c.before() >= unit.before()).count();
        long asCalm = matched.stream().filter(c -> c.before() <= unit.before()).count();
        if (Math.min(asViolent, asCalm) < EACH_SIDE) {
            return new Reading.NotSeen(
                    "NO_OVERLAP",
                    "Too few areas further off were as %s before; the comparison would not be fair."
                            .formatted(asViolent < EACH_SIDE ? "violent" : "calm"));
        }
        int n = matched.size();
        double mean = 0;
        double chanceOfMean = 0;
        for (Change control : matched) {
            mean += control.difference() / n;
            chanceOfMean += control.chance() / n / n;
        }
        double squares = 0;
        double timesChance = 0;
        for (Change control : matched) {
            double off = control.difference() - mean;
            squares += off * off;
            timesChance += off * off / control.chance() / (n - 1);
        }
        double spread = squares / (n - 1) * (1 + 1.0 / n);
        double scaled = Math.max(1, timesChance) * (unit.chance() + chanceOfMean);
        double half = t(n - 1) * Math.sqrt(Math.max(spread, scaled));
        double effect = unit.difference() - mean;
        return new Reading.Seen(
                effect,
                new Interval(effect - half, effect + half, Interval.Kind.CONFIDENCE_95),
                events,
                unitName,
                caution);
    }

    private static Reading fewEvents(long events) {
        return new Reading.NotSeen(
                "FEW_EVENTS",
                "Only " + events + " events in these areas and months; at least " + FEWEST_EVENTS + " are needed.");
    }

    private static double effect(List<Change> neighbours, List<Change> controls) {
        double sum = 0;
        for (Change neighbour : neighbours) {
            int[] matches = nearest(neighbour, controls, MATCHES).toArray();
            double change = 0;
            for (int c : matches) {
                change += controls.get(c).difference() / matches.length;
            }
            sum += neighbour.difference() - change;
        }
        return sum / neighbours.size();
    }

    /** The controls whose rate before was nearest, nearest first; of equally near ones the first place code. */
    private static IntStream nearest(Change of, List<Change> controls, int most) {
        int[] found = new int[Math.min(most, controls.size())];
        double[] apart = new double[found.length];
        int count = 0;
        for (int c = 0; c < controls.size(); c++) {
            double here = Math.abs(controls.get(c).before() - of.before());
            if (count < found.length || here < apart[count - 1]) {
                int at = Math.min(count, found.length - 1);
                for (; at > 0 && apart[at - 1] > here; at--) {
                    apart[at] = apart[at - 1];
                    found[at] = found[at - 1];
                }
                apart[at] = here;
                found[at] = c;
                count = Math.min(count + 1, found.length);
            }
        }
        return Arrays.stream(found);
    }

    private static List<Change> without(List<Change> all, int left) {
        List<Change> rest = new ArrayList<>(all);
        rest.remove(left);
        return rest;
    }

    private static double t(int degrees) {
        return TDistribution.of(degrees).inverseSurvivalProbability(0.025);
    }

    private static Optional<Change> change(Panel panel, List<Integer> areas, Months before, Months after) {
        double[] rates = new double[2];
        double chance = 0;
        long events = 0;
        for (int i = 0; i < 2; i++) {
            long counted = 0;
            double exposure = 0;
            for (int area : areas) {
                Cell cell = panel.cell(area, i == 0 ? before : after);
                if (cell.peopleKnown() && cell.personMonths().orElse(0) <= 0) {
                    return Optional.empty();
                }
                counted += cell.count(EVENTS);
                exposure += cell.peopleKnown() ? Observed.exposure(cell) : cell.observedAreaMonths();
            }
            rates[i] = counted / exposure;
            // Half an event more, so that a count of 0 is not taken for one that cannot change.
            chance += (counted + 0.5) / (exposure * exposure);
            events += counted;
        }
        return Optional.of(new Change(rates[0], rates[1], chance, events));
    }

    private static boolean seen(Panel panel, int area, Months months) {
        return panel.cell(area, months).unobserved().isEmpty();
    }

    /** Whether presence is the same in every month in which it is known, and known in some. */
    private static boolean still(Panel panel, int area, Months months) {
        Optional<Boolean> before = Optional.empty();
        for (int m = 0; m < months.size(); m++) {
            Optional<Boolean> now = panel.present(area, months.get(m));
            if (now.isPresent() && before.isPresent() && !now.equals(before)) {
                return false;
            }
            before = now.isPresent() ? now : before;
        }
        return before.isPresent();
    }

    IndicatorCard card(String suffix, String name, String question, String definition, String interval) {
        return new IndicatorCard(
                "VIO-07" + suffix,
                1,
                name,
                question,
                definition,
                "Change in the event rate, the 12 months from the move on minus the 12 months before it",
                "The same change in areas that do not touch the area, had a similar rate before and saw no move",
                "events per 100,000 people per month, difference",
                "events per area and month, difference",
                IndicatorCard.Direction.DOWN,
                IndicatorCard.Origin.OWN,
                interval,
                "events before and after in all areas compared",
                List.of(
                        "Missions go where violence is rising or about to fall; the comparison cannot take that out.",
                        "Areas further off may be touched too, by other moves or by violence that travelled further.",
                        "An area more violent, or calmer, than all others tends back towards them by itself; it is not judged.",
                        "The first move in the period counts; later ones in the same year blur it.",
                        "One move is one case: read many before believing any."),
                "Choosing the period so that it begins after the violence moved on hides displacement.",
                "Our own check, prompted by research that found violence shifting to neighbours (Peitz and Reisch 2019).",
                List.of(),
                IndicatorCard.Design.COMPARISON);
    }
}
