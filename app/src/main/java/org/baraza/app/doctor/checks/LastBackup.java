package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether what is on the journal has been backed up of late. */
@AutoService(HealthCheck.class)
public final class LastBackup implements HealthCheck {

    private static final Duration LONGEST_WITHOUT = Duration.ofDays(1);
    private static final Duration OLD = Duration.ofDays(7);
    private static final String REMEDY = "Run baraza backup, keep the file on another computer, and do so by a timer.";

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(site.withDatabase(database -> look(database, site.clock().instant())));
    }

    private static Diagnosis look(Examined.Database database, Instant now) {
        try (Connection connection = database.source().getConnection();
                ResultSet answer = connection.createStatement().executeQuery("""
                        select max(recorded_at) filter (where kind = 'backup-made'),
                            min(recorded_at) filter (where kind <> 'backup-made')
                        from journal""")) {
            boolean unused = answer.next();
            Optional<Instant> last = time(answer, 1);
            Optional<Instant> first = time(answer, 2);
            if (last.isEmpty()) {
                return first.filter(f -> f.isBefore(now.minus(LONGEST_WITHOUT))).isPresent()
                        ? new Diagnosis.Wrong("This site was never backed up.", REMEDY)
                        : new Diagnosis.Good("Nothing here is older than a day, and nothing was backed up yet.");
            }
            return last.get().isBefore(now.minus(OLD))
                    ? new Diagnosis.Wrong("The last backup is from " + last.get() + ".", REMEDY)
                    : new Diagnosis.Good("The last backup is from " + last.get() + ".");
        } catch (SQLException e) {
            return new Diagnosis.CannotTell("The journal does not say when the last backup was made.");
        }
    }

    private static Optional<Instant> time(ResultSet answer, int column) throws SQLException {
        return Optional.ofNullable(answer.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
