package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with a site and its computer, and what to do. */
@AutoService(Command.class)
public final class DoctorCommand implements Command {

    private static final String LINE = "%-9s %-14s %s\n";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("doctor", "Says what is wrong with a site and its computer, and what to do.")
                .addOption(Options.flag("--full", "Walks the whole journal too, which can take minutes."));
        return Options.teach(
                spec,
                "Changes nothing, and may be run while the site is being served. What is unknown is no finding.",
                "baraza doctor --site site\nbaraza doctor --site site --full",
                "0 nothing is wrong   1 something is   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        Path site = Options.site(given);
        Terminal terminal = tools.terminal();
        boolean unreadable = false;
        Settings settings;
        try {
            settings = tools.desks().settings(site);
        } catch (WrongUse e) {
            unreadable = true;
            settings = Settings.USUAL;
            show(
                    terminal,
                    "settings",
                    new Diagnosis.Wrong(
                            String.valueOf(e.getMessage()),
                            "Until that is corrected, the usual settings are looked at here."));
        }
        List<Doctor.Found> found = tools.desks().doctor(site, settings).examine(Options.has(given, "--full"));
        found.forEach(f -> show(terminal, f.check(), f.diagnosis()));
        long wrong = found.stream()
                        .filter(f -> f.diagnosis() instanceof Diagnosis.Wrong)
                        .count()
                + (unreadable ? 1 : 0);
        terminal.out().println(wrong == 0 ? "Nothing is wrong." : wrong + (wrong == 1 ? " finding." : " findings."));
        return wrong == 0 ? Exit.GOOD : Exit.FINDINGS;
    }

    private static void show(Terminal terminal, String check, Diagnosis diagnosis) {
        switch (diagnosis) {
            case Diagnosis.Good(String what) -> terminal.out().printf(LINE, "good", check, what);
            case Diagnosis.Wrong(String what, String remedy) -> {
                terminal.out().printf(LINE, "WRONG", check, what);
                terminal.out().printf(LINE, "", "", remedy);
            }
            case Diagnosis.CannotTell(String why) -> terminal.out().printf(LINE, "unknown", check, why);
        }
    }
}
