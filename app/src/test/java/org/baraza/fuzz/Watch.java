package org.baraza.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Feeds a target and holds it to its bounds. Time is what the feeding thread used of a processor, because the machine may
 * be busy with something else; what waits for ever is stopped by Jazzer. Where an input seems too much, a process without
 * Jazzer decides: its hooks take time and memory of their own.
 */
final class Watch {

    static final long MOST_MILLIS = 1_000;

    private final FuzzTarget target;
    private final PlainProcess plain;
    private final long begun = System.nanoTime();
    private long inputs;
    private long slowestNanos;
    private long mostBytes;

    Watch(FuzzTarget target) {
        this.target = target;
        this.plain = new PlainProcess(target);
    }

    void feed(byte[] input) throws Exception {
        inputs++;
        Cost cost = Cost.of(target, input);
        if (cost.isTooMuch(target)) {
            cost = plain.feed(input);
        }
        slowestNanos = Math.max(slowestNanos, cost.nanos());
        mostBytes = Math.max(mostBytes, cost.bytes());
        if (cost.isTooMuch(target)) {
            throw new AssertionError(target.name() + " took " + cost.nanos() / 1_000_000 + " ms and "
                    + (cost.bytes() >> 20) + " MB for an input of " + input.length + " bytes; " + MOST_MILLIS
                    + " ms and " + target.mostMegabytes() + " MB are allowed");
        }
    }

    /** Writes what was seen, for the process that waits for this one. */
    void report(Path to) throws IOException {
        Properties seen = new Properties();
        seen.setProperty("inputs", String.valueOf(inputs));
        seen.setProperty("seconds", String.valueOf((System.nanoTime() - begun) / 1e9));
        seen.setProperty("slowestMillis", String.valueOf(slowestNanos / 1e6));
        seen.setProperty("mostMegabytes", String.valueOf(mostBytes / 1048576.0));
        seen.setProperty("peakMegabytes", String.valueOf(peakMegabytes()));
        try (var out = Files.newBufferedWriter(to)) {
            seen.store(out, null);
        }
    }

    /** What the whole process held at its worst, as the system counts it; −1 where it does not tell. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }
}
