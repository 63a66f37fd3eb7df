package org.baraza.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as it is run by people, in a process of its own, and the PostgreSQL it looks after. */
final class Server implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+/");

    /** Processor ticks a second, as Linux counts them for programs. */
    private static final double TICKS = 100;

    private final Process process;
    private final URI address;

    private Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Server start(Path jar, Path site, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(options);
        words.addAll(List.of("-jar", jar.toString(), "serve", "--site", site.toString(), "--port", "0"));
        Process process = new ProcessBuilder(words)
                .redirectError(site.resolveSibling("server.log").toFile())
                .start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return new Server(process, URI.create(found.group()));
            }
        }
        throw new IOException("The server did not start; see " + site.resolveSibling("server.log"));
    }

    URI address() {
        return address;
    }

    /** Processor time of the program so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time so far of every PostgreSQL process under this one that is still alive. */
    Duration databaseCpu() throws IOException {
        double ticks = 0;
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path one : all.filter(p -> p.getFileName().toString().matches("[0-9]+"))
                    .toList()) {
                ticks += postgresTicks(one);
            }
        }
        return Duration.ofMillis(Math.round(ticks / TICKS * 1000));
    }

    private double postgresTicks(Path one) {
        try {
            String stat = Files.readString(one.resolve("stat"));
            if (!stat.contains("(postgres)")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // Own time and that of children already waited for; both count.
            return Double.parseDouble(fields[11])
                    + Double.parseDouble(fields[12])
                    + Double.parseDouble(fields[13])
                    + Double.parseDouble(fields[14]);
        } catch (IOException e) {
            return 0;
        }
    }

    long memoryMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
