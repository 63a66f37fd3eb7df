package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Whether the tables are those of this program's version. */
@AutoService(HealthCheck.class)
public final class Migrations implements HealthCheck {

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(site.withDatabase(Migrations::look));
    }

    private static Diagnosis look(Examined.Database database) {
        try {
            MigrationInfo[] all = Flyway.configure()
                    .dataSource(database.source())
                    .defaultSchema("baraza")
                    .locations("classpath:db/migration")
                    .table("migration")
                    .load()
                    .info()
                    .all();
            long failed =
                    Arrays.stream(all).filter(m -> m.getState().isFailed()).count();
            long ahead = Arrays.stream(all)
                    .filter(m -> m.getState().isApplied() && !m.getState().isResolved())
                    .count();
            long pending =
                    Arrays.stream(all).filter(m -> !m.getState().isApplied()).count();
            if (failed > 0) {
                return new Diagnosis.Wrong(
                        "A change of the tables failed half way.", "Restore the last backup, then start again.");
            }
            if (ahead > 0) {
                return new Diagnosis.Wrong(
                        "The tables were made by a newer version of this program.",
                        "Use the newer version; this one could misread them.");
            }
            return pending > 0
                    ? new Diagnosis.Wrong(
                            pending + " changes of the tables are still to be made.",
                            "Make a backup, then run baraza serve once; it makes them.")
                    : new Diagnosis.Good("The tables are those of this version (" + all.length + " changes made).");
        } catch (FlywayException e) {
            return new Diagnosis.CannotTell("The list of changes of the tables cannot be read.");
        }
    }
}
