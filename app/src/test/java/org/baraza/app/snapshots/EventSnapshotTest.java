package org.baraza.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.PlainFault;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSnapshotTest {

    @TempDir
    Path place;

    @ParameterizedTest
    @MethodSource("seeds")
    void every_bit_comes_back_as_it_was_written(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SnapshotFolder folder = SnapshotFolder.open(place);
        List<EventColumns> blocks = new ArrayList<>();
        EventTexts texts = texts();
        long rows = 0;
        for (int b = random.nextInt(3); b >= 0; b--) {
            EventColumns block = block(random, 1 + random.nextInt(EventColumns.CAPACITY), (int) seed % 4);
            blocks.add(block);
            rows += block.size();
        }
        EventSnapshotWriter.Written written = write(folder, blocks, texts);
        EventSnapshot read = EventSnapshot.open(folder, dataSet(written.digest()));
        read.verify();
        assertThat(read.size()).isEqualTo(rows).isEqualTo(written.rows());
        assertThat(read.texts().actors().texts()).isEqualTo(texts.actors().texts());
        assertThat(read.texts().countries().texts()).isEqualTo(texts.countries().texts());
        assertThat(read.months()).isEqualTo(written.months());
        List<String> expected = blocks.stream().map(EventSnapshotTest::print).toList();
        List<String> actual = new ArrayList<>();
        read.read(block -> actual.add(print(block)));
        assertThat(actual.equals(expected)).isTrue();
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @Test
    void the_same_events_get_the_same_name_and_other_events_another() throws IOException {
        SnapshotFolder folder = SnapshotFolder.open(place);
        String first = write(folder, List.of(block(new SplittableRandom(1), 100, 0)), texts())
                .digest();
        String second = write(folder, List.of(block(new SplittableRandom(1), 100, 0)), texts())
                .digest();
        String other = write(folder, List.of(block(new SplittableRandom(2), 100, 0)), texts())
                .digest();
        assertThat(second).isEqualTo(first).isNotEqualTo(other);
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void months_run_from_the_first_event_to_the_last() {
        EventColumns block = new EventColumns();
        block.day[0] = (int) java.time.LocalDate.of(2017, 3, 31).toEpochDay();
        block.keep();
        block.day[1] = (int) java.time.LocalDate.of(2016, 12, 1).toEpochDay();
        block.keep();
        SnapshotFolder folder = SnapshotFolder.open(place);
        assertThat(write(folder, List.of(block), texts()).months())
                .contains(new Months(Month.of(2016, 12), Month.of(2017, 3)));
        assertThat(write(folder, List.of(), texts()).months()).isEmpty();
    }

    @Test
    void what_was_not_finished_leaves_no_trace() throws IOException {
        SnapshotFolder folder = SnapshotFolder.open(place);
        try (EventSnapshotWriter writer = EventSnapshotWriter.open(folder)) {
            writer.add(block(new SplittableRandom(1), 100, 0));
        }
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void leftovers_of_a_killed_run_are_swept_at_the_next_start_and_snapshots_stay() throws IOException {
        SnapshotFolder folder = SnapshotFolder.open(place);
        String digest = write(folder, List.of(block(new SplittableRandom(1), 10, 0)), texts())
                .digest();
        // A killed run never closes its writer, and is another than this one.
        EventSnapshotWriter.open(folder).add(block(new SplittableRandom(1), 100, 0));
        Path growing;
        try (Stream<Path> files = Files.list(place)) {
            growing = files.filter(f -> f.toString().endsWith(Growing.MARK))
                    .findFirst()
                    .orElseThrow();
        }
        String killed = growing.getFileName().toString().replaceFirst("-by-(\\d+)-(\\d+)-", "-by-$1-1-");
        Files.move(growing, growing.resolveSibling(killed));
        SnapshotFolder.open(place);
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).containsExactly(folder.path(digest, EventSnapshotWriter.KIND));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_damaged_or_cut_snapshot_is_a_fault_that_names_the_file(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        SnapshotFolder folder = SnapshotFolder.open(place);
        String digest = write(folder, List.of(block(random, 300, 0)), texts()).digest();
        Path file = folder.path(digest, EventSnapshotWriter.KIND);
        byte[] whole = Files.readAllBytes(file);
        for (int round = 0; round < 40; round++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, round % 2 == 0 ? broken : Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThatThrownBy(() -> EventSnapshot.open(folder, dataSet(digest)).read(block -> {}))
                    .isInstanceOf(SnapshotFault.class)
                    .isInstanceOf(PlainFault.class)
                    .hasMessageContaining(digest)
                    .hasMessageContaining("data set nuria-events (Nuria 1)")
                    .hasMessageContaining("import the original file again");
        }
    }

    @Test
    void a_missing_snapshot_is_a_fault() {
        SnapshotFolder folder = SnapshotFolder.open(place);
        assertThatThrownBy(() -> EventSnapshot.open(folder, dataSet("0".repeat(64))))
                .isInstanceOf(SnapshotFault.class)
                .isInstanceOf(PlainFault.class)
                .hasMessageContaining("is not there")
                .hasMessageContaining("nuria-events");
    }

    private static EventSnapshotWriter.Written write(
            SnapshotFolder folder, List<EventColumns> blocks, EventTexts texts) {
        try (EventSnapshotWriter writer = EventSnapshotWriter.open(folder)) {
            blocks.forEach(writer::add);
            return writer.finish(texts);
        }
    }

    private static EventTexts texts() {
        EventTexts texts = EventTexts.empty();
        texts.actors().code("Forces of Nuria");
        texts.actors().code("Mouvement d’été 😀");
        texts.countries().code("Nuria");
        return texts;
    }

    /** Columns of every width; coordinates that are millionths, ten-millionths, or need all their bits. */
    private static EventColumns block(SplittableRandom random, int rows, int style) {
        EventColumns block = new EventColumns();
        long reach = 1L << random.nextInt(1, 63);
        for (int i = 0; i < rows; i++) {
            block.id[i] = style == 3 ? random.nextLong() : random.nextLong(reach);
            block.day[i] = style == 3 ? random.nextInt(-700_000, 2_900_000) : 17_000 + random.nextInt(300);
            block.lastDay[i] = style == 3 ? random.nextInt() : block.day[i] + random.nextInt(2);
            block.type[i] = (byte) (1 + random.nextInt(3));
            block.placePrecision[i] = (byte) random.nextInt(-1, 8);
            block.sideAKind[i] = EventColumns.UNKNOWN;
            block.communal[i] = (byte) random.nextInt(-1, 2);
            double scale = style == 0 ? 1e6 : 1e7;
            block.longitude[i] =
                    style < 2 ? random.nextLong(-180_000_000, 180_000_000) / scale : random.nextDouble(-180, 180);
            block.latitude[i] = style == 2 && i == 0 ? -0.0 : random.nextInt(-90_000_000, 90_000_000) / scale;
            block.sideA[i] = random.nextInt(70_000);
            block.sideB[i] = random.nextInt(3);
            block.country[i] = 1;
            block.deathsBest[i] = random.nextInt(5000);
            block.deathsLow[i] = random.nextInt(3) == 0 ? EventColumns.NOT_STATED : block.deathsBest[i];
            block.deathsHigh[i] = style == 3 ? Integer.MAX_VALUE : block.deathsBest[i] + random.nextInt(9);
            block.deathsCivilians[i] = style == 3 ? Integer.MIN_VALUE : EventColumns.NOT_STATED;
            block.keep();
        }
        return block;
    }

    private static String print(EventColumns c) {
        int n = c.size();
        return Arrays.toString(Arrays.copyOf(c.id, n))
                + Stream.of(
                                c.day,
                                c.lastDay,
                                c.sideA,
                                c.sideB,
                                c.country,
                                c.deathsLow,
                                c.deathsBest,
                                c.deathsHigh,
                                c.deathsCivilians)
                        .map(a -> Arrays.toString(Arrays.copyOf(a, n)))
                        .toList()
                + Stream.of(c.type, c.placePrecision, c.sideAKind, c.communal)
                        .map(a -> Arrays.toString(Arrays.copyOf(a, n)))
                        .toList()
                + Stream.of(c.longitude, c.latitude)
                        .map(a -> Arrays.toString(Arrays.copyOf(a, n)))
                        .toList();
    }

    private static DataSet dataSet(String digest) {
        return new DataSet(
                "nuria-events",
                DataKind.EVENTS,
                "nuria",
                new Source("Nuria", "1", "CC0", "Nuria"),
                "nuria.csv",
                "",
                digest,
                0,
                0,
                0,
                Map.of(),
                Optional.empty(),
                new TreeSet<>(),
                Instant.EPOCH);
    }
}
