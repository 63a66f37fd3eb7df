package org.baraza.core.measure.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.madeup.MadeUpEvents;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.MemoryEngine;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Panels;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries in which the move did nothing at all: the intervals must hold the truth, which is 0. */
final class DisplacementCoverageTest {

    private static final Month JANUARY = Month.of(2015, 1);
    private static final Months TWO_YEARS = new Months(JANUARY, JANUARY.plus(23));
    private static final int COUNTRIES = 150;
    private static final int SIDE = 6;

    /**
     * @param perMonth events per area and month on average
     * @param restless whether a year may be much worse or better than the one before for no reason
     * @param toTheWorst whether the mission goes to an area the likelier the more violent it truly is
     */
    @ParameterizedTest
    @CsvSource({"0.3,false,false", "1,false,true", "1,true,false"})
    void where_the_move_did_nothing_nine_in_ten_intervals_say_so(
            double perMonth, boolean restless, boolean toTheWorst) {
        List<Indicator> indicators =
                List.of(new DisplacementToNeighbours(), new DisplacementOwnEffect(), new DisplacementNetEffect());
        Map<Indicator, int[]> held = new HashMap<>();
        for (int seed = 0; seed < COUNTRIES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            MadeUpCountry country = new MadeUpCountry(SIDE, SIDE).withDistricts();
            int moved = withNoEffect(country, perMonth, restless, toTheWorst, random);
            Panel panel = new Panels(new MemoryEngine(), indicators, MadeUpCountry::countryOf)
                    .make(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"), country);
            for (Indicator indicator : indicators) {
                if (panel.reading(indicator, moved, JANUARY.plus(12)) instanceof Reading.Seen seen) {
                    int[] counts = held.computeIfAbsent(indicator, i -> new int[2]);
                    counts[0] += seen.interval().contains(0) ? 1 : 0;
                    counts[1]++;
                }
            }
        }
        assertThat(held).hasSize(indicators.size());
        held.forEach((indicator, counts) -> {
            assertThat(counts[1]).as("answers of " + indicator.card().id()).isGreaterThan(COUNTRIES / 3);
            assertThat((double) counts[0] / counts[1])
                    .as("coverage of " + indicator.card().id())
                    .isGreaterThanOrEqualTo(0.9);
        });
    }

    /** Fills two years and sends the mission to an area in the middle in the second; gives that area. */
    private static int withNoEffect(
            MadeUpCountry country, double perMonth, boolean restless, boolean toTheWorst, SplittableRandom random) {
        MadeUpEvents events = country.withEvents(TWO_YEARS);
        double[] rates = new double[SIDE * SIDE];
        for (int a = 0; a < rates.length; a++) {
            // An exponential spread of rates: many calm areas, few violent ones.
            rates[a] = -perMonth * Math.log(1 - random.nextDouble());
            for (int year = 0; year < 2; year++) {
                double mean = rates[a] * 12 * (restless ? 0.4 + 1.2 * random.nextDouble() : 1);
                for (int n = poisson(mean, random); n > 0; n--) {
                    LocalDate day = JANUARY.plus(12 * year + random.nextInt(12)).firstDay();
                    events.add(day, country.longitude(a / SIDE), country.latitude(a % SIDE));
                }
            }
        }
        events.add(JANUARY.firstDay(), 80, 40).add(TWO_YEARS.last().firstDay(), 80, 40);
        int moved = middle(random);
        while (toTheWorst && random.nextDouble() > rates[moved] / (4 * perMonth)) {
            moved = middle(random);
        }
        List<Deployment> maps = new ArrayList<>();
        for (int m = 0; m < 24; m += 6) {
            maps.add(MadeUpCountry.shown(JANUARY.plus(m), "Farpost", 90, 40, 10));
            if (m >= 12) {
                maps.add(MadeUpCountry.shown(
                        JANUARY.plus(m),
                        "Reedford",
                        country.longitude(moved / SIDE),
                        country.latitude(moved % SIDE),
                        10));
            }
        }
        country.withMission(MadeUpCountry.mission(LocalDate.of(2014, 1, 1), Optional.empty()))
                .withDeployments(maps);
        return moved;
    }

    private static int middle(SplittableRandom random) {
        return (1 + random.nextInt(SIDE - 2)) * SIDE + 1 + random.nextInt(SIDE - 2);
    }

    private static int poisson(double mean, SplittableRandom random) {
        int n = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            n++;
        }
        return n;
    }
}
