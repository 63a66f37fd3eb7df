package org.baraza.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** Where Jazzer comes in: a process of its own for each target, named by system properties. */
public final class JazzerDoor {

    static final String TARGET = "baraza.fuzz.target";
    static final String REPORT = "baraza.fuzz.report";

    private static final Watch WATCH = new Watch(FuzzTargets.find(System.getProperty(TARGET, ""))
            .orElseThrow(() -> new IllegalStateException("no target " + System.getProperty(TARGET))));

    private JazzerDoor() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        WATCH.feed(input);
    }

    public static void fuzzerTearDown() throws IOException {
        WATCH.report(Path.of(System.getProperty(REPORT, "")));
    }
}
