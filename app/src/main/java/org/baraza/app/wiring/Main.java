package org.baraza.app.wiring;

import java.time.InstantSource;
import org.baraza.app.cli.Baraza;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Baraza.main(
                new Tools(
                        new Sites(InstantSource.system()),
                        new MadeUpMissions(),
                        new Screens(),
                        Terminal.ofSystem(),
                        new Stop()),
                arguments);
    }
}
