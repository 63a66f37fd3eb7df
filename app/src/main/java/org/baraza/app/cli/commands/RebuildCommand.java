package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.RebuildReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Replays the journal. */
@AutoService(Command.class)
public final class RebuildCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.teach(
                Options.command(
                        "rebuild", "Replays the journal into empty tables and compares them with the old ones."),
                "Use it after a restored backup or an upgrade. Afterwards the register is what the journal says.",
                "baraza rebuild --site site",
                "0 the tables are identical   1 some differ   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            RebuildReport report = desk.rebuild(tools.terminal().progress("rebuild", tools.stop()));
            tools.terminal().clearProgress();
            tools.terminal()
                    .out()
                    .println(Numbers.grouped(report.entries()) + " entries replayed. "
                            + (report.identical()
                                    ? "Every table is as it was."
                                    : "Some tables were not as the journal says:"));
            report.different()
                    .forEach((table, digests) -> tools.terminal().out().println("  " + table + "  " + digests));
            return report.identical() ? Exit.GOOD : Exit.FINDINGS;
        });
    }
}
