package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.ground.Source;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;

/** The part of the register that lies in tables. Events, findings one by one and mission cards lie elsewhere. */
public final class RegisterTables {

    private static final String DATA_SETS = """
            select position, id, kind, importer, source_name, source_version, source_licence, source_citation, file_name,
                file_sha256, snapshot_sha256, received, kept, set_aside, first_month, last_month, countries, imported_at
            from data_set
            """;

    private final Database database;
    private final SharedLook<Long> state;

    RegisterTables(Database database) {
        this.database = database;
        state = new SharedLook<>(() -> database.once(() -> database.sql()
                .sql("select coalesce(sum(position), 0)::bigint from journal_head")
                .query(Long.class)
                .single()));
    }

    /** A number that grows with every entry on the journal; while it stays, so do all tables. One row is looked at. */
    public long state() {
        return state.get();
    }

    /** All data sets, oldest import first. */
    public List<DataSet> listDataSets() {
        return listDataSets(0);
    }

    /** Those imported after the first so many, which stay the same. */
    public List<DataSet> listDataSets(int known) {
        return database.inTransaction(() -> {
            Map<String, Map<String, Long>> findings = findings(known);
            return database.sql()
                    .sql(DATA_SETS + "order by position offset ?")
                    .param(known)
                    .query((rs, i) -> dataSet(rs, findings))
                    .list();
        });
    }

    /** Every backup that was made, newest first. */
    public List<BackupEntry> listBackups() {
        return database.inTransaction(() -> database.sql()
                .sql("select sha256, bytes, entries, made_at from backup order by position desc")
                .query((rs, i) -> new BackupEntry(
                        rs.getString(1),
                        rs.getLong(2),
                        rs.getLong(3),
                        rs.getObject(4, OffsetDateTime.class).toInstant()))
                .list());
    }

    public Optional<DataSet> findDataSet(String id) {
        return database.inTransaction(() -> {
            Map<String, Map<String, Long>> findings = findings(id);
            return database.sql()
                    .sql(DATA_SETS + "where id = ?")
                    .param(id)
                    .query((rs, i) -> dataSet(rs, findings))
                    .optional();
        });
    }

    /** In order of place code, then level, then file order. */
    public List<Area> listAreas(DataSet dataSet) {
        return list(
                """
                select pcode, name, country, level, parent, valid_on, valid_to, outline
                from area where data_set = ? order by pcode collate "C", level, row_number""",
                dataSet,
                rs -> new Area(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getInt(4),
                        Optional.ofNullable(rs.getString(5)),
                        rs.getObject(6, LocalDate.class),
                        Optional.ofNullable(rs.getObject(7, LocalDate.class)),
                        OutlineBytes.read(rs.getBytes(8))));
    }

    /** In file order. */
    public List<Deployment> listDeployments(DataSet dataSet) {
        return list(
                """
                select mission, first_month, last_month, location, country, longitude, latitude, troops, headquarters,
                    unarmed_only
                from deployment where data_set = ? order by row_number""",
                dataSet,
                rs -> new Deployment(
                        rs.getString(1),
                        new Months(new Month(rs.getInt(2)), new Month(rs.getInt(3))),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getDouble(6),
                        rs.getDouble(7),
                        findInt(rs, 8),
                        rs.getBoolean(9),
                        rs.getBoolean(10)));
    }

    /** In file order. */
    public List<Population> listPopulations(DataSet dataSet) {
        return list(
                "select pcode, year, persons from population where data_set = ? order by row_number",
                dataSet,
                rs -> new Population(rs.getString(1), rs.getInt(2), rs.getLong(3)));
    }

    /** In file order. */
    public List<Partnership> listPartnerships(DataSet dataSet) {
        return list(
                """
                select partner, type, pcode, first_month, last_month
                from partnership where data_set = ? order by row_number""",
                dataSet,
                rs -> new Partnership(
                        new Handle(rs.getString(1)),
                        PartnerType.valueOf(rs.getString(2)),
                        rs.getString(3),
                        new Month(rs.getInt(4)),
                        month(findInt(rs, 5))));
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {

        T read(ResultSet rs) throws SQLException;
    }

    private <T> List<T> list(String sql, DataSet dataSet, RowReader<T> reader) {
        return database.inTransaction(() -> database.sql()
                .sql(sql)
                .param(dataSet.id())
                .query((rs, i) -> reader.read(rs))
                .list());
    }

    private Map<String, Map<String, Long>> findings(int known) {
        Map<String, Map<String, Long>> all = new HashMap<>();
        database.sql().sql("""
                    select data_set, code, count from data_set_finding
                    where data_set in (select id from data_set order by position offset ?)""").param(known).query(rs -> {
            put(all, rs);
        });
        return all;
    }

    private Map<String, Map<String, Long>> findings(String dataSet) {
        Map<String, Map<String, Long>> all = new HashMap<>();
        database.sql()
                .sql("select data_set, code, count from data_set_finding where data_set = ?")
                .param(dataSet)
                .query(rs -> {
                    put(all, rs);
                });
        return all;
    }

    private static void put(Map<String, Map<String, Long>> all, ResultSet rs) throws SQLException {
        all.computeIfAbsent(rs.getString(1), id -> new HashMap<>()).put(rs.getString(2), rs.getLong(3));
    }

    private static DataSet dataSet(ResultSet rs, Map<String, Map<String, Long>> findings) throws SQLException {
        String id = rs.getString("id");
        Optional<Month> first = month(findInt(rs, rs.findColumn("first_month")));
        Optional<Month> last = month(findInt(rs, rs.findColumn("last_month")));
        return new DataSet(
                id,
                DataKind.valueOf(rs.getString("kind")),
                rs.getString("importer"),
                new Source(
                        rs.getString("source_name"),
                        rs.getString("source_version"),
                        rs.getString("source_licence"),
                        rs.getString("source_citation")),
                rs.getString("file_name"),
                rs.getString("file_sha256"),
                rs.getString("snapshot_sha256"),
                rs.getLong("received"),
                rs.getLong("kept"),
                rs.getLong("set_aside"),
                findings.getOrDefault(id, Map.of()),
                first.flatMap(f -> last.map(l -> new Months(f, l))),
                new TreeSet<>(Arrays.asList((String[]) rs.getArray("countries").getArray())),
                rs.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    private static OptionalInt findInt(ResultSet rs, int column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Optional<Month> month(OptionalInt index) {
        return index.isPresent() ? Optional.of(new Month(index.getAsInt())) : Optional.empty();
    }
}
