package org.baraza.app.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.record.AccountClosedEntry;
import org.baraza.core.record.AccountLinkedEntry;
import org.baraza.core.record.AccountOpenedEntry;
import org.baraza.core.record.AccountResetEntry;
import org.baraza.core.record.ActivityStepEntry;
import org.baraza.core.record.AreaContextEntry;
import org.baraza.core.record.AreaMarksEntry;
import org.baraza.core.record.AssessmentStepEntry;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.CapacityLookEntry;
import org.baraza.core.record.CommunityStepEntry;
import org.baraza.core.record.ConstraintStepEntry;
import org.baraza.core.record.ContactEntry;
import org.baraza.core.record.CourseStepEntry;
import org.baraza.core.record.CustomsEntry;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.DataSetEntry;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.DisputeStepEntry;
import org.baraza.core.record.EffortEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ExpectationStepEntry;
import org.baraza.core.record.ExtractEntry;
import org.baraza.core.record.FeedbackStepEntry;
import org.baraza.core.record.ForceStepEntry;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.GroupReviewEntry;
import org.baraza.core.record.GroupSharesEntry;
import org.baraza.core.record.HandoverStepEntry;
import org.baraza.core.record.HostGradeEntry;
import org.baraza.core.record.IncidentStepEntry;
import org.baraza.core.record.LessonStepEntry;
import org.baraza.core.record.LocalDecisionStepEntry;
import org.baraza.core.record.MissedStepEntry;
import org.baraza.core.record.MovementStepEntry;
import org.baraza.core.record.NetworkEntry;
import org.baraza.core.record.NoteStepEntry;
import org.baraza.core.record.PartnerStepEntry;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.PersonStepEntry;
import org.baraza.core.record.PlanEntry;
import org.baraza.core.record.Population;
import org.baraza.core.record.ProjectStepEntry;
import org.baraza.core.record.PromiseStepEntry;
import org.baraza.core.record.RetentionEntry;
import org.baraza.core.record.RetentionRun;
import org.baraza.core.record.RoleGrantedEntry;
import org.baraza.core.record.RoleTakenBackEntry;
import org.baraza.core.record.RumourStepEntry;
import org.baraza.core.record.SafetyStepEntry;
import org.baraza.core.record.SharingEntry;
import org.baraza.core.record.SignStepEntry;
import org.baraza.core.record.StepEntry;
import org.baraza.core.record.SupportStepEntry;
import org.baraza.core.record.VaultEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Brings the register's tables up to date with one entry. What it writes follows from the entry and the contents of
 * snapshots alone, so that a replay writes the same. It writes into whatever register the search path names.
 */
final class Projector {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final Contents contents;
    private final SharingTables sharing;
    private final AccountTables accounts;
    private final FormRows forms;

    Projector(Database database, Contents contents, SharingTables sharing) {
        this.database = database;
        this.contents = contents;
        this.sharing = sharing;
        this.accounts = new AccountTables(database);
        this.forms = new FormRows(database);
    }

    /** @param position of the entry in the journal */
    void project(long position, Entry entry) {
        switch (entry) {
            case DataSetEntry e -> project(position, e.dataSet());
            case ExtractEntry _ -> {
                // That it happened is all there is to it.
            }
            case StepEntry _,
                    FeedbackStepEntry _,
                    RumourStepEntry _,
                    ForceStepEntry _,
                    MissedStepEntry _,
                    ConstraintStepEntry _,
                    AreaMarksEntry _,
                    GroupReviewEntry _,
                    MovementStepEntry _,
                    EffortEntry _,
                    NetworkEntry _,
                    IncidentStepEntry _,
                    AssessmentStepEntry _,
                    SignStepEntry _,
                    HandoverStepEntry _,
                    NoteStepEntry _,
                    LessonStepEntry _,
                    PromiseStepEntry _,
                    CourseStepEntry _,
                    CapacityLookEntry _,
                    ActivityStepEntry _,
                    CustomsEntry _,
                    AreaContextEntry _,
                    GroupSharesEntry _,
                    ContactEntry _,
                    DisputeStepEntry _,
                    ProjectStepEntry _,
                    ExpectationStepEntry _,
                    LocalDecisionStepEntry _,
                    PartnerStepEntry _,
                    SupportStepEntry _,
                    HostGradeEntry _,
                    CommunityStepEntry _,
                    PersonStepEntry _,
                    SafetyStepEntry _,
                    PlanEntry _ -> {
                // What takes a course is read from its steps on the journal, see CaseSteps.
            }
            case RetentionEntry e -> insertRetentionRun(position, e.run());
            case VaultEntry e -> VaultRows.project(database.sql(), position, e);
            case SharingEntry e -> sharing.project(position, e);
            case FormEntry e -> forms.project(position, e);
            case BackupEntry e -> project(position, e);
            case AccountOpenedEntry e -> accounts.open(e);
            case AccountClosedEntry e -> accounts.close(e);
            case AccountLinkedEntry _, AccountResetEntry _ -> {
                // Nothing that is known changes by it.
            }
            case RoleGrantedEntry e -> accounts.grant(e);
            case RoleTakenBackEntry e -> accounts.takeBack(e);
        }
    }

    /**
     * Entries that follow each other; what was received, of which there is much, in one statement.
     *
     * @param first position of the first
     */
    void projectAll(long first, List<Entry> entries) {
        List<FormRows.Receipt> receipts = new ArrayList<>();
        long position = first;
        for (Entry entry : entries) {
            if (entry instanceof FormEntry.Received received) {
                receipts.add(new FormRows.Receipt(position, received));
            } else {
                project(position, entry);
            }
            position++;
        }
        forms.insert(receipts);
    }

    private void project(long position, DataSet dataSet) {
        insertDataSet(position, dataSet);
        insertFindings(dataSet);
        switch (dataSet.kind()) {
            case EVENTS -> {
                // Events stay in their snapshot: thirty million rows are read there faster than from a table.
            }
            case AREAS -> insertAreas(dataSet);
            case DEPLOYMENTS -> insertDeployments(dataSet);
            case POPULATION -> insertPopulations(dataSet);
            case PARTNERSHIPS -> insertPartnerships(dataSet);
        }
    }

    private void insertRetentionRun(long position, RetentionRun run) {
        insert(
                """
                insert into retention_run (position, kept, ran_at, cutoff, due, gone, digest)
                values (?, ?, ?, ?, ?, ?, ?)""",
                Stream.of(run),
                (PreparedStatement to, RetentionRun it, int row) -> set(
                        to,
                        position,
                        it.kept(),
                        it.ranAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        it.cutoff().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        it.due(),
                        it.gone(),
                        it.digest()));
    }

    private void project(long position, BackupEntry backup) {
        insert(
                "insert into backup (position, made_at, sha256, bytes, entries) values (?, ?, ?, ?, ?)",
                Stream.of(backup),
                (to, it, row) -> set(
                        to,
                        position,
                        it.madeAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        it.sha256(),
                        it.bytes(),
                        it.entries()));
    }

    private void insertDataSet(long position, DataSet d) {
        insert("""
                insert into data_set (position, id, kind, importer, source_name, source_version, source_licence,
                    source_citation, file_name, file_sha256, snapshot_sha256, received, kept, set_aside, first_month,
                    last_month, countries, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Stream.of(d), (to, it, row) -> {
            Array countries =
                    to.getConnection().createArrayOf("text", it.countries().toArray());
            set(
                    to,
                    position,
                    it.id(),
                    it.kind().name(),
                    it.importer(),
                    it.source().name(),
                    it.source().version(),
                    it.source().licence(),
                    it.source().citation(),
                    it.fileName(),
                    it.fileSha256(),
                    it.snapshotSha256(),
                    it.received(),
                    it.kept(),
                    it.setAside(),
                    it.months().map(m -> m.first().index()).orElse(null),
                    it.months().map(m -> m.last().index()).orElse(null),
                    countries,
                    it.importedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        });
    }

    private void insertFindings(DataSet d) {
        insert(
                "insert into data_set_finding (data_set, code, count) values (?, ?, ?)",
                new TreeMap<>(d.findings()).entrySet().stream(),
                (to, it, row) -> setFinding(to, d, it));
    }

    private static void setFinding(PreparedStatement to, DataSet d, Map.Entry<String, Long> finding)
            throws SQLException {
        set(to, d.id(), finding.getKey(), finding.getValue());
    }

    private void insertAreas(DataSet d) {
        insert(
                """
                insert into area (data_set, row_number, pcode, name, country, level, parent, valid_on, valid_to, outline)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                contents.areas(d),
                (PreparedStatement to, Area it, int row) -> set(
                        to,
                        d.id(),
                        row,
                        it.pcode(),
                        it.name(),
                        it.country(),
                        it.level(),
                        it.parent().orElse(null),
                        it.validOn(),
                        it.validTo().orElse(null),
                        OutlineBytes.show(it.outline())));
    }

    private void insertDeployments(DataSet d) {
        insert(
                """
                insert into deployment (data_set, row_number, mission, first_month, last_month, location, country,
                    longitude, latitude, troops, headquarters, unarmed_only)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                contents.deployments(d),
                (PreparedStatement to, Deployment it, int row) -> set(
                        to,
                        d.id(),
                        row,
                        it.mission(),
                        it.seen().first().index(),
                        it.seen().last().index(),
                        it.location(),
                        it.country(),
                        it.longitude(),
                        it.latitude(),
                        it.troops().isPresent() ? it.troops().getAsInt() : null,
                        it.headquarters(),
                        it.unarmedOnly()));
    }

    private void insertPopulations(DataSet d) {
        insert(
                "insert into population (data_set, row_number, pcode, year, persons) values (?, ?, ?, ?, ?)",
                contents.populations(d),
                (PreparedStatement to, Population it, int row) ->
                        set(to, d.id(), row, it.pcode(), it.year(), it.persons()));
    }

    private void insertPartnerships(DataSet d) {
        insert(
                """
                insert into partnership (data_set, row_number, partner, type, pcode, first_month, last_month)
                values (?, ?, ?, ?, ?, ?, ?)""",
                contents.partnerships(d),
                (PreparedStatement to, Partnership it, int row) -> set(
                        to,
                        d.id(),
                        row,
                        it.partner().code(),
                        it.type().name(),
                        it.pcode(),
                        it.start().index(),
                        it.end().map(m -> m.index()).orElse(null)));
    }

    /** Sets the values of one row. */
    @FunctionalInterface
    private interface RowSetter<T> {

        /** @param row number of the row in its data set, from 1 */
        void set(PreparedStatement to, T from, int row) throws SQLException;
    }

    private <T> void insert(String sql, Stream<T> rows, RowSetter<T> setter) {
        Integer unused = database.batches().execute((ConnectionCallback<Integer>) c -> insert(c, sql, rows, setter));
    }

    private static <T> int insert(Connection connection, String sql, Stream<T> rows, RowSetter<T> setter)
            throws SQLException {
        try (rows;
                PreparedStatement to = connection.prepareStatement(sql)) {
            int row = 0;
            for (Iterator<T> it = rows.iterator(); it.hasNext(); ) {
                setter.set(to, it.next(), ++row);
                to.addBatch();
                if (row % ROWS_AT_ONCE == 0) {
                    to.executeBatch();
                }
            }
            to.executeBatch();
            return row;
        }
    }

    private static void set(PreparedStatement to, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            to.setObject(i + 1, values[i]);
        }
    }
}
