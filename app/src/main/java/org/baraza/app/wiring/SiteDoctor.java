package org.baraza.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Database;
import org.baraza.app.store.Store;
import org.baraza.app.store.StoreFault;
import org.baraza.app.vault.Keyring;
import org.baraza.app.vault.SiteVault;

/** Lets every check look at a site, one after another. */
final class SiteDoctor {

    /** So many entries are walked in a moment. */
    private static final int QUICK_ENTRIES = 2_000;

    private SiteDoctor() {}

    /** Opens the site's database as it is, where there is one, and closes it again. */
    static List<Doctor.Found> examine(Path site, Settings settings, InstantSource clock, boolean thorough) {
        if (settings.databaseUrl().isEmpty() && !Files.isDirectory(site.resolve("postgres/data"))) {
            return look(new Examined(
                    site,
                    settings,
                    clock,
                    thorough,
                    Optional.empty(),
                    "No database is here yet; baraza serve makes one."));
        }
        try (Database database = Database.asItIs(settings.databaseUrl(), site)) {
            // Nothing is projected while looking, so the snapshots are not asked for.
            Store store =
                    Store.over(database, new SnapshotContents(new SnapshotFolder(site.resolve("datasets"))), clock);
            return examine(site, settings, clock, thorough, store);
        } catch (StoreFault e) {
            return look(
                    new Examined(site, settings, clock, thorough, Optional.empty(), String.valueOf(e.getMessage())));
        }
    }

    /** Looks at a site whose database is open. */
    static List<Doctor.Found> examine(
            Path site, Settings settings, InstantSource clock, boolean thorough, Store store) {
        return look(
                new Examined(site, settings, clock, thorough, Optional.of(new Open(site, settings, clock, store)), ""));
    }

    private static List<Doctor.Found> look(Examined site) {
        return ServiceLoader.load(HealthCheck.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(HealthCheck::name))
                .flatMap(check -> look(check, site))
                .toList();
    }

    /** A check that fails must not keep the others from being heard. */
    private static Stream<Doctor.Found> look(HealthCheck check, Examined site) {
        try {
            return check.look(site).stream().map(d -> new Doctor.Found(check.name(), d));
        } catch (RuntimeException e) {
            return Stream.of(new Doctor.Found(
                    check.name(),
                    new Diagnosis.CannotTell(
                            "This check itself failed (" + e.getClass().getSimpleName() + ").")));
        }
    }

    private record Open(Path site, Settings settings, InstantSource clock, Store store) implements Examined.Database {

        @Override
        public DataSource source() {
            return store.source();
        }

        @Override
        public JournalReport verifyJournal(boolean whole) {
            return whole ? store.verifyJournal(Progress.NONE) : store.verifyJournalEnd(QUICK_ENTRIES);
        }

        private Keyring keyring() {
            return Keyring.toLookAt(store.source(), clock, settings.vaultKey(), site, System.getenv());
        }

        @Override
        public Diagnosis vaultKey() {
            return keyring().tryKey();
        }

        @Override
        public List<Books.DueCount> due(Duration since) {
            return Retention.of(
                            new SiteFolder(site.toAbsolutePath().normalize()),
                            store,
                            SiteVault.retained(store.source(), keyring()),
                            clock)
                    .due(since);
        }
    }
}
