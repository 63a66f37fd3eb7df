package org.baraza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.wiring.Sites;
import org.baraza.bench.PeerFiles.PeerArea;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.CountJob;
import org.baraza.core.measure.NearestBase;
import org.baraza.core.measure.PanelCounter;
import org.baraza.core.measure.Placer;
import org.baraza.core.measure.Presence;
import org.baraza.core.measure.Whereabouts;
import org.baraza.core.record.Events;

/**
 * The whole job from a file of events to a panel, as the product does it: a new site with its own PostgreSQL, the file
 * through the front door (findings, conservation, digest, snapshot, journal entry), the snapshot read back, each event's
 * area and nearest base, the counts by area and month, rolling means, lags and the areas' own distances, all written
 * out. Prints the checksum lines the peers print; what took how long goes to standard error.
 */
public final class J12 {

    static final double[] RADII_KM = {25, 50, 100};
    private static final Months MONTHS = new Months(Month.of(1989, 1), Month.of(2024, 12));

    private J12() {}

    /** What events are placed on. */
    private record Ground(List<PeerArea> areas, Placer placer, Presence presence, NearestBase nearest) {

        static Ground read(Path from) {
            List<PeerArea> areas = PeerFiles.areas(from.resolve("areas.csv"));
            Placer placer = Placer.of(areas.stream().map(PeerArea::area).toList());
            Presence presence = Presence.of(PeerFiles.bases(from.resolve("bases.csv")), List.of(), Optional.empty(), 0);
            return new Ground(areas, placer, presence, NearestBase.of(presence, MONTHS));
        }
    }

    /** @param args the folder of the input and the folder for what comes of it, which may hold an earlier run */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Give the folder with events.csv, areas.csv and bases.csv, and a folder to write to.");
            System.exit(2);
        }
        run(Path.of(args[0]), Path.of(args[1])).forEach(System.out::println);
    }

    /** Does the job and gives the checksum lines. */
    static List<String> run(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Path placedFile = to.resolve("placed.bin");
        Path panelFile = to.resolve("panel.bin");
        Files.deleteIfExists(placedFile);
        Files.deleteIfExists(panelFile);
        Laps laps = new Laps();
        CompletableFuture<Ground> coming = CompletableFuture.supplyAsync(() -> Ground.read(from));
        Path site = Files.createTempDirectory(to, "site");
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            laps.end("site opened");
            ImportReport report = desk.importFile(from.resolve("events.csv"), ImportWishes.NONE, Progress.NONE);
            laps.end("events imported: " + report.received() + " = " + report.kept() + " + " + report.setAside());
            Ground ground = coming.join();
            laps.end("areas and bases waited for");
            Events events = desk.register()
                    .getEvents(desk.register()
                            .findDataSet(report.dataSet().orElseThrow())
                            .orElseThrow());
            PanelCounter counter = new PanelCounter(job(ground), ground.placer(), ground.nearest());
            String placed = place(events, ground, counter, placedFile);
            laps.end("events placed and counted");
            String panel = PanelTable.write(panelFile, ground.areas(), MONTHS, counter.counts(), ground.nearest());
            laps.end("panel written");
            return List.of(placed, panel);
        } finally {
            delete(site);
            laps.end("site closed and removed");
        }
    }

    private static CountJob job(Ground ground) {
        return new CountJob(
                "XXP",
                2,
                ground.areas().stream().map(PeerArea::area).toList(),
                MONTHS,
                Set.copyOf(PanelTable.TALLIES),
                ground.presence(),
                country -> Optional.empty());
    }

    private static String place(Events events, Ground ground, PanelCounter counter, Path file) throws IOException {
        Whereabouts found = new Whereabouts();
        try (PlacedTable table = new PlacedTable(file, ground.presence().bases())) {
            events.read(block -> {
                found.find(block, ground.placer(), ground.nearest());
                counter.count(block, events.texts(), found);
                table.add(block, found);
            });
            return table.checksum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Tells on standard error what took how long: by the clock, and on all of this program's threads together. */
    private static final class Laps {

        private long since = System.nanoTime();
        private Duration worked = Duration.ZERO;

        void end(String what) {
            long now = System.nanoTime();
            Duration all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            System.err.printf(
                    "%8.3f s wall %8.3f s cpu  %s%n",
                    (now - since) / 1e9, all.minus(worked).toMillis() / 1e3, what);
            since = now;
            worked = all;
        }
    }
}
