package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether this computer's clock can be right: no file or entry from the future, and the database agrees. */
@AutoService(HealthCheck.class)
public final class Clock implements HealthCheck {

    private static final Duration ALLOWED = Duration.ofMinutes(2);
    private static final Instant BUILT_AFTER = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DEPTH = 2;
    private static final String REMEDY = "Set the clock right, best by a time server, before more is written.";

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        Instant now = site.clock().instant();
        List<Diagnosis> found = new ArrayList<>();
        if (now.isBefore(BUILT_AFTER)) {
            found.add(new Diagnosis.Wrong("The clock says " + now + ", before this program was made.", REMEDY));
        }
        newest(site.site())
                .filter(t -> t.isAfter(now.plus(ALLOWED)))
                .ifPresent(t -> found.add(new Diagnosis.Wrong(
                        "A file of the site is from " + t + ", and the clock says " + now + ".", REMEDY)));
        site.database().ifPresent(database -> found.addAll(database(database, now)));
        return found.isEmpty()
                ? List.of(new Diagnosis.Good("The clock says " + now + ", and nothing is later."))
                : found;
    }

    private static List<Diagnosis> database(Examined.Database database, Instant now) {
        try (Connection connection = database.source().getConnection();
                ResultSet answer = connection
                        .createStatement()
                        .executeQuery("select clock_timestamp(), (select max(recorded_at) from journal)")) {
            List<Diagnosis> found = new ArrayList<>();
            boolean unused = answer.next();
            Instant theirs = answer.getObject(1, OffsetDateTime.class).toInstant();
            if (Duration.between(now, theirs).abs().compareTo(ALLOWED) > 0) {
                found.add(new Diagnosis.Wrong(
                        "The database's clock says " + theirs + ", and this program's " + now + ".", REMEDY));
            }
            Optional.ofNullable(answer.getObject(2, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .filter(t -> t.isAfter(now.plus(ALLOWED)))
                    .ifPresent(t -> found.add(new Diagnosis.Wrong(
                            "The last entry of the journal is from " + t + ", and the clock says " + now + ".",
                            REMEDY)));
            return found;
        } catch (SQLException e) {
            return List.of(new Diagnosis.CannotTell("The database does not say what time it is."));
        }
    }

    private static Optional<Instant> newest(Path site) {
        try (Stream<Path> files = Files.walk(site, DEPTH)) {
            return files.map(Clock::time).flatMap(Optional::stream).max(Instant::compareTo);
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
