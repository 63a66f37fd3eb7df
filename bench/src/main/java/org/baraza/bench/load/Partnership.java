package org.baraza.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.baraza.core.protect.Role;

/**
 * Every page about partners and what is done with them, asked one after the other by one person who is signed in, on a site
 * with ten years in it. The model is described in {@code bench/README.md}.
 */
public final class Partnership {

    private static final int WARMED = 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long AIMED_MICROS = 100_000;

    private final TenYears site;
    private final Random chance = new Random(7);

    private Partnership(TenYears site) {
        this.site = site;
    }

    /** A page, and how its address is made each time it is asked for. */
    private record Page(String name, Supplier<String> address) {}

    /**
     * @param args the program's jar, a working folder, how often each page is asked for, and after that options of the
     *     server's Java
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("Give the jar, a working folder, and how often each page is asked for.");
            System.exit(2);
        }
        long begin = System.nanoTime();
        TenYears site = TenYears.in(Path.of(args[1]));
        System.out.printf(Locale.ROOT, "The site is there after %.0f s.%n", (System.nanoTime() - begin) / 1e9);
        List<String> options = Arrays.asList(args).subList(3, args.length);
        System.exit(new Partnership(site).measure(Path.of(args[0]), Integer.parseInt(args[2]), options) ? 0 : 1);
    }

    private boolean measure(Path jar, int asks, List<String> options) throws Exception {
        String session = MadeUpSite.signIn(site.folder(), Role.CIVIL_AFFAIRS);
        System.out.println(Runtime.getRuntime().availableProcessors() + " cores; " + Instant.now());
        System.out.println(
                "| page | asked | first ms | p50 ms | p99 ms | most ms | server ms cpu a page | KB | load average |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        boolean good = true;
        try (Server server = Server.start(jar, site.folder(), options);
                Line line = new Line(server.address(), session)) {
            // What was never asked for since the start is read from the journal first; that is told by itself.
            Map<Page, Long> first = new LinkedHashMap<>();
            for (Page page : pages()) {
                long asked = System.nanoTime();
                Optional<Line.Answer> unused = get(line, page.address().get());
                first.put(page, (System.nanoTime() - asked) / 1_000_000);
            }
            for (Map.Entry<Page, Long> page : first.entrySet()) {
                good &= measure(page.getKey(), page.getValue(), line, server, asks);
            }
            System.out.println("Server's largest memory " + server.memoryMegabytes() + " MB, its cpu "
                    + server.cpu().toSeconds() + " s, that of its database "
                    + server.databaseCpu().toSeconds() + " s.");
        }
        return good;
    }

    /** @return whether 99 of 100 came within the time aimed at */
    private boolean measure(Page page, long firstMillis, Line line, Server server, int asks) throws IOException {
        Histogram times = new Histogram(3_600_000_000L, 3);
        long end = System.nanoTime() + LONGEST.toNanos();
        long bytes = 0;
        Duration cpu = server.cpu();
        int pages = 0;
        for (int i = -WARMED; i < asks && (System.nanoTime() < end || times.getTotalCount() == 0); i++) {
            String address = page.address().get();
            long asked = System.nanoTime();
            Optional<Line.Answer> came = get(line, address);
            pages++;
            long took = (System.nanoTime() - asked) / 1000;
            if (came.isEmpty()) {
                times.recordValue(took);
                break;
            }
            Line.Answer answer = came.get();
            if (answer.status() != 200) {
                throw new IOException(address + " was answered with " + answer.status());
            }
            bytes = answer.body().length;
            // A page that takes seconds is not asked for long enough to warm up.
            if (i >= 0 || took > AIMED_MICROS * 5) {
                times.recordValue(took);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                page.name(),
                times.getTotalCount(),
                firstMillis,
                times.getValueAtPercentile(50) / 1000.0,
                times.getValueAtPercentile(99) / 1000.0,
                times.getMaxValue() / 1000.0,
                server.cpu().minus(cpu).toMillis() / (double) Math.max(1, pages),
                bytes / 1024.0,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return times.getValueAtPercentile(99) <= AIMED_MICROS;
    }

    /** @return empty where nothing came in a minute, which is as long as anybody is asked to wait */
    private static Optional<Line.Answer> get(Line line, String address) throws IOException {
        try {
            return Optional.of(line.get(address));
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
    }

    private List<Page> pages() {
        String home = "/missions/" + site.mission().replace(" ", "%20");
        Stream<Page> lists = Stream.of(
                        "partners",
                        "partners?state=ACTIVE",
                        "partners/net",
                        "partners/heard",
                        "partners/named",
                        "safety",
                        "support",
                        "agreements",
                        "person-consents",
                        "consent",
                        "networks",
                        "engagement",
                        "engagement?area=" + site.area(),
                        "disputes",
                        "projects",
                        "training",
                        "promises",
                        "promises?area=" + site.area(),
                        "assessments",
                        "handovers",
                        "areas/" + site.area() + "/brief",
                        "loop",
                        "partners/new",
                        "activities/new",
                        "agreements/new",
                        "support/new")
                .map(p -> new Page(p.replace(site.area(), "…"), () -> home + "/" + p));
        Stream<Page> cases = site.cases().entrySet().stream()
                .map(e -> new Page(e.getKey() + "/…", () -> home + "/" + e.getKey() + "/" + any(e.getValue())));
        return Stream.of(lists, cases, Stream.of(new Page("/together", () -> "/together")))
                .flatMap(s -> s)
                .toList();
    }

    private String any(List<String> ids) {
        return ids.get(chance.nextInt(ids.size()));
    }
}
