package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baraza.core.ground.Month;

/**
 * Deployment maps in columns of Geo-PKO 2.1, {@code hq} being 3 for the mission's headquarters and 2 for a sector's. Maps
 * come every 2 to 7 months; some strengths are {@code unknown}; a third of the bases move within their region; one base
 * lies in Sorreth, an invented land across the water, outside the host.
 */
final class BaseFile {

    static final String HEADER =
            "source,mission,year,month,location,country,latitude,longitude,no.troops,hq," + "unpol.dummy,unmo.dummy";
    static final String NEIGHBOUR = "Sorreth";

    private static final double UNKNOWN = 0.04;

    /**
     * @param opens month index from 0
     * @param closes month index from 0, after the last
     */
    private record Base(
            Place place, String country, int opens, int closes, int troops, int headquarters, boolean police) {}

    private BaseFile() {}

    static void write(PracticeTruth truth, Country country, Path file) throws IOException {
        PracticeWishes wishes = truth.wishes();
        List<Base> bases = bases(truth, country);
        Dice dice = Dice.of(wishes.seed(), Purpose.MAP, 0);
        try (Sheet sheet = Sheet.of(file, HEADER)) {
            int map = 0;
            for (int t = missionStart(wishes) + 1; t < wishes.months(); t += dice.between(2, 7)) {
                map++;
                for (Base base : bases) {
                    if (t >= base.opens && t < base.closes) {
                        Month month = wishes.firstMonth().plus(t);
                        sheet.cell("Practice map no. " + (700 + map) + ", sheet 1")
                                .cell(MissionFile.ACRONYM);
                        sheet.cell(month.year()).cell(month.monthOfYear());
                        sheet.cell(base.place.name()).cell(base.country);
                        sheet.cell(base.place.latitude(), 6).cell(base.place.longitude(), 6);
                        sheet.cell(dice.chance(UNKNOWN) ? "unknown" : String.valueOf(base.troops));
                        sheet.cell(base.headquarters).cell(base.police ? 1 : 0).cell(base.troops == 0 ? 1 : 0);
                        sheet.line();
                    }
                }
            }
        }
    }

    /** Month index from 0 in which the mission begins. */
    static int missionStart(PracticeWishes wishes) {
        return wishes.months() / 12;
    }

    /** A base in every third district, likelier where violence lasts, besides the headquarters and the one abroad. */
    private static List<Base> bases(PracticeTruth truth, Country country) {
        PracticeWishes wishes = truth.wishes();
        int start = missionStart(wishes);
        int end = wishes.months();
        List<Base> bases = new ArrayList<>();
        Place capital = country.places(country.capital()).getFirst();
        bases.add(new Base(capital, Country.NAME, start, end, 650, 3, true));
        bases.add(new Base(new Place("Port Lessom", 7.4, -4.9), NEIGHBOUR, start, end, 40, 0, false));
        double[] odds = new double[wishes.areas()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = 0.2 + truth.expectedWithout()[i][0];
        }
        for (int b = 0; b < Math.max(1, wishes.areas() / 3); b++) {
            Dice dice = Dice.of(wishes.seed(), Purpose.BASE, b);
            int district = dice.weighted(odds);
            odds[district] *= 0.05;
            int opens = start + dice.below(Math.max(1, wishes.months() / 3));
            int closes = dice.chance(0.25) ? opens + (end - opens) * 2 / 3 : end;
            int troops = dice.chance(0.15) ? 0 : 20 * dice.between(4, 40);
            boolean police = dice.chance(0.3);
            Place place = one(country.places(district), dice);
            int headquarters = b % 6 == 0 ? 2 : 0;
            int moves = dice.chance(1.0 / 3) ? opens + (closes - opens) / 2 : closes;
            bases.add(new Base(place, Country.NAME, opens, moves, troops, headquarters, police));
            if (moves < closes) {
                int region = wishes.regionOf(district);
                int other = dice.between(wishes.firstAreaOf(region), wishes.firstAreaOf(region + 1) - 1);
                bases.add(new Base(
                        one(country.places(other), dice), Country.NAME, moves, closes, troops, headquarters, police));
            }
        }
        return bases;
    }

    private static Place one(List<Place> places, Dice dice) {
        return places.get(dice.below(places.size()));
    }
}
