package org.baraza.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.baraza.app.desk.Progress;

/**
 * Where text goes: results to {@code out}, everything else to {@code err}.
 *
 * @param out results
 * @param err progress, notes, what went wrong
 * @param interactive whether a person watches {@code err}; without one there is no progress line
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    private static final int OUT_BUFFER_BYTES = 1 << 16;
    private static final long REDRAW_NANOS = 100_000_000;

    /** The program's own streams, in UTF-8 wherever it runs. */
    public static Terminal ofSystem() {
        PrintStream out = new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER_BYTES),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(
                out, err, System.console() != null && System.console().isTerminal());
    }

    /** A progress line for one piece of work, and the person's wish to stop it. */
    public Progress progress(String what, Stop stop) {
        AtomicLong drawn = new AtomicLong(System.nanoTime() - REDRAW_NANOS);
        return new Progress() {
            @Override
            public void at(String stage, long done, long all) {
                long now = System.nanoTime();
                long last = drawn.get();
                if (interactive && now - last >= REDRAW_NANOS && drawn.compareAndSet(last, now)) {
                    String of = all > 0 ? " of " + Numbers.grouped(all) : "";
                    err.print("\r\u001b[K  " + what + ": " + stage + " " + Numbers.grouped(done) + of);
                    err.flush();
                }
            }

            @Override
            public boolean cancelled() {
                return stop.asked();
            }
        };
    }

    /** Clears the progress line. */
    public void clearProgress() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
