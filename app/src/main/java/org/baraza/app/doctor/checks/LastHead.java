package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.baraza.app.desk.SignedHead;

/** Whether what is on the journal has been signed of late: what is rewritten before that leaves no trace. */
@AutoService(HealthCheck.class)
public final class LastHead implements HealthCheck {

    /** Heads are made once a day while the screens are served; one day more may be a day off. */
    private static final Duration LONGEST_UNSIGNED = Duration.ofDays(2);

    private static final String REMEDY =
            "Run baraza heads --make and keep a copy of heads.txt elsewhere; serving the screens makes one every day.";

    @Override
    public String name() {
        return "heads";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(site.withDatabase(database -> look(database, site.clock().instant())));
    }

    private static Diagnosis look(Examined.Database database, Instant now) {
        try (Connection connection = database.source().getConnection();
                PreparedStatement question = connection.prepareStatement("""
                        with last as (
                            select coalesce(max(position), 0) as position, max(signed_at) as at
                            from signed_head where chain = ?)
                        select last.at, count(j.position), min(j.recorded_at)
                        from last left join journal j on j.position > last.position group by last.at""")) {
            question.setString(1, SignedHead.WHOLE);
            try (ResultSet answer = question.executeQuery()) {
                boolean unused = answer.next();
                return diagnosis(time(answer, 1), answer.getLong(2), time(answer, 3), now);
            }
        } catch (SQLException e) {
            return new Diagnosis.CannotTell("The database does not say when the journal was last signed.");
        }
    }

    private static Diagnosis diagnosis(Optional<Instant> last, long unsigned, Optional<Instant> oldest, Instant now) {
        String head = last.map(at -> "The journal was last signed on " + at).orElse("The journal was never signed");
        return oldest.filter(at -> at.isBefore(now.minus(LONGEST_UNSIGNED))).isPresent()
                ? new Diagnosis.Wrong(
                        head + ", and " + unsigned + " entries since are not covered, the oldest for "
                                + Duration.between(oldest.get(), now).toDays() + " days.",
                        REMEDY)
                : new Diagnosis.Good(head + "; " + unsigned + " entries since, none older than two days.");
    }

    private static Optional<Instant> time(ResultSet answer, int column) throws SQLException {
        return Optional.ofNullable(answer.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
