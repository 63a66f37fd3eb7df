package org.baraza.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Sealer;

/**
 * Slows guessing down. Every guess counts before it is looked at, so that guessing in parallel gains nothing. After some
 * free guesses each must wait twice as long as the one before, up to a bound: nobody is ever locked out.
 *
 * @param tables where they are counted
 * @param sealer so that nobody who reads the tables learns about whom or from where
 */
record Guesses(Tables tables, Sealer sealer) {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /**
     * What guesses are counted by.
     *
     * @param about whom or from where
     * @param free how many guesses need not wait
     * @param mostSeconds longest wait
     */
    record By(String about, int free, int mostSeconds) {

        /** A name, whether or not somebody has it. */
        static By name(String login) {
            return new By("name " + login, 5, 300);
        }

        /** A browser that was let in before: others' guesses do not count against it. */
        static By known(String device) {
            return new By("known " + device, 5, 300);
        }

        /** Where many people may sit behind one address. */
        static By address(String address) {
            return new By("address " + address, 30, 60);
        }

        static By code(String account) {
            return new By("code " + account, 5, 300);
        }
    }

    /** Counts a guess as wrong until {@link #right} is said; or how long to wait, and then nothing is counted. */
    Optional<Duration> count(List<By> all) {
        return tables.together(
                () -> all.stream().map(this::count).flatMap(Optional::stream).findFirst());
    }

    private Optional<Duration> count(By by) {
        byte[] about = sealer.fingerprint("guess", by.about());
        Instant now = tables.now();
        OffsetDateTime forgotten = Tables.at(now.minus(FORGOTTEN_AFTER));
        int unused = tables.write("delete from account_guess where last_at < ?", forgotten);
        int counted = tables.sql()
                .sql("""
                        insert into account_guess as g (about, wrong, last_at) values (:about, 1, :now)
                        on conflict (about) do update set wrong = g.wrong + 1, last_at = :now
                        where g.wrong < :free
                            or g.last_at + least(:most, power(2, least(g.wrong - :free, 20))) * interval '1 second' <= :now
                        """)
                .param("about", about)
                .param("now", Tables.at(now))
                .param("free", by.free())
                .param("most", by.mostSeconds())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(left(about, by, now));
    }

    private Duration left(byte[] about, By by, Instant now) {
        record Wrong(int count, Instant last) {}
        Wrong wrong = tables.sql()
                .sql("select wrong, last_at from account_guess where about = ?")
                .param(about)
                .query((rs, i) -> new Wrong(
                        rs.getInt(1), rs.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
        long seconds = Math.min(by.mostSeconds(), 1L << Math.min(wrong.count() - by.free(), 20));
        Duration left = Duration.between(now, wrong.last().plusSeconds(seconds));
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    /** The guess was right: forgotten, except that an address keeps what it guessed wrong before. */
    void right(List<By> all) {
        all.forEach(by -> {
            byte[] about = sealer.fingerprint("guess", by.about());
            int unused = by.about().startsWith("address ")
                    ? tables.write("update account_guess set wrong = greatest(wrong - 1, 0) where about = ?", about)
                    : tables.write("delete from account_guess where about = ?", about);
        });
    }
}
