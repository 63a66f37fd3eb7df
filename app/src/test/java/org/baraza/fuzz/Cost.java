package org.baraza.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one input cost.
 *
 * @param nanos what the feeding thread used of a processor
 * @param bytes what all threads together allocated
 */
record Cost(long nanos, long bytes) {

    private static final int TRIES = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Feeds once, and again up to three times while it is too much: the first time includes loading and compiling. */
    static Cost of(FuzzTarget target, byte[] input) throws Exception {
        Cost least = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < TRIES && (i == 0 || least.isTooMuch(target)); i++) {
            long allocated = THREADS.getTotalThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            target.feed(input);
            least = new Cost(
                    Math.min(least.nanos, THREADS.getCurrentThreadCpuTime() - start),
                    Math.min(least.bytes, THREADS.getTotalThreadAllocatedBytes() - allocated));
        }
        return least;
    }

    /** The same in a process of its own, without what watching by Jazzer costs. */
    static Cost plainly(FuzzTarget target, byte[] input) throws IOException, InterruptedException {
        Path file = Files.createTempFile("fuzz-", "");
        try {
            Files.write(file, input);
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            Fuzz.HEAP,
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Cost.class.getName(),
                            target.name(),
                            file.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] said =
                    new String(process.getInputStream().readAllBytes()).strip().split(" ");
            return process.waitFor() == 0
                    ? new Cost(Long.parseLong(said[0]), Long.parseLong(said[1]))
                    : new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
        } finally {
            Files.delete(file);
        }
    }

    /** Arguments: target and file. Prints nanoseconds and bytes. */
    public static void main(String[] args) throws Exception {
        FuzzTarget target = FuzzTargets.find(args[0]).orElseThrow();
        Cost cost = of(target, Files.readAllBytes(Path.of(args[1])));
        System.out.println(cost.nanos + " " + cost.bytes);
    }

    Cost most(Cost other) {
        return new Cost(Math.max(nanos, other.nanos), Math.max(bytes, other.bytes));
    }

    boolean isTooMuch(FuzzTarget target) {
        return nanos > Watch.MOST_MILLIS * 1_000_000 || bytes >> 20 > target.mostMegabytes();
    }
}
