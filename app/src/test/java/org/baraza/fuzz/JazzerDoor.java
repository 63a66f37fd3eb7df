package org.baraza.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** Where Jazzer comes in: a process of its own for each target, named by system properties. */
public final class JazzerDoor {

    static final String TARGET = "baraza.fuzz.target";
    static final String REPORT = "baraza.fuzz.report";

    private static final FuzzTarget FED = FuzzTargets.find(System.getProperty(TARGET, ""))
            .orElseThrow(() -> new IllegalStateException("no target " + System.getProperty(TARGET)));
    private static final Watch WATCH = new Watch(FED);

    private JazzerDoor() {}

    /** Loads what the target needs before anything is timed. */
    public static void fuzzerInitialize() {
        for (byte[] seed : FuzzTargets.seeds(FED)) {
            try {
                FED.feed(seed);
            } catch (Exception | AssertionError e) {
                // It is a seed of the run too, and told of there.
            }
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        WATCH.feed(input);
    }

    public static void fuzzerTearDown() throws IOException {
        WATCH.report(Path.of(System.getProperty(REPORT, "")));
    }
}
