package org.baraza.app.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the person asked to stop, with Ctrl-C or by ending the process. */
public final class Stop {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<Runnable> then = new AtomicReference<>(() -> {});

    public boolean asked() {
        return asked.get();
    }

    /** Runs {@code action} once when stopping is asked for; replaces what was to run before. */
    public void onAsk(Runnable action) {
        then.set(action);
        if (asked()) {
            runOnce();
        }
    }

    public void ask() {
        asked.set(true);
        runOnce();
    }

    /** Asking and being told what to run may come at the same time; a second run would disturb what follows the first. */
    private void runOnce() {
        then.getAndSet(() -> {}).run();
    }
}
