package org.baraza.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BadBackup;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can happen to a backup on a stick in a pocket. */
final class BackupFileTest {

    private static final About ABOUT = new About(
            "development",
            "2026-11-25T12:00:00Z",
            "7",
            3,
            "00",
            List.of(new About.Table("baraza.journal", List.of("position", "by"))));

    @TempDir
    private Path folder;

    private Path keyFile = Path.of("");

    @BeforeEach
    void a_key() throws IOException {
        keyFile = Files.write(folder.resolve("key"), chance(1, 32));
    }

    private static byte[] chance(long seed, int bytes) {
        byte[] some = new byte[bytes];
        new Random(seed).nextBytes(some);
        return some;
    }

    private BackupKey key() {
        return new BackupKey.KeyFile(keyFile);
    }

    private Path make(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        try (BackupWriter writer = BackupWriter.open(file, key())) {
            writer.about(ABOUT);
            Part small = writer.part(
                    "tables/baraza.journal", out -> out.write("1\tdeng\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(small.bytes()).isEqualTo(7);
            Part large = writer.part("site/large", out -> out.write(chance(2, bytes)));
            assertThat(large.sha256()).hasSize(64);
            assertThat(file).doesNotExist();
            assertThat(writer.finish().bytes()).isEqualTo(Files.size(file));
        }
        return file;
    }

    private Map<String, Integer> read(Path file) throws IOException {
        Map<String, Integer> parts = new TreeMap<>();
        try (BackupReader reader = BackupReader.open(file, key())) {
            assertThat(reader.about()).isEqualTo(ABOUT);
            reader.read((name, in) -> parts.put(name, in.readAllBytes().length));
        }
        return parts;
    }

    private @Nullable Throwable fault(Path file) {
        return catchThrowable(() -> read(file));
    }

    @Test
    void what_goes_in_comes_out_and_nobody_without_the_key_sees_any_of_it() throws IOException {
        Path file = make("good", 3 << 20);
        assertThat(read(file)).containsOnly(Map.entry("tables/baraza.journal", 7), Map.entry("site/large", 3 << 20));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("baraza-backup-1\n").doesNotContain("deng").doesNotContain("journal");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.readAllBytes(make("same", 3 << 20))).isNotEqualTo(Files.readAllBytes(file));
    }

    @Test
    void wherever_a_byte_is_flipped_it_is_seen() throws IOException {
        Path file = make("flipped", 2 << 20);
        byte[] good = Files.readAllBytes(file);
        IntStream places = IntStream.concat(IntStream.range(0, 120), new Random(3).ints(60, 0, good.length));
        places.forEach(at -> {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            write(file, bad);
            assertThat(fault(file)).as("byte %d", at).isInstanceOfAny(BadBackup.class, WrongUse.class);
        });
        write(file, good);
        assertThat(read(file)).hasSize(2);
    }

    /** What a guess costs stands in clear at the beginning, where anybody can write what they like. */
    @Test
    void a_file_that_asks_for_more_than_a_backup_needs_is_refused_before_it_is_spent() throws IOException {
        Path file = folder.resolve("greedy");
        BackupKey words = new BackupKey.Passphrase("seven slow rivers meet");
        for (int[] cost : List.of(
                new int[] {300 << 10, 1, 1},
                new int[] {1 << 20, 64, 16},
                new int[] {8, 64, 1},
                new int[] {64 << 10, 3, 16},
                new int[] {-1, 3, 1},
                new int[] {64 << 10, 0, 1},
                new int[] {64 << 10, 3, 0},
                new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE})) {
            write(
                    file,
                    ByteBuffer.allocate(200)
                            .put("baraza-backup-1\n".getBytes(StandardCharsets.UTF_8))
                            .put((byte) 1)
                            .put(chance(5, 16))
                            .putInt(cost[0])
                            .putInt(cost[1])
                            .putInt(cost[2])
                            .array());
            assertThatThrownBy(() -> BackupReader.open(file, words))
                    .as(Arrays.toString(cost))
                    .isInstanceOf(BadBackup.class)
                    .hasMessageContaining("greedy")
                    .hasMessageContaining("asks for");
        }
    }

    @Test
    void wherever_it_is_cut_or_lengthened_it_is_seen() throws IOException {
        Path file = make("cut", 2 << 20);
        byte[] good = Files.readAllBytes(file);
        int segment = 1 << 20;
        IntStream lengths = IntStream.concat(
                IntStream.of(
                        0,
                        1,
                        15,
                        16,
                        40,
                        77,
                        78,
                        100,
                        segment,
                        segment + 77,
                        segment + 78,
                        2 * segment,
                        good.length - 1),
                new Random(4).ints(30, 0, good.length));
        lengths.forEach(length -> {
            write(file, Arrays.copyOf(good, length));
            assertThat(fault(file)).as("cut to %d", length).isInstanceOfAny(BadBackup.class, WrongUse.class);
        });
        write(file, Arrays.copyOf(good, good.length + 1));
        assertThat(fault(file)).isInstanceOf(BadBackup.class);
        write(file, Arrays.copyOf(good, good.length + segment));
        assertThat(fault(file)).isInstanceOf(BadBackup.class);
    }

    private static void write(Path file, byte[] bytes) {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void another_key_is_wrong_use_and_not_damage() throws IOException {
        Path file = make("locked", 10);
        Files.write(keyFile, chance(9, 32));
        assertThat(fault(file)).isInstanceOf(WrongUse.class).hasMessageContaining("key file does not open");
        Files.write(keyFile, chance(9, 31));
        assertThat(fault(file)).isInstanceOf(WrongUse.class).hasMessageContaining("32 bytes");
    }

    @Test
    void a_passphrase_opens_however_its_letters_are_composed() throws IOException {
        Path file = folder.resolve("words");
        try (BackupWriter writer =
                BackupWriter.open(file, new BackupKey.Passphrase("cinq paniers sous l'\u00e9p\u00e9e"))) {
            writer.about(ABOUT);
            var unused = writer.finish();
        }
        try (BackupReader reader =
                BackupReader.open(file, new BackupKey.Passphrase("cinq paniers sous l'e\u0301pe\u0301e"))) {
            assertThat(reader.about()).isEqualTo(ABOUT);
        }
        assertThatThrownBy(() -> BackupReader.open(file, new BackupKey.Passphrase("cinq paniers sous l'epee")))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void two_at_once_into_one_file_are_not_mixed_and_what_a_killed_one_left_is_written_over() throws IOException {
        Path file = folder.resolve("one");
        Files.writeString(folder.resolve("one.growing"), "left by a killed program".repeat(1000));
        try (BackupWriter writer = BackupWriter.open(file, key())) {
            assertThatThrownBy(() -> BackupWriter.open(file, key()))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("under way");
            writer.about(ABOUT);
            var unused = writer.finish();
        }
        assertThat(read(file)).isEmpty();
        assertThat(folder.resolve("one.growing")).doesNotExist();
    }
}
