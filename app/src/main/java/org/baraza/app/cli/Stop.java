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

    /** Runs {@code then} when stopping is asked for; replaces what was to run before. */
    public void onAsk(Runnable action) {
        then.set(action);
        if (asked()) {
            action.run();
        }
    }

    public void ask() {
        asked.set(true);
        then.get().run();
    }
}
