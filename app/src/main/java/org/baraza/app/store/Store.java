package org.baraza.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.WrongUse;

/** The journal and the register of one open site, in one database. */
public final class Store implements AutoCloseable {

    private final Database database;
    private final Journal journal;
    private final RegisterTables register;
    private final SharingTables sharing;
    private final CaseSteps cases;
    private final Rebuild rebuild;
    private final FormTables forms;
    private final SubmissionWriter submissions;
    private final InstantSource clock;

    private Store(Database database, Contents contents, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        EntryCodecs codecs = EntryCodecs.found();
        sharing = new SharingTables(database, codecs);
        cases = new CaseSteps(database, codecs);
        Projector projector = new Projector(database, contents, sharing);
        journal = new Journal(database, projector, codecs, clock);
        register = new RegisterTables(database);
        rebuild = new Rebuild(database, journal, projector, codecs);
        forms = new FormTables(database);
        submissions = new SubmissionWriter(database, journal);
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

    public CaseSteps cases() {
        return cases;
    }

    /** What was said in warnings. */
    public AlertWordTable alertWords() {
        return new AlertWordTable(database);
    }

    /** What was said about cases of one subject, for example {@code feedback}. */
    public CaseWords words(String subject) {
        return new CaseWords(database, subject);
    }

    public DueForms dueForms() {
        return new DueForms(database);
    }

    /** What communities and alert networks are called. */
    public NetworkLabelTable networkLabels() {
        return new NetworkLabelTable(database);
    }

    public FormTables forms() {
        return forms;
    }

    /** Through which everything that is sent in is written. */
    public SubmissionWriter submissions() {
        return submissions;
    }

    public EntityTables entities() {
        return new EntityTables(database);
    }

    public SubmissionTables submitted() {
        return new SubmissionTables(database);
    }

    public MessageTables messages() {
        return new MessageTables(database);
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
     * Walks the whole hash chain and, at the same time, that of each mission.
     *
     * @throws CancellationException when the person stopped it
     */
    public JournalReport verifyJournal(Progress progress) {
        JournalReport report = seenAtOnce(() -> {
            ChainWalk walk = new ChainWalk(journal.head(), journal.missionHeads(), progress);
            journal.read(row -> walk.step(row));
            return walk.end();
        });
        note(report);
        return report;
    }

    private void note(JournalReport report) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("""
                        insert into journal_walk (walked_at, entries, broken_at, why) values (?, ?, ?, ?)
                        on conflict (only_one) do update set walked_at = excluded.walked_at,
                            entries = excluded.entries, broken_at = excluded.broken_at, why = excluded.why""")
                .params(Arrays.asList(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        report.entries(),
                        report.brokenAt().isPresent() ? report.brokenAt().getAsLong() : null,
                        report.holds()
                                ? ""
                                : report.why().isEmpty() ? "the chain of a mission is broken" : report.why()))
                .update());
    }

    /**
     * The last walk of the whole journal.
     *
     * @param at when
     * @param brokenAt where it was broken
     * @param why what did not fit; empty when all held
     */
    public record Walk(Instant at, OptionalLong brokenAt, String why) {}

    public Optional<Walk> lastWalk() {
        return database.inTransaction(() -> database.sql()
                .sql("select walked_at, broken_at, why from journal_walk")
                .query((rs, i) -> {
                    long broken = rs.getLong(2);
                    return new Walk(
                            rs.getObject(1, OffsetDateTime.class).toInstant(),
                            rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(broken),
                            rs.getString(3));
                })
                .optional());
    }

    /** Entries there are. */
    public long entries() {
        return database.inTransaction(() -> journal.head().position());
    }

    public EntryLookup lookup() {
        return new EntryLookup(database);
    }

    public RetentionNotes retention() {
        return new RetentionNotes(database);
    }

    /**
     * Walks the hash chain of one mission without reading the entries of others.
     *
     * @throws CancellationException when the person stopped it
     */
    public MissionReport verifyMission(String mission, Progress progress) {
        return seenAtOnce(() -> {
            Journal.Head expected = journal.missionHeads().getOrDefault(mission, Journal.Head.NONE);
            MissionWalk walk = new MissionWalk(mission);
            journal.read(mission, row -> {
                progress.at("verifying", row.turn().orElseThrow().position(), expected.position());
                requireGoing(progress);
                walk.step(row);
            });
            return walk.end(Optional.of(expected));
        });
    }

    /** Missions that have entries, in order of name. */
    public List<String> listMissions() {
        return database.inTransaction(() -> journal.missionHeads().keySet().stream()
                .filter(mission -> !mission.isEmpty())
                .toList());
    }

    /**
     * Writes the entries of a mission as a file of their own.
     *
     * @param to a file that is not there yet
     * @return how many
     */
    public long extract(String mission, Path to, Progress progress) {
        return seenAtOnce(() -> {
            try (Extract.Pen pen = new Extract.Pen(to, new Extract.Title(mark(), mission))) {
                journal.read(mission, row -> {
                    requireGoing(progress);
                    pen.write(row);
                });
                return pen.end();
            }
        });
    }

    /** Walks the chain of a file {@link #extract} wrote, without any database. */
    public static MissionReport verifyExtract(Path file, Progress progress) {
        return Extract.verify(file, row -> {}, progress);
    }

    /** Tells this site from any other. */
    public String mark() {
        return database.sql()
                .sql("select mark from site_mark")
                .query(String.class)
                .single();
    }

    static void requireGoing(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("Walking the journal was stopped.");
        }
    }

    /** One view of journal and heads together, whoever appends meanwhile. */
    <T> T seenAtOnce(Supplier<T> work) {
        return database.inTransaction(() -> {
            int unused = database.sql()
                    .sql("set transaction isolation level repeatable read")
                    .update();
            return work.get();
        });
    }

    /**
     * Walks the last entries of the hash chain, or all where there are not more.
     *
     * @param most how many, 1 or more
     */
    public JournalReport verifyJournalEnd(int most) {
        return database.inTransaction(() -> {
            int unused = database.sql()
                    .sql("set transaction isolation level repeatable read")
                    .update();
            Journal.Head head = journal.head();
            long before = Math.max(0, head.position() - most);
            ChainWalk walk = ChainWalk.after(before, journal.hashAt(before), head);
            journal.readAfter(before, walk::step);
            return walk.end();
        });
    }

    /** Whether the database answers within two seconds. */
    public boolean answers() {
        return database.answers();
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

    /** For the side tables of other rooms. */
    public DataSource source() {
        return database.source();
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        submissions.close();
        database.close();
    }
}
