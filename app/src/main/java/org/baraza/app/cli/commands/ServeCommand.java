package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.Map;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows a site on screens. */
@AutoService(Command.class)
public final class ServeCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("serve", "Shows a site in your browser until you press Ctrl-C.")
                .addOption(Options.whole(
                        "--port", "N", "The port; the site's setting when left out, 0 for any free one."));
        return Options.teach(
                spec,
                "Prints the address to open. A site folder that does not exist yet is made.",
                "baraza serve --site site --port 8080",
                "2 wrong use   3 fault   130 stopped by Ctrl-C");
    }

    @Override
    public int run(ParseResult given, Tools tools) throws InterruptedException {
        Path site = Options.site(given);
        Settings settings = settings(given, site, tools);
        try (Desk desk = tools.desks().open(site, settings)) {
            return serve(desk, settings, tools, Map.of());
        }
    }

    static Settings settings(ParseResult given, Path site, Tools tools) {
        Settings settings = tools.desks().settings(site);
        return Options.<Integer>find(given, "--port").map(settings::withPort).orElse(settings);
    }

    /** @param pages what to point out besides the first page: what it shows, and its path without the first slash */
    static int serve(Desk desk, Settings settings, Tools tools, Map<String, String> pages) throws InterruptedException {
        try (ScreenServer.Serving serving = tools.screens().serve(desk, settings)) {
            tools.terminal().out().println("Baraza is open at " + serving.address() + "   (Ctrl-C stops it)");
            pages.forEach((what, path) -> tools.terminal()
                    .out()
                    .println(what + ": " + serving.address().resolve(path)));
            if (desk.accounts().signIns().firstStart()) {
                desk.accounts()
                        .offerFirstStart()
                        .ifPresent(code -> tools.terminal()
                                .out()
                                .println("Nobody can sign in yet. Make the first account within an hour, once: "
                                        + serving.address().resolve("first-start#" + code.text())));
            }
            tools.terminal().out().flush();
            desk.cautions().forEach(tools.terminal().err()::println);
            Thread here = Thread.currentThread();
            tools.stop().onAsk(here::interrupt);
            try {
                serving.await();
            } catch (InterruptedException e) {
                if (!tools.stop().asked()) {
                    throw e;
                }
            }
            return Exit.GOOD;
        }
    }
}
