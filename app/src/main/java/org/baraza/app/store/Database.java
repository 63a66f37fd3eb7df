package org.baraza.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.baraza.app.desk.WrongUse;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A PostgreSQL 15 or newer with our tables in it: the one the site looks after, or one of the team's own. The journal is
 * in schema {@code baraza}, the register in {@code baraza_register}; both are on the search path.
 */
public final class Database implements AutoCloseable {

    static final String JOURNAL = "baraza";
    static final String REGISTER = "baraza_register";

    private static final int OLDEST = 150_000;
    private static final int CONNECTIONS = 8;

    /** PostgreSQL's {@code cannot_connect_now}. */
    private static final String STARTING_UP = "57P03";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final HikariDataSource pool;
    private final Optional<EmbeddedPostgres> server;
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;

    private Database(HikariDataSource pool, Optional<EmbeddedPostgres> server) {
        this.pool = pool;
        this.server = server;
        batches = new JdbcTemplate(pool);
        sql = JdbcClient.create(batches);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /**
     * @param url {@code jdbc:postgresql://host/database?user=…&password=…}; empty for the site's own
     * @param site the site folder
     */
    public static Database open(Optional<String> url, Path site) {
        return open(url, site, Schema.NEWEST);
    }

    /** As it was in an earlier release, or as it is before a migration. */
    static Database open(Optional<String> url, Path site, Schema schema) {
        return url.map(u -> at(u, schema)).orElseGet(() -> over(EmbeddedPostgres.open(site), schema));
    }

    /** The database the site looks after in {@code <site>/postgres}. */
    public static Database in(Path site) {
        return over(EmbeddedPostgres.open(site));
    }

    /** A database on a server somebody else looks after. */
    public static Database at(String url) {
        return at(url, Schema.NEWEST);
    }

    private static Database at(String url, Schema schema) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StoreFault(
                    "database-url", "The setting database-url must begin with jdbc:postgresql: and it does not.");
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        return connect(config, Optional.empty(), schema);
    }

    static Database over(EmbeddedPostgres server) {
        return over(server, Schema.NEWEST);
    }

    private static Database over(EmbeddedPostgres server, Schema schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        try {
            return connect(config, Optional.of(server), schema);
        } catch (StoreFault | WrongUse e) {
            server.close();
            throw e;
        }
    }

    /** The database as it is, neither checked nor brought to this program's version: to find out what is wrong. */
    public static Database asItIs(Optional<String> url, Path site) {
        if (url.isPresent()) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url.get());
            return connect(config, Optional.empty(), Schema.AS_IT_IS);
        }
        return over(EmbeddedPostgres.open(site), Schema.AS_IT_IS);
    }

    private static Database connect(HikariConfig config, Optional<EmbeddedPostgres> server, Schema schema) {
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("currentSchema", REGISTER + "," + JOURNAL);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The driver would otherwise put the values of a refused row, which may speak of people, into its messages.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "baraza");
        HikariDataSource pool = null;
        try {
            pool = patiently(config);
            Database database = new Database(pool, server);
            if (!schema.equals(Schema.AS_IT_IS)) {
                database.requireFit();
            }
            schema.make(database);
            return database;
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw e instanceof StoreFault || e instanceof WrongUse ? e : unreachable(config.getJdbcUrl(), e);
        }
    }

    /** A server that starts, or puts itself in order after a crash, will answer soon and is waited for. */
    private static HikariDataSource patiently(HikariConfig config) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new HikariDataSource(config);
            } catch (HikariPool.PoolInitializationException e) {
                boolean soon = root(e) instanceof SQLException s && STARTING_UP.equals(s.getSQLState());
                if (!soon || System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private static StoreFault unreachable(String url, RuntimeException e) {
        String place = url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
        String reason = String.valueOf(root(e).getMessage()).lines().findFirst().orElse("");
        return new StoreFault(
                "unreachable", "The database " + place + " cannot be used: " + reason + ". Check database-url.", e);
    }

    static Throwable root(Throwable e) {
        Throwable at = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            at = cause;
        }
        return at;
    }

    private void requireFit() {
        int version = sql.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        if (version < OLDEST) {
            throw new StoreFault(
                    "too-old",
                    "The database server is PostgreSQL " + version / 10_000 + ", and at least 15 is needed."
                            + " Point database-url to a newer one.");
        }
        String encoding = sql.sql("select current_setting('server_encoding')")
                .query(String.class)
                .single();
        if (!encoding.equals("UTF8")) {
            throw new StoreFault(
                    "encoding",
                    "The database keeps text as " + encoding + ", and UTF8 is needed. Make a new database.");
        }
    }

    public DataSource source() {
        return pool;
    }

    boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    JdbcClient sql() {
        return sql;
    }

    JdbcTemplate batches() {
        return batches;
    }

    /** Everything in {@code work} or nothing; what fails for want of disk, network or server comes out as one fault. */
    <T> T inTransaction(Supplier<T> work) {
        try {
            T result = transactions.execute(status -> work.get());
            return Objects.requireNonNull(result);
        } catch (DataAccessException | TransactionException e) {
            throw explain(e);
        }
    }

    /** One statement, without a transaction around it. */
    <T> T once(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw explain(e);
        }
    }

    static StoreFault explain(Exception e) {
        String state = root(e) instanceof SQLException s && s.getSQLState() != null ? s.getSQLState() : "";
        return switch (state) {
            case "53100" -> new StoreFault("disk-full", "The disk of the database is full. Nothing was changed.", e);
            case "XX001", "XX002" ->
                new StoreFault("damaged", "The database is damaged. Put your latest backup in its place.", e);
            default -> {
                boolean gone = state.startsWith("08") || state.startsWith("57P");
                yield gone
                        ? new StoreFault(
                                "stopped",
                                "The database stopped while this was under way. Look whether it was done before you"
                                        + " do it again.",
                                e)
                        : new StoreFault(
                                "database", "The database refused (code " + state + "). Nothing was changed.", e);
            }
        };
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
