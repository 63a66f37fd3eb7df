package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the database answers, is new enough, and keeps what it acknowledged. */
@AutoService(HealthCheck.class)
public final class DatabaseFit implements HealthCheck {

    private static final int OLDEST = 150_000;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        if (site.database().isEmpty()) {
            boolean expected = !site.withoutDatabase().startsWith("No database is here yet");
            return List.of(
                    expected
                            ? new Diagnosis.Wrong(
                                    site.withoutDatabase(), "Until it answers, nothing can be shown or kept.")
                            : new Diagnosis.CannotTell(site.withoutDatabase()));
        }
        try (Connection connection = site.database().get().source().getConnection()) {
            return look(connection);
        } catch (SQLException e) {
            return List.of(new Diagnosis.Wrong(
                    "The database does not answer.", "Start it, or correct database-url in baraza.yaml."));
        }
    }

    private static List<Diagnosis> look(Connection connection) throws SQLException {
        List<Diagnosis> found = new ArrayList<>();
        int version = Integer.parseInt(setting(connection, "server_version_num"));
        if (version < OLDEST) {
            found.add(new Diagnosis.Wrong(
                    "The database is PostgreSQL " + version / 10_000 + ", and at least 15 is needed.",
                    "Point database-url to a newer server."));
        }
        if (!setting(connection, "data_checksums").equals("on")) {
            found.add(new Diagnosis.Wrong(
                    "The database keeps no check sums, so a broken disk goes unnoticed.",
                    "Stop it and run pg_checksums --enable on its data folder."));
        }
        for (String safety : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (setting(connection, safety).equals("off")) {
                found.add(new Diagnosis.Wrong(
                        "The database's setting " + safety + " is off, so what was acknowledged can be lost.",
                        "Set " + safety + " = on and restart the database."));
            }
        }
        return found.isEmpty()
                ? List.of(new Diagnosis.Good("PostgreSQL " + version / 10_000
                        + " answers, keeps check sums, and writes to disk before it acknowledges."))
                : found;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var ask = connection.prepareStatement("select current_setting(?)")) {
            ask.setString(1, name);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next() ? answer.getString(1) : "";
            }
        }
    }
}
