package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Keys;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BadBackup;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RestoreReport;
import org.baraza.app.desk.WrongUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Puts a backup back, or proves that it could be. */
@AutoService(Command.class)
public final class RestoreCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("restore", "Puts a backup into an empty folder, and proves it.")
                .addOption(Options.flag(
                        "--check", "Restores into a place that is removed again, to prove that the backup is good."))
                .addOption(Options.text(
                        "--database-url",
                        "URL",
                        "An empty database on your own PostgreSQL, as jdbc:postgresql://host/name?user=...;"
                                + " left out, Baraza looks after one in the folder."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1")
                        .required(true)
                        .type(Path.class)
                        .description("The backup.")
                        .build());
        return Options.teach(Keys.withKeyOptions(spec), """
                Every digest is compared, the journal's chain walked and every table rebuilt before it says good. A backup
                of an older version is brought to this one. The key to the identities (setting vault-key) is in no
                backup and must be put back by you.""", """
                baraza restore monday.backup --check
                baraza restore monday.backup --site site-again""", """
                0 good   1 the backup is damaged, or there is something to look at
                2 wrong use: also a wrong passphrase, a newer version, a place that is not empty   3 fault""");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        Path file = given.matchedPositionalValue(0, Path.of(""));
        boolean check = Options.has(given, "--check");
        if (check
                && (Options.find(given, "--site").isPresent()
                        || Options.find(given, "--database-url").isPresent())) {
            throw new WrongUse("--check restores into a place of its own; leave --site and --database-url out.");
        }
        Terminal terminal = tools.terminal();
        try {
            RestoreReport report = run(given, tools, file, Keys.get(given), check);
            terminal.clearProgress();
            show(report, check ? file + " is a good backup" : "Restored into " + Options.site(given), terminal);
            return report.findings().isEmpty() ? Exit.GOOD : Exit.FINDINGS;
        } catch (BadBackup e) {
            terminal.clearProgress();
            terminal.err().println(e.getMessage());
            return Exit.FINDINGS;
        }
    }

    private static RestoreReport run(ParseResult given, Tools tools, Path file, BackupKey key, boolean check) {
        Progress progress = tools.terminal().progress("restore", tools.stop());
        return check
                ? tools.desks().backups().check(file, key, progress)
                : tools.desks()
                        .backups()
                        .restore(file, key, Options.site(given), Options.find(given, "--database-url"), progress);
    }

    private static void show(RestoreReport report, String what, Terminal terminal) {
        terminal.out()
                .println(what + ": made " + report.madeAt() + " by Baraza " + report.program() + ", "
                        + Numbers.grouped(report.entries()) + " journal entries, " + Numbers.grouped(report.rows())
                        + " rows, " + Numbers.grouped(report.files()) + " files. Last hash: " + report.head());
        if (report.findings().isEmpty()) {
            terminal.out().println("The journal is unbroken and every table is what it says.");
        }
        report.findings().forEach(terminal.out()::println);
        terminal.out().println("Everybody signs in anew: sessions, tokens and codes of that time are not put back.");
        terminal.out()
                .println("Not in a backup: the key to the identities. Put it where the setting vault-key says ("
                        + report.vaultKey() + ").");
    }
}
