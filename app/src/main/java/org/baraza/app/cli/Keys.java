package org.baraza.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where the key of a backup comes from; never from the command line itself, which others on the computer can read. */
public final class Keys {

    /** The environment's name for a passphrase. */
    public static final String PASSPHRASE = "BARAZA_BACKUP_PASSPHRASE";

    private Keys() {}

    public static CommandSpec withKeyOptions(CommandSpec spec) {
        return spec.addOption(path(
                        "--passphrase-file",
                        "File whose first line is the passphrase. Left out, it is taken from " + PASSPHRASE
                                + ", or you are asked."))
                .addOption(path("--key-file", "File of 32 random bytes or more to use in place of a passphrase."));
    }

    private static OptionSpec path(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("FILE")
                .type(Path.class)
                .description(description)
                .build();
    }

    /** The key to lock a new backup with. */
    public static BackupKey choose(ParseResult given) {
        BackupKey key = find(given).orElseGet(Keys::askTwice);
        if (key instanceof BackupKey.Passphrase words && words.text().length() < BackupKey.Passphrase.SHORTEST) {
            throw new WrongUse("The passphrase has fewer than " + BackupKey.Passphrase.SHORTEST
                    + " characters and could be guessed. Choose a longer one, such as five words by chance.");
        }
        return key;
    }

    /** The key of a backup that is there. */
    public static BackupKey get(ParseResult given) {
        return find(given).orElseGet(() -> new BackupKey.Passphrase(ask("Passphrase of the backup: ")));
    }

    private static Optional<BackupKey> find(ParseResult given) {
        Optional<Path> keyFile = Options.find(given, "--key-file");
        Optional<Path> wordsFile = Options.find(given, "--passphrase-file");
        if (keyFile.isPresent() && wordsFile.isPresent()) {
            throw new WrongUse("--key-file and --passphrase-file exclude each other; name one.");
        }
        return keyFile.<BackupKey>map(BackupKey.KeyFile::new)
                .or(() -> wordsFile.map(file -> new BackupKey.Passphrase(firstLine(file))))
                .or(() -> Optional.ofNullable(System.getenv(PASSPHRASE))
                        .filter(words -> !words.isEmpty())
                        .map(BackupKey.Passphrase::new));
    }

    private static String firstLine(Path file) {
        if (!Files.isReadable(file)) {
            throw new WrongUse("There is no file " + file + " to read; check its name and folder.");
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new WrongUse(file + " is empty; write the passphrase into its first line."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackupKey askTwice() {
        String words = ask("Passphrase for the backup (without it nobody opens it, you neither): ");
        if (!words.equals(ask("Once more: "))) {
            throw new WrongUse("The two passphrases differ. Start again.");
        }
        return new BackupKey.Passphrase(words);
    }

    private static String ask(String what) {
        @Nullable Console console = System.console();
        char @Nullable [] words = console == null || !console.isTerminal() ? null : console.readPassword("%s", what);
        if (words == null) {
            throw new WrongUse("A backup needs a passphrase and there is nobody to ask. Name --passphrase-file or"
                    + " --key-file, or set " + PASSPHRASE + ".");
        }
        String text = new String(words);
        Arrays.fill(words, ' ');
        return text;
    }
}
