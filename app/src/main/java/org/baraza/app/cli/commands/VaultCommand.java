package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.VaultKeys;
import org.baraza.app.desk.WrongUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Looks after the key to the identities. */
@AutoService(Command.class)
public final class VaultCommand implements Command {

    private static final List<String> ACTIONS =
            List.of("status", "check", "rotate-key", "export-key", "import-key", "make-key");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("vault", "Looks after the key to the identities; shows no identity.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("ACTION")
                        .arity("1")
                        .type(String.class)
                        .description(
                                "status says whether identities can be opened here and how many there are.",
                                "check opens every seal, keeps nothing and says what does not open.",
                                "rotate-key makes a new key and destroys the old: older copies of the database, and"
                                        + " backups made before, can then no longer be read.",
                                "export-key writes a copy of the key that opens with a passphrase.",
                                "import-key puts such a copy back in its place.",
                                "make-key prints a new key, for the environment.")
                        .build())
                .addOption(Options.text(
                        "--to",
                        "PLACE",
                        "With rotate-key: where the new key goes, as the setting vault-key writes it."))
                .addOption(OptionSpec.builder("--file")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("With export-key and import-key: the copy.")
                        .build())
                .addOption(OptionSpec.builder("--passphrase-file")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("A file whose first line is the passphrase; asked for when left out.")
                        .build());
        return Options.teach(
                spec,
                "Without its key nobody can open an identity, and nobody can help: keep a copy of the key elsewhere.",
                """
                baraza vault status --site site
                baraza vault export-key --site site --file /media/stick/baraza-key.p12
                baraza vault rotate-key --site site""",
                "0 good   1 identities are closed, or something does not open   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        String action = given.matchedPositionalValue(0, "");
        if (!ACTIONS.contains(action)) {
            throw new WrongUse("There is no action \"" + action + "\". " + Nearest.hint(action, ACTIONS));
        }
        return Options.withDesk(given, tools, desk -> run(action, given, desk, tools));
    }

    private static int run(String action, ParseResult given, Desk desk, Tools tools) {
        VaultKeys keys = desk.vault().keys();
        return switch (action) {
            case "status" -> status(desk.vault().state(), tools);
            case "check" -> check(keys.check(), tools);
            case "rotate-key" -> {
                Optional<String> to = Options.find(given, "--to");
                VaultKeys.Turned turned = keys.turn(to);
                say(
                        tools,
                        "The new key is in " + turned.place() + "; the keys of " + Numbers.grouped(turned.persons())
                                + " identities were wrapped with it, and the old key was destroyed.");
                to.ifPresent(place -> say(tools, "Now write \"vault-key: " + place + "\" in baraza.yaml."));
                say(tools, "Make a new copy with export-key and a new backup: older ones no longer open identities.");
                yield Exit.GOOD;
            }
            case "export-key" -> {
                withPassphrase(given, true, passphrase -> keys.exportTo(file(given), passphrase));
                say(tools, "The copy is written. Keep it and its passphrase apart, and away from this computer.");
                yield Exit.GOOD;
            }
            case "import-key" -> {
                withPassphrase(given, false, passphrase -> keys.importFrom(file(given), passphrase));
                say(tools, "The key is back in its place.");
                yield Exit.GOOD;
            }
            default -> {
                say(tools, keys.make());
                yield Exit.GOOD;
            }
        };
    }

    private static void say(Tools tools, String line) {
        tools.terminal().out().println(line);
    }

    private static int status(Vault.State state, Tools tools) {
        return switch (state) {
            case Vault.Open open -> {
                say(
                        tools,
                        "Identities can be opened. Key: " + open.place() + ". Identities: "
                                + Numbers.grouped(open.persons()) + ".");
                if (open.turning()) {
                    say(tools, "Changing the key was begun and not ended. Run: baraza vault rotate-key");
                }
                yield open.turning() ? Exit.FINDINGS : Exit.GOOD;
            }
            case Vault.Closed closed -> {
                say(tools, closed.why());
                yield Exit.FINDINGS;
            }
        };
    }

    private static int check(List<String> wrong, Tools tools) {
        if (wrong.isEmpty()) {
            say(tools, "Every seal opens.");
            return Exit.GOOD;
        }
        wrong.forEach(line -> say(tools, line));
        return Exit.FINDINGS;
    }

    private static Path file(ParseResult given) {
        return Options.<Path>find(given, "--file")
                .orElseThrow(() -> new WrongUse("The file of the copy is missing. Name it with --file."));
    }

    /** Work with a passphrase, which is blanked afterwards. */
    @FunctionalInterface
    private interface Work {
        void run(char[] passphrase);
    }

    private static void withPassphrase(ParseResult given, boolean twice, Work work) {
        char[] passphrase = passphrase(given, twice);
        try {
            work.run(passphrase);
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    private static char[] passphrase(ParseResult given, boolean twice) {
        Optional<Path> file = Options.find(given, "--passphrase-file");
        if (file.isPresent()) {
            try (var lines = Files.lines(file.get())) {
                return lines.findFirst().orElse("").toCharArray();
            } catch (IOException e) {
                throw new WrongUse("The passphrase file " + file.get() + " cannot be read. Name another.");
            }
        }
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() ->
                        new WrongUse("There is nobody to ask for the passphrase. Name a file with --passphrase-file."));
        char[] first = ask(console, "Passphrase: ");
        if (twice && !Arrays.equals(first, ask(console, "The same again: "))) {
            throw new WrongUse("The two passphrases differ. Nothing was written; try again.");
        }
        return first;
    }

    private static char[] ask(Console console, String prompt) {
        return Optional.ofNullable(console.readPassword(prompt))
                .orElseThrow(() -> new WrongUse("No passphrase was given. Try again."));
    }
}
