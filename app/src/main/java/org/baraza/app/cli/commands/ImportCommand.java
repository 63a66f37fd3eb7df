package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Finding;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Imports files through the front door. */
@AutoService(Command.class)
public final class ImportCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("import", "Imports data files into a site.")
                .addOption(Options.flag("--json", "One JSON object a line for each file, for scripts."))
                .addOption(
                        Options.text("--importer", "ID", "Reads the files with this importer whatever they look like."))
                .addOption(Options.text(
                        "--data-version", "TEXT", "The publisher's version, when the file does not state it."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(Path.class)
                        .description("Files, also gzipped; what they hold is recognised from their content.")
                        .build());
        return Options.teach(spec, """
                Every row is kept or set aside with a reason; none is lost. Importing a file twice adds nothing.
                With --json each object has: file, importer, received, kept, setAside, dataset, sha256.
                importer and dataset are null when nothing could be read.""", """
                baraza simulate --seed 7 --out practice
                baraza import --site site practice/areas-adm2.geojson practice/ged251-quilambra.csv""", """
                0 every row was kept   1 some were set aside   2 wrong use   3 fault""");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        List<Path> files = given.matchedPositionalValue(0, List.of());
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new WrongUse(file + " is a folder; name the files in it, as in " + file.resolve("*.csv") + ".");
            }
            if (!Files.isReadable(file)) {
                throw new WrongUse("There is no file " + file + "; check the name and its folder.");
            }
        }
        ImportWishes wishes =
                new ImportWishes(Options.find(given, "--importer"), Options.find(given, "--data-version"));
        Terminal terminal = tools.terminal();
        return Options.withDesk(given, tools, desk -> {
            int code = Exit.GOOD;
            for (Path file : files) {
                ImportReport report = desk.importFile(
                        file, wishes, terminal.progress(String.valueOf(file.getFileName()), tools.stop()));
                terminal.clearProgress();
                if (Options.has(given, "--json")) {
                    Json.line(terminal.out(), json(report));
                } else {
                    show(report, terminal);
                }
                terminal.out().flush();
                if (report.setAside() > 0 || report.fileFinding().isPresent()) {
                    code = Exit.FINDINGS;
                }
            }
            return code;
        });
    }

    private static Map<String, Object> json(ImportReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", report.file().toString());
        object.put("importer", report.importer());
        object.put("received", report.received());
        object.put("kept", report.kept());
        object.put("setAside", report.setAside());
        object.put("dataset", report.dataSet());
        object.put("sha256", report.sha256());
        return object;
    }

    /** Which column is missing, or which columns there are. */
    private static String about(Finding whole) {
        if (!whole.column().isEmpty()) {
            return " It lacks: " + whole.column() + " (" + whole.value() + ").";
        }
        return whole.value().isEmpty() ? "" : " It has: " + whole.value() + ".";
    }

    static void show(ImportReport report, Terminal terminal) {
        String file = String.valueOf(report.file().getFileName());
        Optional<Finding> whole = report.fileFinding();
        if (whole.isPresent()) {
            terminal.out()
                    .println(file + " was not imported: " + whole.get().kind().title() + ". "
                            + whole.get().kind().remedy()
                            + about(whole.get()));
            return;
        }
        String received = Numbers.grouped(report.received());
        String kept = Numbers.grouped(report.kept());
        String setAside = Numbers.grouped(report.setAside());
        terminal.out()
                .println(file + " (" + report.importer().orElse("unknown") + "): " + setAside + " of " + received
                        + " rows were set aside.  " + kept + " kept.   " + kept + " + " + setAside + " = " + received);
        for (Finding example : report.examples()) {
            String value = example.value().isEmpty() ? "" : ": \"" + example.value() + "\"";
            terminal.out()
                    .println("  " + Numbers.grouped(report.counts().getOrDefault(example.kind(), 1L)) + "  "
                            + example.kind().title() + "   e.g. row " + Numbers.grouped(example.row()) + value + "   "
                            + example.kind().remedy());
        }
        report.setAsideList().ifPresent(list -> terminal.out().println("  The rows set aside, with reasons: " + list));
        if (report.alreadyKnown()) {
            terminal.out().println("  These rows had been imported before; nothing was added.");
        }
    }
}
