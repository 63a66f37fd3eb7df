package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Files of imports that were killed: what somebody brought in may lie about although nothing came of it. */
@AutoService(HealthCheck.class)
public final class Leftovers implements HealthCheck {

    private static final Duration OLD = Duration.ofHours(12);

    @Override
    public String name() {
        return "leftovers";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        Instant before = site.clock().instant().minus(OLD);
        long count = old(site.site().resolve("uploads"), "", before)
                + old(site.site().resolve("datasets"), ".growing", before);
        return List.of(
                count == 0
                        ? new Diagnosis.Good("No import left anything half done.")
                        : new Diagnosis.Wrong(
                                count + " files of imports that were killed lie in uploads or datasets for over 12"
                                        + " hours.",
                                "Stop Baraza, delete what lies in uploads, and start it; it sweeps the rest."));
    }

    private static long old(Path folder, String ending, Instant before) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
                    .filter(f -> modified(f).isBefore(before))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Gone meanwhile.
            return Instant.MAX;
        }
    }
}
