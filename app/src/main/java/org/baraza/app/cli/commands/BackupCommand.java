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
import org.baraza.app.desk.BackupReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Puts a whole site into one encrypted file. */
@AutoService(Command.class)
public final class BackupCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "backup", "Puts a whole site into one encrypted file, also while it is used.")
                .addOption(OptionSpec.builder("--to")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .required(true)
                        .description("The new file. It bears this name only when it is whole and on disk.")
                        .build());
        return Options.teach(
                Keys.withKeyOptions(spec),
                """
                Everything is in it but two keys: the passphrase of the backup itself and the key to the identities
                (setting vault-key). Keep both elsewhere; without them nobody opens what they lock.""",
                """
                baraza backup --site site --to /media/stick/baraza-monday.backup
                head -c 32 /dev/urandom > backup.key
                baraza backup --site site --to monday.backup --key-file backup.key""",
                "0 good   1 made, but there is something to look at   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        Terminal terminal = tools.terminal();
        Path file = Options.<Path>find(given, "--to").orElseThrow();
        BackupReport made = tools.desks()
                .backups()
                .make(Options.site(given), file, Keys.choose(given), terminal.progress("backup", tools.stop()));
        terminal.clearProgress();
        terminal.out()
                .println("Backed up " + Numbers.grouped(made.entries()) + " journal entries and "
                        + Numbers.grouped(made.files()) + " files into " + made.file() + " ("
                        + Numbers.grouped(made.bytes()) + " bytes, SHA-256 " + made.sha256() + ").");
        made.findings().forEach(terminal.out()::println);
        return made.findings().isEmpty() ? Exit.GOOD : Exit.FINDINGS;
    }
}
