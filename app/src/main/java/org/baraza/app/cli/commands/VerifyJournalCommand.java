package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.JournalReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Walks the hash chain of the journal. */
@AutoService(Command.class)
public final class VerifyJournalCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.teach(
                Options.command(
                        "verify-journal", "Checks that no entry of the journal was changed after it was written."),
                "Each entry carries the hash of the one before. Write down the last hash to compare it later.",
                "baraza verify-journal --site site",
                "0 the chain holds   1 it is broken   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            JournalReport report = desk.verifyJournal(tools.terminal().progress("verify-journal", tools.stop()));
            tools.terminal().clearProgress();
            if (report.brokenAt().isEmpty()) {
                tools.terminal()
                        .out()
                        .println(Numbers.grouped(report.entries()) + " entries, unbroken. Last hash: " + report.head());
                return Exit.GOOD;
            }
            tools.terminal()
                    .out()
                    .println("The journal was changed: entry "
                            + report.brokenAt().getAsLong() + ", " + report.why()
                            + ". Restore a backup from before, and keep this copy as evidence.");
            return Exit.FINDINGS;
        });
    }
}
