package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.WrongUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Hands over a mission's entries. */
@AutoService(Command.class)
public final class JournalCommand implements Command {

    private static final String EXTRACT = "extract";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "journal", "Writes the entries of one mission to a file that can be verified alone.")
                .addOption(Options.required(Options.text("--mission", "NAME", "The mission.")))
                .addOption(Options.required(Options.text(
                        "--protocol", "ID", "The sharing protocol it leaves under; baraza protocols lists them.")))
                .addOption(Options.required(Options.text("--to", "FILE", "The file to write, not there yet.")))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel(EXTRACT)
                        .arity("1")
                        .type(String.class)
                        .description("What to do: extract.")
                        .build());
        return Options.teach(
                spec,
                """
                For the end of a mission: whoever receives the file checks it with verify-journal --file, without this
                site and without the entries of other missions. One JSON object a line; handles, never names. It leaves
                whole or not at all, so the protocol must cover journal-extract up to confidential, without a delay; the
                questions about harm are answered and seconded first.""",
                "baraza journal extract --site site --mission UNMADE --protocol archive-2026 --to unmade.jsonl",
                "0 written   2 wrong use, or it may not leave   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        String wanted = given.matchedPositionalValue(0, "");
        if (!wanted.equals(EXTRACT)) {
            throw new WrongUse("There is no \"journal " + wanted + "\". Write journal extract.");
        }
        String mission = Options.<String>find(given, "--mission").orElseThrow();
        String protocol = Options.<String>find(given, "--protocol").orElseThrow();
        Path to = Path.of(Options.<String>find(given, "--to").orElseThrow());
        return Options.withDesk(given, tools, desk -> {
            long entries = desk.books()
                    .extract(
                            mission,
                            to,
                            desk.sharing().door(),
                            protocol,
                            tools.terminal().progress("journal", tools.stop()));
            tools.terminal().clearProgress();
            tools.terminal().out().println(Numbers.grouped(entries) + " entries of " + mission + " written to " + to);
            return Exit.GOOD;
        });
    }
}
