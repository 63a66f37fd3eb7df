package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.baraza.core.ground.Month;

/**
 * Events in two versions of a file laid out like UCDP GED, written month by month so that any number needs no memory.
 * The later version reaches the last month and holds the counts of {@link PracticeTruth} exactly. The earlier one
 * stops a year before; of the rest it lacks {@value #ADDED} which were found later, has others which were later
 * withdrawn ({@value #WITHDRAWN} as many) and gives {@value #CHANGED} with other deaths or a coarser place.
 *
 * <p>A share of {@value #COARSE} is known only by region or country ({@code where_prec} 4 or 6) and stands at one place of
 * it, and {@value #AT_SEA} lies in the water outside every area. Deaths follow a Lomax law per type, cut at 600.
 */
final class EventFiles {

    static final double COARSE = 0.03;
    static final double AT_SEA = 0.01;
    static final double ADDED = 0.02;
    static final double WITHDRAWN = 0.01;
    static final double CHANGED = 0.03;

    static final String HEADER = "id,relid,year,type_of_violence,conflict_name,side_a,side_b,number_of_sources,"
            + "where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low";

    private static final String GOVERNMENT = "Government of " + Country.NAME;
    private static final String[] REBELS = {"Thorn Front", "Ninth Lantern Army", "Saltwater Column"};
    private static final String[] MILITIAS = {
        "Upper Terrace Guard", "Lower Terrace Guard", "Reed Harvesters' Watch", "Red Kite Riders", "Ferrymen's League"
    };
    private static final double[] TAIL = {0, 1.3, 1.6, 1.4};
    private static final double[] SCALE = {0, 3, 2.5, 2};

    private final PracticeTruth truth;
    private final Country country;
    private long id = 100_000;

    EventFiles(PracticeTruth truth, Country country) {
        this.truth = truth;
        this.country = country;
    }

    /** The version number UCDP would give a release that reaches this year: 2024 is in 25.1. */
    static int version(int lastYear) {
        return Math.floorMod(lastYear + 1, 100) * 10 + 1;
    }

    void write(Path earlier, Path later) throws IOException {
        PracticeWishes wishes = truth.wishes();
        int earlierMonths = wishes.months() - 12;
        try (Sheet before = Sheet.of(earlier, HEADER);
                Sheet after = Sheet.of(later, HEADER)) {
            for (int t = 0; t < wishes.months(); t++) {
                Month month = wishes.firstMonth().plus(t);
                for (int area = 0; area < wishes.areas(); area++) {
                    for (int k = 0; k < truth.counts()[area][t]; k++) {
                        happened(area, month, before, after, t < earlierMonths);
                    }
                }
            }
        }
    }

    private void happened(int area, Month month, Sheet before, Sheet after, boolean inBoth) throws IOException {
        Event event = Event.of(++id, area, month, truth.wishes().seed());
        write(event, after);
        if (!inBoth) {
            return;
        }
        Dice dice = Dice.of(truth.wishes().seed(), Purpose.REVISION, id);
        double fate = dice.share();
        if (fate >= ADDED + CHANGED) {
            write(event, before);
        } else if (fate >= ADDED) {
            write(dice.chance(0.3) ? event.withPrecision(4) : event.withDeaths(dice.between(1, 25)), before);
        }
        if (dice.chance(WITHDRAWN)) {
            write(Event.of(++id, area, month, truth.wishes().seed()), before);
        }
    }

    private void write(Event event, Sheet sheet) throws IOException {
        Dice dice = Dice.of(truth.wishes().seed(), Purpose.EVENT, event.id, 1);
        Spot spot = spot(event, dice);
        Sides sides = sides(event, dice);
        int year = event.month.year();
        int monthOfYear = event.month.monthOfYear();
        sheet.cell(event.id).cell("QLB-" + year + "-" + event.type + "-" + event.id);
        sheet.cell(year)
                .cell(event.type)
                .cell(sides.conflict)
                .cell(sides.a)
                .cell(sides.b)
                .cell(dice.between(1, 5));
        sheet.cell(event.precision).cell(spot.place.name()).cell(spot.region).cell(spot.district);
        sheet.cell(spot.place.latitude(), 6).cell(spot.place.longitude(), 6).cell(Country.NAME);
        sheet.cell(datePrecision(event.lastDay - event.day + 1));
        sheet.day(year, monthOfYear, event.day).day(year, monthOfYear, event.lastDay);
        deaths(sheet, event, dice);
        sheet.line();
    }

    /** Where the file says it was; region and district are empty where they are not known. */
    private record Spot(Place place, String region, String district) {}

    private Spot spot(Event event, Dice dice) {
        List<Place> places = country.places(event.area);
        Place place = places.get(dice.below(places.size()));
        Place water = country.sea().get(dice.below(country.sea().size()));
        int region = truth.wishes().regionOf(event.area);
        String regionName = country.regions().get(region).name();
        if (event.precision == 4) {
            return new Spot(middle(region).called(regionName + " region"), regionName, "");
        }
        if (event.precision == 6) {
            Place capital = country.places(country.capital()).getFirst();
            return new Spot(capital.called(Country.NAME), "", "");
        }
        return event.atSea
                ? new Spot(water, "", "")
                : new Spot(
                        place, regionName, country.districts().get(event.area).name());
    }

    private record Sides(String conflict, String a, String b) {}

    private Sides sides(Event event, Dice dice) {
        String rebels = REBELS[truth.wishes().regionOf(event.area) % REBELS.length];
        if (event.type == 1) {
            return new Sides(Country.NAME + ": Government", GOVERNMENT, rebels);
        }
        if (event.type == 3) {
            String side = dice.chance(0.3) ? GOVERNMENT : rebels;
            return new Sides(side + " - Civilians", side, "Civilians");
        }
        int first = dice.below(MILITIAS.length);
        int second = (first + dice.between(1, MILITIAS.length - 1)) % MILITIAS.length;
        return new Sides(MILITIAS[first] + " - " + MILITIAS[second], MILITIAS[first], MILITIAS[second]);
    }

    /** 1 the day, 2 up to six days, 3 a week, 4 up to a month. */
    private static int datePrecision(int days) {
        return days == 1 ? 1 : days <= 6 ? 2 : days == 7 ? 3 : 4;
    }

    /** Where events known only by region stand: the first place of its middle district. */
    private Place middle(int region) {
        PracticeWishes wishes = truth.wishes();
        return country.places((wishes.firstAreaOf(region) + wishes.firstAreaOf(region + 1)) / 2)
                .getFirst();
    }

    private static void deaths(Sheet sheet, Event event, Dice dice) {
        int best = event.deaths;
        int civilians = event.type == 3 ? best : (int) (best * 0.3 * dice.share());
        int unknown = event.type == 3 ? 0 : (int) ((best - civilians) * 0.4 * dice.share());
        int ofSideA = event.type == 3 ? 0 : (int) ((best - civilians - unknown) * dice.share());
        sheet.cell(ofSideA)
                .cell(best - civilians - unknown - ofSideA)
                .cell(civilians)
                .cell(unknown);
        int high = best + (dice.chance(0.3) ? dice.between(1, 1 + best) : 0);
        int low = dice.chance(0.25) ? (int) (best * dice.share()) : best;
        sheet.cell(best).cell(high).cell(low);
    }

    /** @param deaths best estimate, at least 1 */
    private record Event(
            long id, int area, Month month, int type, int precision, boolean atSea, int day, int lastDay, int deaths) {

        static Event of(long id, int area, Month month, long seed) {
            Dice habit = Dice.of(seed, Purpose.EVENT, -1 - area);
            double state = 0.25 + 0.4 * habit.share();
            double nonState = 0.2 + 0.3 * habit.share();
            Dice dice = Dice.of(seed, Purpose.EVENT, id);
            int type = 1 + dice.weighted(state, nonState, 0.2);
            double where = dice.share();
            boolean atSea = where >= COARSE && where < COARSE + AT_SEA;
            int precision = where < COARSE ? (where < COARSE * 0.7 ? 4 : 6) : dice.weighted(0, 0.6, 0.32, 0.08);
            int days = monthDays(month);
            int day = dice.between(1, days);
            int lastDay = dice.chance(0.9) ? day : Math.min(days, day + dice.between(1, 9));
            double lomax = SCALE[type] * (StrictMath.pow(dice.share(), -1 / TAIL[type]) - 1);
            int deaths = 1 + (int) Math.min(600, lomax);
            return new Event(id, area, month, type, atSea ? 2 : precision, atSea, day, lastDay, deaths);
        }

        private static int monthDays(Month month) {
            return switch (month.monthOfYear()) {
                case 4, 6, 9, 11 -> 30;
                case 2 -> month.year() % 4 == 0 && (month.year() % 100 != 0 || month.year() % 400 == 0) ? 29 : 28;
                default -> 31;
            };
        }

        Event withPrecision(int wanted) {
            return new Event(id, area, month, type, wanted, false, day, lastDay, deaths);
        }

        Event withDeaths(int wanted) {
            return new Event(id, area, month, type, precision, atSea, day, lastDay, wanted);
        }
    }
}
