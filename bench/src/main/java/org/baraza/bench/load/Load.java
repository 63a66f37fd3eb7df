package org.baraza.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Many people at one site at once: readers open mission and area pages, writers put things on the journal. The model is
 * described in {@code bench/README.md}.
 */
public final class Load {

    private static final int READERS = 500;
    private static final int WRITERS = 50;
    private static final int SENDERS = 200;
    private static final Duration WRITE_THINK = Duration.ofSeconds(30);
    private static final Duration SEND_THINK = Duration.ofSeconds(60);
    private static final int LOOKED_INTO = 50;

    private final Supplier<String> pages;
    private final WriteAction action;
    private final Duration writeThink;
    private final AtomicLong writes;
    private final List<Line> readers;
    private final List<Line> writers;

    /**
     * @param pages what a reader opens next
     * @param sessions those of the readers first; writers without one come by a door that needs none
     */
    private Load(
            URI address,
            Supplier<String> pages,
            WriteAction action,
            Duration writeThink,
            List<String> sessions,
            AtomicLong writes) {
        List<Line> lines = sessions.stream().map(s -> new Line(address, s)).toList();
        this.readers = lines.subList(0, READERS);
        this.writers = lines.subList(READERS, lines.size());
        this.pages = pages;
        this.action = action;
        this.writeThink = writeThink;
        this.writes = writes;
    }

    /** What came of one phase. Times are in microseconds; those of pages from the moment each was due. */
    private static final class Tally {

        private final ConcurrentHistogram pages = new ConcurrentHistogram(3_600_000_000L, 3);
        private final ConcurrentHistogram answers = new ConcurrentHistogram(3_600_000_000L, 3);
        private final ConcurrentHistogram written = new ConcurrentHistogram(3_600_000_000L, 3);
        private final AtomicLong bytes = new AtomicLong();
        private final Map<String, AtomicLong> errors = new ConcurrentHashMap<>();

        void error(String what) {
            errors.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
        }
    }

    /**
     * @param args the program's jar, a working folder, seconds to warm up, seconds to measure, {@code pages} or
     *     {@code board}, and after that options of the server's Java
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 5) {
            System.err.println(
                    "Give the jar, a working folder, seconds to warm up, seconds to measure, and pages or board.");
            System.exit(2);
        }
        MadeUpSite site = MadeUpSite.in(Path.of(args[1]));
        int warm = Integer.parseInt(args[2]);
        int measured = Integer.parseInt(args[3]);
        List<String> options = Arrays.asList(args).subList(5, args.length);
        if (args[4].equals("board")) {
            board(Path.of(args[0]), site, warm, measured, options);
        } else {
            pages(Path.of(args[0]), site, warm, measured, options);
        }
    }

    private static void pages(Path jar, MadeUpSite site, int warm, int measured, List<String> options)
            throws Exception {
        List<String> sessions = site.signIn(READERS, WRITERS);
        System.out.println(site.missionPages().size() + " mission pages, "
                + site.areaPages().size() + " area pages");
        heading();
        try (Server server = Server.start(jar, site.folder(), options)) {
            Load load = new Load(
                    server.address(),
                    site::anyPage,
                    new ImportTinyFile(site.pcode()),
                    WRITE_THINK,
                    sessions,
                    new AtomicLong(System.currentTimeMillis() * 20));
            load.phase("warming up", server, Duration.ofSeconds(5), List.of(), warm);
            load.phase("5 s mean think time, nobody writes", server, Duration.ofSeconds(5), List.of(), measured);
            load.phase("5 s mean think time, 50 write", server, Duration.ofSeconds(5), load.writers, measured);
            load.phase("no think time, 50 write", server, Duration.ZERO, load.writers, Math.max(10, measured / 2));
            System.out.println("Server's largest memory " + server.memoryMegabytes() + " MB.");
        }
    }

    /** 500 people at the board of alerts, while 200 warn through a gateway. */
    private static void board(Path jar, MadeUpSite site, int warm, int measured, List<String> options)
            throws Exception {
        List<String> sessions = new ArrayList<>(site.signIn(READERS, 0));
        sessions.addAll(Collections.nCopies(SENDERS, ""));
        String token = site.openGateway();
        long before = site.alerts();
        heading();
        try (Server server = Server.start(jar, site.folder(), options)) {
            Load load = new Load(
                    server.address(),
                    () -> site.board(),
                    new SendWarning(token),
                    SEND_THINK,
                    sessions,
                    new AtomicLong(System.currentTimeMillis() * 20));
            load.phase("warming up", server, Duration.ofSeconds(5), List.of(), warm);
            load.phase("board, 5 s mean think time, 200 warn", server, Duration.ofSeconds(5), load.writers, measured);
            System.out.println("Server's largest memory " + server.memoryMegabytes() + " MB.");
        }
        System.out.println("Alerts before " + before + ", after " + site.alerts() + ".");
    }

    private static void heading() {
        System.out.println(Runtime.getRuntime().availableProcessors() + " cores; " + Instant.now());
        System.out.println("| model | pages | pages/s | errors | p50 ms | p90 | p99 | p99.9 | most | p99 from asking |"
                + " KB a page | writes | write p99 ms | server ms cpu a page | database cpu s | generator cpu s |"
                + " load average |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private void phase(String name, Server server, Duration think, List<Line> writing, int seconds) throws Exception {
        Tally tally = new Tally();
        Duration serverBefore = server.cpu();
        Duration databaseBefore = server.databaseCpu();
        Duration ownBefore = ownCpu();
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        List<Thread> all = new ArrayList<>();
        for (Line line : readers) {
            all.add(Thread.ofVirtual().start(() -> read(line, think, begin, end, tally)));
        }
        for (Line line : writing) {
            all.add(Thread.ofVirtual().start(() -> write(line, end, tally)));
        }
        for (Thread thread : all) {
            thread.join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        Duration cpu = server.cpu().minus(serverBefore);
        long pages = tally.answers.getTotalCount();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %s | %s | %s | %s | %s | %s | %s | %.1f | %d | %s | %.2f | %.1f | %.1f | %.1f |",
                name,
                pages,
                pages / took,
                tally.errors.isEmpty() ? "none" : tally.errors.toString(),
                millis(tally.pages, 50),
                millis(tally.pages, 90),
                millis(tally.pages, 99),
                millis(tally.pages, 99.9),
                millis(tally.pages, 100),
                millis(tally.answers, 99),
                tally.bytes.get() / 1024.0 / Math.max(1, pages),
                tally.written.getTotalCount(),
                millis(tally.written, 99),
                cpu.toMillis() / (double) Math.max(1, pages),
                server.databaseCpu().minus(databaseBefore).toMillis() / 1000.0,
                ownCpu().minus(ownBefore).toMillis() / 1000.0,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        readers.forEach(Line::close);
        writers.forEach(Line::close);
    }

    private static String millis(ConcurrentHistogram times, double percentile) {
        return times.getTotalCount() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.0f", times.getValueAtPercentile(percentile) / 1000.0);
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * With think time, each person's moments to ask are drawn beforehand and do not wait for the site: a page that comes
     * late makes the next one late too, and both count from the moment they were due. Without, each asks again at once.
     */
    private void read(Line line, Duration think, long begin, long end, Tally tally) {
        long due = begin + pause(think);
        for (int i = 0; due < end; i++) {
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            long asked = System.nanoTime();
            String page = pages.get();
            try {
                Line.Answer answer = line.get(page);
                long now = System.nanoTime();
                tally.answers.recordValue((now - asked) / 1000);
                tally.pages.recordValue((now - (think.isZero() ? asked : Math.min(due, asked))) / 1000);
                tally.bytes.addAndGet(answer.body().length);
                if (answer.status() != 200) {
                    tally.error("status " + answer.status());
                } else if (i % LOOKED_INTO == 0 && !isWhole(answer)) {
                    tally.error("not a whole page");
                }
            } catch (IOException e) {
                tally.error(e.getClass().getSimpleName());
            }
            due = think.isZero() ? System.nanoTime() : due + pause(think);
        }
    }

    private void write(Line line, long end, Tally tally) {
        long due = System.nanoTime() + pause(writeThink);
        while (due < end) {
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            long asked = System.nanoTime();
            try {
                action.write(line, writes.incrementAndGet());
                tally.written.recordValue((System.nanoTime() - asked) / 1000);
            } catch (IOException e) {
                tally.error("write: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            due = Math.max(System.nanoTime(), due + pause(writeThink));
        }
    }

    private static long pause(Duration mean) {
        return Math.round(-Math.log(1 - ThreadLocalRandom.current().nextDouble()) * mean.toNanos());
    }

    private static boolean isWhole(Line.Answer answer) throws IOException {
        return answer.text().strip().endsWith("</html>");
    }
}
