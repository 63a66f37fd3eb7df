package org.baraza.app.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The side tables of accounts, and what time it is.
 *
 * @param sql for single statements
 * @param transactions for several
 * @param clock what time it is
 */
record Tables(JdbcClient sql, TransactionTemplate transactions, InstantSource clock) {

    static Tables of(DataSource source, InstantSource clock) {
        return new Tables(
                JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)), clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @return how many rows were written */
    int write(String statement, Object... values) {
        return sql.sql(statement).params(values).update();
    }

    /** All or nothing. What is put on the journal meanwhile belongs to it. */
    <T> T together(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        return Objects.requireNonNull(result);
    }
}
