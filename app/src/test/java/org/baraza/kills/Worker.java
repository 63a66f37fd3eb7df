package org.baraza.kills;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BackupReport;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Progress;
import org.baraza.app.wiring.Sites;
import org.baraza.core.record.DataSet;

/**
 * The program that is killed. Several threads write, read and back up; whatever returned is told to the parent in one line
 * that ends in a full stop, so that half a line is known for one. Ends by itself when its input does.
 */
final class Worker {

    private static final int WRITERS = 3;
    private static final long BREATH_NANOS = 20_000_000;

    private final Path place;
    private final long run;
    private final boolean honest;
    private final Desk desk;
    private final AtomicLong numbers = new AtomicLong();
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private volatile boolean ending;

    private Worker(Path place, long run, boolean honest, Desk desk) {
        this.place = place;
        this.run = run;
        this.honest = honest;
        this.desk = desk;
    }

    /** Arguments: place, number of this run, {@code honest} or {@code dishonest}. */
    public static void main(String[] arguments) throws Exception {
        Path place = Path.of(arguments[0]);
        long run = Long.parseLong(arguments[1]);
        Sites sites = new Sites(InstantSource.system());
        Path site = place.resolve("site");
        try (Desk desk = sites.open(site, sites.settings(site))) {
            new Worker(place, run, arguments[2].equals("honest"), desk).work();
        }
    }

    private void work() throws IOException, InterruptedException {
        say("ready");
        List<Thread> threads = new java.util.ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random chance = new Random(run * 31 + i);
            threads.add(Thread.ofPlatform().daemon().start(() -> again(() -> write(chance))));
        }
        threads.add(Thread.ofPlatform().daemon().start(() -> again(this::backUp)));
        Random reading = new Random(run);
        threads.add(Thread.ofPlatform().daemon().start(() -> again(() -> read(reading))));
        int unused = System.in.read();
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void again(Runnable work) {
        while (!ending) {
            try {
                work.run();
            } catch (RuntimeException e) {
                say("fault " + e.getClass().getSimpleName());
                LockSupport.parkNanos(BREATH_NANOS);
            }
        }
    }

    private long number() {
        return run * 1_000_000 + numbers.incrementAndGet();
    }

    private void write(Random chance) {
        Deed deed = Deed.ALL.get(chance.nextInt(Deed.ALL.size()));
        Deed.Ready ready = deed.preparing().prepare(desk, place.resolve("files"), number());
        if (!honest) {
            say("done " + deed.name() + " " + ready.token());
        }
        ready.act().run();
        if (honest) {
            say("done " + deed.name() + " " + ready.token());
        }
    }

    private void backUp() {
        Path file = place.resolve("backups").resolve(number() + ".backup");
        say("begun " + file.getFileName());
        BackupReport made = new Sites(InstantSource.system())
                .backups()
                .make(place.resolve("site"), file, new BackupKey.KeyFile(place.resolve("key")), Progress.NONE);
        say("backed-up " + file.getFileName() + " " + made.sha256() + " "
                + (made.findings().isEmpty() ? "noted" : "not-noted"));
        LockSupport.parkNanos(BREATH_NANOS);
    }

    private void read(Random chance) {
        List<DataSet> sets = desk.register().listDataSets();
        if (!sets.isEmpty()) {
            DataSet one = sets.get(chance.nextInt(sets.size()));
            long rows = Look.rows(desk, one);
            if (rows != one.kept()) {
                say("wrong " + one.id() + " shows " + rows + " rows of " + one.kept());
            }
        }
        say("read");
        LockSupport.parkNanos(BREATH_NANOS);
    }

    private void say(String line) {
        out.print(line + " .\n");
        out.flush();
    }

    static void makePlace(Path place) {
        try {
            Files.createDirectories(place.resolve("files"));
            Files.createDirectories(place.resolve("backups"));
            Files.write(place.resolve("key"), new byte[64]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
