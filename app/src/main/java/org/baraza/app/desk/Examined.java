package org.baraza.app.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A site being looked at by {@link HealthCheck}s.
 *
 * @param site the site folder, which may be missing
 * @param settings its settings
 * @param clock what time it is
 * @param thorough whether what takes long is looked at too
 * @param database its database as it is; empty where there is none or it cannot be used
 * @param withoutDatabase why there is no database; empty where there is one
 */
public record Examined(
        Path site,
        Settings settings,
        InstantSource clock,
        boolean thorough,
        Optional<Database> database,
        String withoutDatabase) {

    /** The site's database, open. */
    public interface Database {

        /** Connections to it, with the tables on the search path. */
        DataSource source();

        /** Walks the journal's hash chain: all of it, or its end. */
        JournalReport verifyJournal(boolean whole);

        /** Whether the key to the identities is where it should be and still opens what was sealed here. */
        Diagnosis vaultKey();

        /**
         * What has been due under the retention schedule for so long already, class by class.
         *
         * @throws WrongUse when the schedule cannot be understood
         */
        List<Books.DueCount> due(Duration since);
    }

    /** What a look at the database comes to, or that there is none to look at. */
    public Diagnosis withDatabase(Function<Database, Diagnosis> look) {
        return database.map(look).orElseGet(() -> new Diagnosis.CannotTell(withoutDatabase));
    }
}
