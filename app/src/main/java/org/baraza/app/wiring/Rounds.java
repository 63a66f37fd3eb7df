package org.baraza.app.wiring;

import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.HeadsReport;
import org.baraza.app.desk.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program does by itself while it serves: it signs heads when they are due, keeps to the retention schedule,
 * walks the journal, and gives gateways the texts that wait. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long MINUTES_BETWEEN_HEADS = 15;
    private static final long MINUTES_IN_A_DAY = 1_440;
    private static final long SECONDS_TO_END = 10;
    private static final long SECONDS_BETWEEN_MESSAGES = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread rounds = new Thread(work, "rounds");
        rounds.setDaemon(true);
        return rounds;
    });

    /** Messages wait for nobody, and a gateway that does not answer holds up nothing else. */
    private final ScheduledExecutorService messages = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread rounds = new Thread(work, "messages");
        rounds.setDaemon(true);
        return rounds;
    });

    private final AtomicBoolean messagesFail = new AtomicBoolean();

    private Rounds() {}

    /** @param own address at which gateways on this computer or elsewhere reach the site */
    static Rounds start(Desk desk, URI own) {
        Books books = desk.books();
        Rounds rounds = new Rounds();
        var unused = rounds.messages.scheduleWithFixedDelay(
                () -> rounds.runOften(() -> desk.messages().round(own)),
                SECONDS_BETWEEN_MESSAGES,
                SECONDS_BETWEEN_MESSAGES,
                TimeUnit.SECONDS);
        rounds.thread.execute(() -> run("first-reading", () -> FirstReading.of(desk, rounds.thread::isShutdown)));
        rounds.every(MINUTES_BETWEEN_HEADS, "heads", () -> signHeads(books));
        rounds.every(MINUTES_IN_A_DAY, "retention", books::keepToSchedule);
        rounds.every(MINUTES_IN_A_DAY, "sweep-submissions", () -> desk.forms().sweep());
        rounds.every(MINUTES_IN_A_DAY, "verify-journal", () -> verify(desk));
        return rounds;
    }

    private static void signHeads(Books books) {
        if (books.headsDue()) {
            HeadsReport report = books.makeHeads();
            if (!report.holds()) {
                LOG.error("journal-lacks-heads {}", report.problems().size());
            }
        }
    }

    private static void verify(Desk desk) {
        if (!desk.verifyJournal(Progress.NONE).holds()) {
            LOG.error("journal-broken");
        }
    }

    /** A round that fails is tried again at the next. */
    private void every(long minutes, String what, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(() -> run(what, work), 1, minutes, TimeUnit.MINUTES);
    }

    /** What goes wrong every two seconds is said once, until it went right again. */
    private void runOften(Runnable work) {
        try {
            work.run();
            messagesFail.set(false);
        } catch (RuntimeException e) {
            if (!messagesFail.getAndSet(true)) {
                LOG.error("round-failed messages {}", e.getClass().getSimpleName());
            }
        }
    }

    private static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("round-failed {} {}", what, e.getClass().getSimpleName());
        }
    }

    /** Returns when what was under way has ended, or was given up after a while. */
    @Override
    public void close() {
        thread.shutdown();
        messages.shutdown();
        try {
            boolean ended = thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)
                    && messages.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
            if (!ended) {
                LOG.warn("round-given-up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
