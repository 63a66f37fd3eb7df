package org.baraza.app.wiring;

import java.time.InstantSource;
import org.baraza.app.cli.Baraza;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.web.ImpactPaper;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Baraza.main(tools(Terminal.ofSystem(), new Stop()), arguments);
    }

    /** Runs one command line within a program that goes on, and returns its exit code. */
    public static int run(Terminal terminal, Stop stop, String... arguments) {
        return new Baraza(tools(terminal, stop)).run(arguments);
    }

    private static Tools tools(Terminal terminal, Stop stop) {
        return new Tools(
                new Sites(InstantSource.system()),
                new MadeUpMissions(),
                new Screens(),
                new FormsAndSheets(),
                new ImpactPaper(),
                terminal,
                stop);
    }
}
