package org.baraza.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

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

    boolean isTooMuch(FuzzTarget target) {
        return nanos > Watch.MOST_MILLIS * 1_000_000 || bytes >> 20 > target.mostMegabytes();
    }
}
