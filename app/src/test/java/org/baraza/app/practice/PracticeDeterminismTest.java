package org.baraza.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeDeterminismTest {

    private static final PracticeWishes SMALL =
            PracticeWishes.DEFAULT.withSeed(5).withAreas(9, 2);

    @TempDir
    Path folder;

    @Test
    void the_files_of_seed_1_and_of_the_default_are_the_pinned_ones() throws IOException {
        List<String> actual = new ArrayList<>();
        actual.addAll(digests("seed-1", PracticeWishes.DEFAULT.withSeed(1)));
        actual.addAll(digests("default", PracticeWishes.DEFAULT));
        String pinned;
        try (var golden = Objects.requireNonNull(getClass().getResourceAsStream("golden.txt"))) {
            pinned = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(String.join("\n", actual) + "\n")
                .as("a change here needs a new Practice.VERSION")
                .isEqualTo(pinned);
    }

    @Test
    void another_language_gives_the_same_bytes() throws IOException {
        List<String> here = digests("here", SMALL);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(digests("here", SMALL)).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void eight_threads_at_once_give_the_same_bytes() throws Exception {
        List<String> alone = digests("x", SMALL);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Path own = folder.resolve("thread-" + i);
                runs.add(threads.submit(() -> digestsIn("x", SMALL, own)));
            }
            for (Future<List<String>> run : runs) {
                assertThat(run.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void another_seed_gives_another_country() throws IOException {
        List<String> other = digests("x", SMALL.withSeed(6));
        // What the mission file says does not depend on chance.
        assertThat(digests("x", SMALL))
                .filteredOn(line -> !line.contains("mission.yaml"))
                .hasSize(11)
                .doesNotContainAnyElementsOf(other);
    }

    private List<String> digests(String label, PracticeWishes wishes) throws IOException {
        return digestsIn(label, wishes, folder.resolve(label + wishes.seed()));
    }

    private static List<String> digestsIn(String label, PracticeWishes wishes, Path folder) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Path file : Practice.write(wishes, folder).list()) {
            digests.add(label + " " + file.getFileName() + " " + sha256(file));
        }
        return digests;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
