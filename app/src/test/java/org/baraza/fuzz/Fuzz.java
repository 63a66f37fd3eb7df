package org.baraza.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Jazzer on the targets, one after the other, each in a process of its own with {@value #HEAP}:
 * {@code --runs N [--target NAME] [--seed S] [--folder DIR]}. What was found interesting stays in the folder, so that the next
 * run goes on from there. Ends with 1 when an input broke a target, was too slow or took too much memory.
 */
public final class Fuzz {

    /** The most a target may hold at once. */
    static final String HEAP = "-Xmx256m";

    /** After so long an input is taken to hang, whatever else the machine does. */
    private static final int HANGS_SECONDS = 120;

    /** Guidance into regular expressions compares every branch tried: a text scanned for names takes a hundred times longer. */
    private static final String PATTERN_HOOKS = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)");
    private static final String LINE = "%-16s %10d %8d %8d %9.0f %10.1f %9.1f %8d  %s%n";

    private final Path folder;
    private final long seed;

    Fuzz(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * What came of running one target.
     *
     * @param executions inputs given, those of the start included
     * @param coverage edges of the parsers reached
     * @param features edges told apart by how often they were taken
     * @param perSecond inputs a second, start and warming up included
     * @param slowestMillis time of the slowest input
     * @param mostMegabytes most that was allocated for one input
     * @param peakMegabytes most the process held
     * @param broken the input that broke it
     * @param log what Jazzer said
     */
    record Outcome(
            String target,
            long executions,
            int coverage,
            int features,
            double perSecond,
            double slowestMillis,
            double mostMegabytes,
            long peakMegabytes,
            Optional<Path> broken,
            List<String> log) {

        boolean holds() {
            return broken.isEmpty() && executions > 0;
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String one = given.getOrDefault("--target", "");
        List<FuzzTarget> targets = FuzzTargets.list().stream()
                .filter(t -> one.isEmpty() || t.name().equals(one))
                .toList();
        if (targets.isEmpty() || !given.containsKey("--runs")) {
            System.err.println("bench/fuzz --runs N [--target NAME] [--seed S]   with a target of: "
                    + FuzzTargets.list().stream().map(FuzzTarget::name).toList());
            System.exit(2);
        }
        long runs = Long.parseLong(given.getOrDefault("--runs", "0").replace("_", ""));
        Fuzz fuzz = new Fuzz(
                Path.of(given.getOrDefault("--folder", "target/fuzz")),
                Long.parseLong(given.getOrDefault("--seed", "1")));
        System.exit(fuzz.runAll(targets, runs, System.out) ? 0 : 1);
    }

    /** Shares the runs out by weight; tells whether every target held. */
    private boolean runAll(List<FuzzTarget> targets, long runs, PrintStream out)
            throws IOException, InterruptedException {
        long weights = targets.stream().mapToLong(FuzzTarget::weight).sum();
        out.printf(
                "%-16s %10s %8s %8s %9s %10s %9s %8s%n",
                "target", "inputs", "edges", "features", "a second", "slowest ms", "most MB", "peak MB");
        long executions = 0;
        boolean holds = true;
        // Each takes one core; what an input cost is measured by its own thread's time, so that neighbours do not
        // matter.
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Outcome>> outcomes = targets.stream()
                    .map(target -> cores.submit(() -> run(target, Math.max(1, runs * target.weight() / weights))))
                    .toList();
            for (Future<Outcome> each : outcomes) {
                Outcome outcome = each.get();
                show(outcome, out);
                executions += outcome.executions();
                holds &= outcome.holds();
            }
        } catch (ExecutionException e) {
            throw new IOException("a target could not be run", e.getCause());
        }
        out.printf(
                Locale.ROOT,
                "%d inputs over %d targets. %s%n",
                executions,
                targets.size(),
                holds
                        ? "None broke a target, none took " + Watch.MOST_MILLIS + " ms, all were read with " + HEAP
                                + "."
                        : "Something did not hold; see above.");
        return holds;
    }

    private static void show(Outcome outcome, PrintStream out) {
        out.printf(
                Locale.ROOT,
                LINE,
                outcome.target(),
                outcome.executions(),
                outcome.coverage(),
                outcome.features(),
                outcome.perSecond(),
                outcome.slowestMillis(),
                outcome.mostMegabytes(),
                outcome.peakMegabytes(),
                outcome.holds()
                        ? ""
                        : "BROKEN by " + outcome.broken().map(Path::toString).orElse("something before any input"));
        if (!outcome.holds()) {
            outcome.log().forEach(out::println);
        }
        out.flush();
    }

    /** Runs one target in a process of its own. */
    Outcome run(FuzzTarget target, long runs) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(target.name()));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        Path found = Files.createDirectories(own.resolve("found"));
        Path temporary = Files.createDirectories(own.resolve("tmp"));
        Path report = own.resolve("report.properties");
        Files.deleteIfExists(report);
        int number = 0;
        for (byte[] seed : FuzzTargets.seeds(target)) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=4",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + JazzerDoor.TARGET + "=" + target.name(),
                "-D" + JazzerDoor.REPORT + "=" + report,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerDoor.class.getName(),
                "--instrumentation_includes=org.baraza.app.**:org.baraza.core.**:tools.jackson.core.**:org.yaml.snakeyaml.**",
                "--instrumentation_excludes=" + target.getClass().getName(),
                "--custom_hook_includes=org.baraza.app.**:org.baraza.core.**",
                "--disabled_hooks=" + PATTERN_HOOKS,
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-runs=" + runs,
                "-seed=" + seed,
                "-max_len=" + target.longest(),
                "-timeout=" + HANGS_SECONDS,
                "-rss_limit_mb=0",
                "-print_final_stats=0",
                corpus.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        int[] coverage = new int[2];
        List<String> last = new ArrayList<>();
        Optional<Path> broken = Optional.empty();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = COVERAGE.matcher(line);
                if (matcher.find()) {
                    coverage[0] = Integer.parseInt(matcher.group(1));
                    coverage[1] = Integer.parseInt(matcher.group(2));
                    continue;
                }
                last.add(line);
                if (last.size() > 60) {
                    last.removeFirst();
                }
            }
        }
        int ended = process.waitFor();
        if (ended != 0) {
            broken = keep(found, target);
        }
        Properties seen = new Properties();
        if (Files.exists(report)) {
            try (Reader in = Files.newBufferedReader(report)) {
                seen.load(in);
            }
        }
        long inputs = Long.parseLong(seen.getProperty("inputs", "0"));
        return new Outcome(
                target.name(),
                ended == 0 || broken.isPresent() ? inputs : 0,
                coverage[0],
                coverage[1],
                inputs / Double.parseDouble(seen.getProperty("seconds", "1")),
                Double.parseDouble(seen.getProperty("slowestMillis", "0")),
                Double.parseDouble(seen.getProperty("mostMegabytes", "0")),
                Long.parseLong(seen.getProperty("peakMegabytes", "0")),
                broken,
                last);
    }

    /** The newest input that broke something. */
    private static Optional<Path> keep(Path found, FuzzTarget target) throws IOException {
        try (Stream<Path> files = Files.list(found)) {
            Optional<Path> newest = files.filter(f -> f.getFileName().toString().matches("(crash|timeout|oom|slow).*"))
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            Path kept = found.resolve("found-" + newest.get().getFileName());
            return Optional.of(Files.move(newest.get(), kept, StandardCopyOption.REPLACE_EXISTING));
        }
    }
}
