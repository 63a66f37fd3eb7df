package org.baraza.app.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.WrongUse;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * To which version of our tables a database is brought when it is opened.
 *
 * @param version for example {@code 7}; empty for the newest this program knows; {@code 0} to leave it as it is
 * @param fresh whether there must be nothing yet
 */
record Schema(Optional<String> version, boolean fresh) {

    static final Schema NEWEST = new Schema(Optional.empty(), false);

    /** Whatever tables there are stay as they are. */
    static final Schema AS_IT_IS = new Schema(Optional.of("0"), false);

    /** Flyway's own table, which it makes itself. */
    private static final String TABLE = "migration";

    static Schema of(String version) {
        return new Schema(Optional.of(version), false);
    }

    static Schema fresh(String version) {
        return new Schema(Optional.of(version), true);
    }

    /** Creates the tables or brings them forward; leaves newer ones as they are. */
    void make(Database database) {
        if (equals(AS_IT_IS)) {
            return;
        }
        if (fresh) {
            requireNothing(database);
        }
        FluentConfiguration flyway = flyway(database);
        version.ifPresent(flyway::target);
        try {
            var unused = flyway.load().migrate();
        } catch (FlywayException e) {
            throw new StoreFault(
                    "migration",
                    "The database tables could not be brought to this program's version: "
                            + String.valueOf(Database.root(e).getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                            + ". Nothing was changed.",
                    e);
        }
    }

    private static void requireNothing(Database database) {
        List<String> schemas = database.sql()
                .sql("select nspname from pg_namespace where nspname = 'baraza' or nspname like 'baraza\\_%'")
                .query((rs, i) -> rs.getString(1))
                .list();
        if (!schemas.isEmpty()) {
            throw new WrongUse("The database holds tables of Baraza already and is left alone. Make a new database, or"
                    + " drop its schemas " + String.join(" and ", schemas) + " if they are of no use.");
        }
    }

    /** Whether this program has the migration of that version. */
    static boolean isKnown(String version) {
        try {
            String pattern = "classpath:db/migration/V" + version + "__*.sql";
            return new PathMatchingResourcePatternResolver().getResources(pattern).length > 0;
        } catch (IOException e) {
            throw DiskFaults.explain("The program's own files are not readable", e);
        }
    }

    /**
     * Each step is committed together with the line that says it was taken: over two connections, as is usual with the lock
     * that lasts a transaction, a program killed between the two commits would find its own tables in its way for ever.
     */
    private static FluentConfiguration flyway(Database database) {
        return Flyway.configure()
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .dataSource(database.source())
                .defaultSchema(Database.JOURNAL)
                .locations("classpath:db/migration")
                .table(TABLE);
    }
}
