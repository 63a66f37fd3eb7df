package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.WrongUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Makes the files of a made-up mission. */
@AutoService(Command.class)
public final class SimulateCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("simulate", "Makes the files of a made-up mission with a known true effect.")
                .addOption(OptionSpec.builder("--seed")
                        .paramLabel("N")
                        .type(Long.class)
                        .description("Which made-up mission; the same seed gives the same bytes. 1 when left out.")
                        .build())
                .addOption(OptionSpec.builder("--out")
                        .paramLabel("DIR")
                        .type(Path.class)
                        .required(true)
                        .description("The folder to write into; new or empty.")
                        .build());
        return Options.teach(
                spec,
                "Nothing in it is real. Use it to practise, to teach and to test. The files are printed one a line, in"
                        + " the order in which to import them.",
                "baraza simulate --seed 7 --out practice",
                "0 written   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) throws IOException {
        Path folder = Options.<Path>find(given, "--out").orElseThrow();
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new WrongUse(folder + " is not an empty folder; name a new one.");
        }
        Files.createDirectories(folder);
        long seed = Options.<Long>find(given, "--seed").orElse(1L);
        List<Path> files = tools.practice().make(seed, folder, tools.terminal().progress("simulate", tools.stop()));
        tools.terminal().clearProgress();
        files.forEach(tools.terminal().out()::println);
        return Exit.GOOD;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
