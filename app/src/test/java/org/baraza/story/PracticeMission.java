package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.wiring.Main;

/** The files of a made-up mission, made by the program itself. */
final class PracticeMission {

    private PracticeMission() {}

    /** The files to import, in order; they lie in {@code practice} beside the site. */
    static List<String> simulate(Site site, long seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Path folder = site.file("practice");
        int exit = Main.run(
                new Terminal(print, print, false),
                new Stop(),
                "simulate",
                "--seed",
                String.valueOf(seed),
                "--out",
                folder.toString());
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
