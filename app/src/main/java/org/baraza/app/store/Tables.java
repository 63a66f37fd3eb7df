package org.baraza.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Every table of the site, found in the database's own catalogue, so that one added later is there by itself. Taken out
 * and put back as text that PostgreSQL 15 and newer read alike, one table at a time, however large.
 */
public final class Tables {

    private static final int TRIES = 10;
    private static final String UNDEFINED_TABLE = "42P01";

    private static final String FOUND = """
            select c.oid, n.nspname, c.relname, (
                select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and (n.nspname = 'baraza' or n.nspname like 'baraza\\_%')
                and not (n.nspname = 'baraza' and c.relname = 'migration')
            order by n.nspname, c.relname""";

    private static final String NEEDED = """
            select conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid""";

    private static final String HEAD = """
            select (select version from baraza.migration where success order by installed_rank desc limit 1),
                position, hash
            from baraza.journal_head""";

    private static final String SEQUENCES = """
            select schemaname || '.' || sequencename, last_value from pg_sequences
            where (schemaname = 'baraza' or schemaname like 'baraza\\_%') and last_value is not null order by 1""";

    /** What rows look like as text must not hang on the settings of the server or of this computer. */
    private static final String PLAIN_TEXT = """
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
            set local extra_float_digits = 1; set local bytea_output = 'hex'""";

    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    /**
     * One table.
     *
     * @param name with its schema, for example {@code baraza.journal}
     * @param columns in the order in which they are written
     */
    public record Table(String name, List<String> columns) {

        private String quoted() {
            return Tables.quoted(name);
        }

        private String listed() {
            return columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", ", " (", ")"));
        }
    }

    /**
     * What a database holds.
     *
     * @param version of our tables
     * @param entries position of the last entry of the journal
     * @param head hash of the last entry, lower-case hex
     * @param tables those that others need come first
     */
    public record Outline(String version, long entries, String head, List<Table> tables) {}

    /** One unchanging view of all tables, whoever writes meanwhile. */
    public interface View {

        Outline outline();

        /** Writes the rows of a table and says how many there were. */
        long copy(Table table, OutputStream to) throws IOException;

        /** The last number each sequence gave out. Asked for after the tables, so that no number is given twice. */
        Map<String, Long> sequences() throws IOException;
    }

    /** Works with a {@link View}. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(View view) throws IOException;
    }

    /** Empty tables to be filled, all or none. */
    public interface Filling {

        /** Puts back what {@link View#copy} wrote and says how many rows there were. */
        long fill(Table table, InputStream from) throws IOException;

        void sequences(Map<String, Long> last) throws IOException;
    }

    /** Fills tables. */
    @FunctionalInterface
    public interface Filler<T> {

        T fill(Filling filling) throws IOException;
    }

    private record Found(long oid, Table table) {}

    /** Something of the database's own, between other work that may fail for want of disk. */
    private interface Asking<T> {

        T ask() throws SQLException, IOException;
    }

    /** Names of all tables with their schemas. */
    public List<String> names() {
        return database.sql()
                .sql(FOUND)
                .query((rs, i) -> rs.getString(2) + "." + rs.getString(3))
                .list();
    }

    /** Shows everything as it is at one moment. */
    public <T> T read(Reader<T> reader) throws IOException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reader.read(view(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw Database.explain(e);
        }
    }

    /**
     * Tables are locked against being replaced before the view begins: one that a rebuild put in its place afterwards
     * would look empty.
     */
    private View view(Connection connection) throws SQLException {
        for (int tries = 0; tries < TRIES; tries++) {
            List<Found> before = find(connection);
            connection.rollback();
            try {
                run(
                        connection,
                        before.stream()
                                .map(f -> "lock table " + f.table().quoted() + " in access share mode")
                                .collect(Collectors.joining(";")));
            } catch (SQLException e) {
                if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback();
                continue;
            }
            if (find(connection).equals(before)) {
                run(connection, PLAIN_TEXT);
                return new Seen(connection, outline(connection, inOrder(connection, before)));
            }
            connection.rollback();
        }
        throw new StoreFault("busy", "The tables are being changed again and again. Try again when that is over.");
    }

    private static List<Found> find(Connection connection) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(FOUND)) {
            while (rows.next()) {
                List<String> columns = List.of(rows.getString(4).split(","));
                found.add(new Found(rows.getLong(1), new Table(rows.getString(2) + "." + rows.getString(3), columns)));
            }
        }
        return found;
    }

    /** Tables after those they refer to. */
    private static List<Table> inOrder(Connection connection, List<Found> found) throws SQLException {
        Map<Long, List<Long>> needs = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(NEEDED)) {
            while (rows.next()) {
                needs.computeIfAbsent(rows.getLong(1), k -> new ArrayList<>()).add(rows.getLong(2));
            }
        }
        Map<Long, Table> open = new LinkedHashMap<>();
        found.forEach(f -> open.put(f.oid(), f.table()));
        List<Table> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Long> free = open.keySet().stream()
                    .filter(t -> needs.getOrDefault(t, List.of()).stream().noneMatch(open::containsKey))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other: " + open.values());
            }
            free.forEach(t -> ordered.add(open.get(t)));
            free.forEach(open::remove);
        }
        return ordered;
    }

    private static Outline outline(Connection connection, List<Table> tables) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet head = sql.executeQuery(HEAD)) {
            boolean unused = head.next();
            return new Outline(
                    head.getString(1), head.getLong(2), HexFormat.of().formatHex(head.getBytes(3)), tables);
        }
    }

    private record Seen(Connection connection, Outline outline) implements View {

        @Override
        public long copy(Table table, OutputStream to) throws IOException {
            return asked(() -> connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table.quoted() + table.listed() + " to stdout", to));
        }

        @Override
        public Map<String, Long> sequences() throws IOException {
            return asked(() -> {
                Map<String, Long> last = new TreeMap<>();
                try (Statement sql = connection.createStatement();
                        ResultSet rows = sql.executeQuery(SEQUENCES)) {
                    while (rows.next()) {
                        last.put(rows.getString(1), rows.getLong(2));
                    }
                }
                return last;
            });
        }
    }

    /** Removes everything of ours from the database. */
    public void drop() {
        List<String> schemas = names().stream()
                .map(n -> n.substring(0, n.indexOf('.')))
                .distinct()
                .toList();
        for (String schema : schemas) {
            int unused =
                    database.sql().sql("drop schema " + schema + " cascade").update();
        }
    }

    /** Empties the tables of what the migrations put into them and has them filled; undoes all of it on any failure. */
    public <T> T fill(List<Table> tables, Filler<T> filler) throws IOException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, PLAIN_TEXT);
                for (Table table : tables.reversed()) {
                    run(connection, "delete from " + table.quoted());
                }
                T result = filler.fill(new Filled(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw Database.explain(e);
        }
    }

    private record Filled(Connection connection) implements Filling {

        @Override
        public long fill(Table table, InputStream from) throws IOException {
            return asked(() -> connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + table.listed() + " from stdin", from));
        }

        @Override
        public void sequences(Map<String, Long> last) throws IOException {
            Object unused = asked(() -> {
                try (PreparedStatement sql = connection.prepareStatement("select setval(?::regclass, ?)")) {
                    for (Map.Entry<String, Long> each : last.entrySet()) {
                        sql.setString(1, quoted(each.getKey()));
                        sql.setLong(2, each.getValue());
                        boolean set = sql.execute();
                    }
                }
                return last;
            });
        }
    }

    private static <T> T asked(Asking<T> asking) throws IOException {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw Database.explain(e);
        }
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            boolean unused = sql.execute(statements);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace(".", "\".\"") + '"';
    }
}
