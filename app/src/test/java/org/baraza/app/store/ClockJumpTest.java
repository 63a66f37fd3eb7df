package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.core.ground.DataKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of Deng's computer is wrong, and then it is set. */
final class ClockJumpTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void a_day_back_and_a_year_forward_the_journal_holds_in_order_and_tells_what_it_was_told(@TempDir Path site) {
        AtomicReference<Instant> clock = new AtomicReference<>(NOON);
        try (Database database = Database.over(EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE));
                Store store = Store.over(database, new MadeUpContents(), clock::get)) {
            Written before = append(store, 1, NOON.minusSeconds(60));
            clock.set(NOON.minus(Duration.ofDays(1)));
            Written back = append(store, 2, NOON.minus(Duration.ofDays(3)));
            clock.set(NOON.plus(Duration.ofDays(365)));
            Written ahead = append(store, 3, NOON);
            clock.set(NOON.plusSeconds(1));
            Written again = append(store, 4, NOON.plusSeconds(1));

            assertThat(java.util.stream.Stream.of(before, back, ahead, again).map(w -> w.id().toString()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(back.recordedAt()).isEqualTo(NOON.minus(Duration.ofDays(1)));
            assertThat(back.happenedAt()).isEqualTo(NOON.minus(Duration.ofDays(3)));
            assertThat(again.happenedAt()).isEqualTo(NOON.plusSeconds(1));
            JournalReport journal = store.verifyJournal(Progress.NONE);
            assertThat(journal.brokenAt()).isEmpty();
            assertThat(journal.entries()).isEqualTo(4);
            assertThat(store.rebuild(Progress.NONE).identical()).isTrue();
        }
    }

    private static Written append(Store store, int number, Instant happenedAt) {
        return store.journal()
                .append(
                        MadeUpContents.entry("set-" + number, DataKind.POPULATION, 3, new Random(number)),
                        new Attribution(happenedAt, "deng", "screen", "this site"));
    }
}
