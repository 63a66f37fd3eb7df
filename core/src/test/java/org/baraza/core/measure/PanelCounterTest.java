package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.madeup.MadeUpEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PanelCounterTest {

    private static final Months MONTHS = new Months(Month.of(2014, 1), Month.of(2015, 12));
    private static final Tally.EventCount ALL = new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE.within(100));
    private static final Tally.Deaths BEST =
            new Tally.Deaths(Tally.Bound.BEST, Tally.EventFilter.of(ViolenceType.NON_STATE));
    private static final Tally.DistinctActors ACTORS = new Tally.DistinctActors(Tally.EventFilter.ORGANISED_VIOLENCE);
    private static final Tally.EventDays DAYS = new Tally.EventDays(Tally.EventFilter.ORGANISED_VIOLENCE);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void parts_in_any_order_add_up_to_the_whole(long seed) {
        Random random = new Random(seed);
        MadeUpCountry country = new MadeUpCountry(4, 3);
        MadeUpEvents events = country.withEvents(MONTHS);
        for (int i = 0; i < 3_000; i++) {
            events.add(
                    LocalDate.of(2013, 12, 1).plusDays(random.nextInt(800)),
                    random.nextDouble(9, 15),
                    random.nextDouble(4, 9),
                    r -> {
                        r.type = ViolenceType.values()[random.nextInt(4)];
                        r.precision = random.nextInt(7) + 1;
                        r.best = random.nextInt(10) - 1;
                        r.sideA = "Band " + random.nextInt(9);
                        r.sideB = random.nextInt(4) == 0 ? "" : "Guard " + random.nextInt(9);
                        r.country = random.nextBoolean() ? MadeUpCountry.NAME : "Elsewhereland";
                    });
        }
        CountJob job = new CountJob(
                MadeUpCountry.CODE,
                2,
                country.districts(),
                MONTHS,
                Set.of(ALL, BEST, ACTORS, DAYS),
                Presence.of(
                        List.of(
                                MadeUpCountry.shown(Month.of(2014, 6), "Reedford", 11, 6, 9),
                                MadeUpCountry.shown(Month.of(2015, 3), "Hilltown", 13, 7, 9)),
                        List.of(),
                        Optional.empty(),
                        6),
                MadeUpCountry::countryOf);
        Counts whole = new MemoryEngine().count(job, events);

        List<MadeUpEvents.Row> shuffled = new ArrayList<>(events.rows());
        Collections.shuffle(shuffled, random);
        List<PanelCounter> parts = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(900));
            MadeUpEvents part = events.withRows(shuffled.subList(from, to));
            PanelCounter counter = new PanelCounter(job);
            part.read(block -> counter.count(block, part.texts()));
            parts.add(counter);
            from = to;
        }
        Collections.shuffle(parts, random);
        PanelCounter sum = new PanelCounter(job);
        parts.forEach(sum::add);

        assertThat(state(sum.counts())).isEqualTo(state(whole));
        assertThat(whole.placed() + whole.tooCoarse() + whole.unplaced() + whole.elsewhere())
                .isEqualTo(events.size());
        assertThat(whole.placed()).isPositive();
    }

    private static List<Object> state(Counts counts) {
        List<Object> all =
                new ArrayList<>(List.of(counts.placed(), counts.tooCoarse(), counts.unplaced(), counts.elsewhere()));
        for (int a = 0; a < counts.areas(); a++) {
            for (int m = 0; m < counts.months().size(); m++) {
                all.add(counts.get(ALL, a, m));
                all.add(counts.get(BEST, a, m));
                all.add(counts.notStated(BEST, a, m));
                all.add(counts.distinctActors(ACTORS, List.of(a), m, m));
            }
            for (int day : counts.days(DAYS, a)) {
                all.add(day);
            }
        }
        return all;
    }

    @Test
    void a_best_figure_outside_its_own_bounds_widens_the_range_instead_of_turning_it_over() {
        MadeUpCountry country = new MadeUpCountry(4, 3);
        MadeUpEvents events = country.withEvents(MONTHS);
        events.add(LocalDate.of(2014, 3, 1), 10.5, 5.5, r -> {
            r.low = 7;
            r.best = 6;
            r.high = 5;
        });
        Tally.Deaths low = new Tally.Deaths(Tally.Bound.LOW, Tally.EventFilter.ORGANISED_VIOLENCE);
        Tally.Deaths high = new Tally.Deaths(Tally.Bound.HIGH, Tally.EventFilter.ORGANISED_VIOLENCE);
        CountJob job = new CountJob(
                MadeUpCountry.CODE,
                2,
                country.districts(),
                MONTHS,
                Set.of(low, high),
                Presence.unknown(),
                name -> Optional.of(MadeUpCountry.CODE));
        Counts counts = new MemoryEngine().count(job, events);
        int sumLow = 0;
        int sumHigh = 0;
        for (int area = 0; area < counts.areas(); area++) {
            sumLow += counts.get(low, area, 2);
            sumHigh += counts.get(high, area, 2);
        }
        assertThat(sumLow).isEqualTo(5);
        assertThat(sumHigh).isEqualTo(7);
    }
}
