package org.baraza.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baraza.app.wiring.Main;

/** The program in a process of its own, so that it can be ended in any way. */
record OtherBaraza(Process process) {

    static OtherBaraza start(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(words));
        return new OtherBaraza(
                new ProcessBuilder(line).redirectErrorStream(true).start());
    }

    /** Kills it, as {@code kill -9} does, unless it ends by itself before. */
    void killAfter(long millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        int unused = process.waitFor();
    }

    /** Waits for it to end and returns what it said. */
    String end() throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int unused = process.waitFor();
        return said;
    }

    /** The first line it says. */
    String firstLine() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(out.readLine());
    }

    int exit() {
        return process.exitValue();
    }
}
