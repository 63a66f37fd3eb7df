package org.baraza.app.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.WrongUse;

/** The journal and the register of one open site, in one database. */
public final class Store implements AutoCloseable {

    private final Database database;
    private final Journal journal;
    private final RegisterTables register;
    private final SharingTables sharing;
    private final Rebuild rebuild;

    private Store(Database database, Contents contents, InstantSource clock) {
        this.database = database;
        EntryCodecs codecs = EntryCodecs.found();
        sharing = new SharingTables(database, codecs);
        Projector projector = new Projector(database, contents, sharing);
        journal = new Journal(database, projector, codecs, clock);
        register = new RegisterTables(database);
        rebuild = new Rebuild(database, journal, projector, codecs);
    }

    /**
     * @param databaseUrl setting {@code database-url}; empty for the database the site looks after itself
     * @param site the site folder
     * @param contents the rows of the site's snapshots
     * @throws StoreFault when the database cannot be used, with the reason
     */
    public static Store open(Optional<String> databaseUrl, Path site, Contents contents, InstantSource clock) {
        return over(Database.open(databaseUrl, site), contents, clock);
    }

    /**
     * Opens an empty database and makes the tables as they were in some release.
     *
     * @param version as {@link Tables.Outline#version}
     * @throws WrongUse when there is something of ours in it
     */
    public static Store empty(
            Optional<String> databaseUrl, Path site, Contents contents, InstantSource clock, String version) {
        return over(Database.open(databaseUrl, site, Schema.fresh(version)), contents, clock);
    }

    /** Whether this program can read tables of that version. */
    public static boolean knows(String version) {
        return Schema.isKnown(version);
    }

    /** Closes the database with the store. */
    public static Store over(Database database, Contents contents, InstantSource clock) {
        return new Store(database, contents, clock);
    }

    public Journal journal() {
        return journal;
    }

    public RegisterTables register() {
        return register;
    }

    public SharingTables sharing() {
        return sharing;
    }

    /**
     * Replays the journal into fresh tables, says whether they equal the old ones, and puts them in their place.
     *
     * @throws CancellationException when the person stopped it; nothing is changed then
     */
    public RebuildReport rebuild(Progress progress) {
        return rebuild.run(progress);
    }

    /**
     * Walks the whole hash chain.
     *
     * @throws CancellationException when the person stopped it
     */
    public JournalReport verifyJournal(Progress progress) {
        return database.inTransaction(() -> {
            // One view of journal and head together, whoever appends meanwhile.
            int unused = database.sql()
                    .sql("set transaction isolation level repeatable read")
                    .update();
            ChainWalk walk = new ChainWalk(journal.head(), progress);
            journal.read(row -> {
                if (progress.cancelled()) {
                    throw new CancellationException("Walking the journal was stopped.");
                }
                walk.step(row);
            });
            return walk.end();
        });
    }

    /** Every table there is, to be taken out or put back. */
    public Tables tables() {
        return new Tables(database);
    }

    /** Rows and digest of each table, for example of {@code baraza.journal}: equal tables give equal texts. */
    public Map<String, String> digests() {
        return database.inTransaction(() -> {
            Map<String, String> digests = new TreeMap<>();
            for (String table : tables().names()) {
                digests.put(table, rebuild.digest(table).toString());
            }
            return digests;
        });
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
