package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.madeup.MadeUpEvents;
import org.junit.jupiter.api.Test;

/** What every engine must pass: one made-up mission, and exactly these numbers. */
public abstract class EngineContract {

    private static final Month JANUARY = Month.of(2015, 1);
    private static final Months MONTHS = new Months(JANUARY, JANUARY.plus(2));
    private static final Tally.EventCount ALL = new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE);
    private static final Tally.EventCount NEAR = new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE.within(20));
    private static final Tally.EventCount BY_GOVERNMENT =
            new Tally.EventCount(Tally.EventFilter.of(ViolenceType.ONE_SIDED).by(Tally.Perpetrator.GOVERNMENT));
    private static final Tally.Deaths BEST = new Tally.Deaths(Tally.Bound.BEST, Tally.EventFilter.ORGANISED_VIOLENCE);
    private static final Tally.DistinctActors ACTORS = new Tally.DistinctActors(Tally.EventFilter.ORGANISED_VIOLENCE);
    private static final Tally.EventDays DAYS = new Tally.EventDays(Tally.EventFilter.ORGANISED_VIOLENCE);

    private final MadeUpCountry country = new MadeUpCountry(2, 2);
    private final MadeUpEvents events = country.withEvents(MONTHS);

    protected abstract Engine engine();

    private Counts count() {
        Presence presence = Presence.of(
                List.of(MadeUpCountry.shown(JANUARY, "Reedford", 10.5, 5.5, 100)), List.of(), Optional.empty(), 0);
        return engine().count(
                        new CountJob(
                                MadeUpCountry.CODE,
                                2,
                                country.districts(),
                                MONTHS,
                                Set.of(ALL, NEAR, BY_GOVERNMENT, BEST, ACTORS, DAYS),
                                presence,
                                MadeUpCountry::countryOf),
                        events);
    }

    @Test
    void events_count_in_their_area_and_in_the_month_of_their_first_day() {
        events.add(LocalDate.of(2015, 1, 31), 10.5, 5.5).add(LocalDate.of(2015, 2, 1), 10.5, 5.5);
        events.add(LocalDate.of(2015, 2, 2), 11.5, 6.5);
        Counts counts = count();
        assertThat(counts.get(ALL, 0, 0)).isEqualTo(1);
        assertThat(counts.get(ALL, 0, 1)).isEqualTo(1);
        assertThat(counts.get(ALL, 3, 1)).isEqualTo(1);
        assertThat(counts.get(ALL, 3, 0)).isZero();
        assertThat(counts.placed()).isEqualTo(3);
    }

    @Test
    void every_event_is_placed_too_coarse_unplaced_or_elsewhere() {
        LocalDate day = LocalDate.of(2015, 1, 5);
        events.add(day, 10.5, 5.5)
                .add(day, 10.5, 5.5, r -> r.country = "Elsewhereland")
                .add(day, 10.5, 5.5, r -> r.precision = 4)
                .add(day, 10.5, 5.5, r -> r.precision = EventColumns.UNKNOWN)
                .add(day, 50, 50)
                .add(day, 50, 50, r -> r.precision = 6)
                .add(day, 50, 50, r -> r.country = "Elsewhereland")
                .add(LocalDate.of(2016, 1, 1), 10.5, 5.5);
        Counts counts = count();
        assertThat(counts.placed()).isEqualTo(3);
        assertThat(counts.tooCoarse()).isEqualTo(2);
        assertThat(counts.unplaced()).isEqualTo(1);
        assertThat(counts.elsewhere()).isEqualTo(2);
    }

    @Test
    void distance_counts_only_while_a_base_is_there() {
        events.add(LocalDate.of(2015, 1, 5), 10.6, 5.6)
                .add(LocalDate.of(2015, 1, 5), 10.9, 5.9)
                .add(LocalDate.of(2015, 2, 5), 10.6, 5.6);
        Counts counts = count();
        assertThat(counts.get(NEAR, 0, 0)).isEqualTo(1);
        assertThat(counts.get(NEAR, 0, 1)).isZero();
    }

    @Test
    void an_attack_by_nobody_knows_whom_is_not_the_governments() {
        LocalDate day = LocalDate.of(2015, 1, 5);
        events.add(day, 10.5, 5.5, r -> {
            r.type = ViolenceType.ONE_SIDED;
            r.sideAKind = EventColumns.GOVERNMENT;
        });
        events.add(day, 10.5, 5.5, r -> r.type = ViolenceType.ONE_SIDED);
        events.add(day, 10.5, 5.5, r -> r.type = ViolenceType.OTHER);
        Counts counts = count();
        assertThat(counts.get(BY_GOVERNMENT, 0, 0)).isEqualTo(1);
        assertThat(counts.get(ALL, 0, 0)).isEqualTo(2);
    }

    @Test
    void deaths_not_stated_are_counted_apart_and_never_as_zero() {
        LocalDate day = LocalDate.of(2015, 1, 5);
        events.add(day, 10.5, 5.5, r -> r.best = 7)
                .add(day, 10.5, 5.5, r -> r.best = 0)
                .add(day, 10.5, 5.5);
        Counts counts = count();
        assertThat(counts.get(BEST, 0, 0)).isEqualTo(7);
        assertThat(counts.notStated(BEST, 0, 0)).isEqualTo(1);
    }

    @Test
    void a_side_counts_once_however_often_it_fights() {
        LocalDate day = LocalDate.of(2015, 1, 5);
        events.add(day, 10.5, 5.5)
                .add(day, 10.5, 5.5)
                .add(day, 11.5, 5.5, r -> r.sideB = "")
                .add(day.plusMonths(1), 10.5, 5.5, r -> r.sideB = "Third Band");
        Counts counts = count();
        assertThat(counts.distinctActors(ACTORS, List.of(0), 0, 0)).isEqualTo(2);
        assertThat(counts.distinctActors(ACTORS, List.of(2), 0, 2)).isEqualTo(1);
        assertThat(counts.distinctActors(ACTORS, List.of(0, 1, 2, 3), 0, 2)).isEqualTo(3);
    }

    @Test
    void days_are_listed_once_and_in_order() {
        events.add(LocalDate.of(2015, 2, 5), 10.5, 5.5)
                .add(LocalDate.of(2015, 1, 5), 10.5, 5.5)
                .add(LocalDate.of(2015, 1, 5), 10.5, 5.5);
        assertThat(count().days(DAYS, 0))
                .containsExactly((int) LocalDate.of(2015, 1, 5).toEpochDay(), (int)
                        LocalDate.of(2015, 2, 5).toEpochDay());
    }
}
