package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.FormFinding;
import org.baraza.app.desk.FormPaper;
import org.baraza.app.desk.FormReport;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Finding;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Makes a form for phones and browsers out of a spreadsheet. */
@AutoService(Command.class)
public final class XlsformCommand implements Command {

    private static final String ITEMSETS = "itemsets.csv";

    /** How often a part that is repeated stands on a sheet. */
    private static final int BLOCKS = 3;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("xlsform", "Makes a form for phones and browsers out of a spreadsheet.")
                .addOption(OptionSpec.builder("-o", "--out")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("Where the form goes; written to the terminal when left out.")
                        .build())
                .addOption(OptionSpec.builder("--paper")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("Where a page goes that is printed and filled in by hand, as HTML.")
                        .build())
                .addOption(OptionSpec.builder("--paper-language")
                        .paramLabel("LANGUAGE")
                        .type(String.class)
                        .description("A language of the form, as its columns name it, for the page; \"A,B\" for two.")
                        .build())
                .addOption(Options.flag("--json", "One JSON object with the findings, for scripts."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1")
                        .required(true)
                        .type(Path.class)
                        .description(
                                "An XLSForm: XLSX, XLS, CSV or Markdown; what it is is recognised from its content.")
                        .build());
        return Options.teach(spec, """
                Reads an XLSForm and writes the XForm that ODK Collect, Enketo and others fill in. What is wrong is said
                with its sheet, row and column; then nothing is written. Needs no site. A form with external choices
                also gets the file itemsets.csv beside it.
                With --json: file, made, out, xform (without -o), findings with code, forbids, sheet, row, column, value,
                title and remedy.""", """
                baraza xlsform village-meeting.xlsx -o village-meeting.xml
                baraza xlsform village-meeting.xlsx --paper village-meeting.html
                baraza xlsform village-meeting.xlsx --json""", """
                0 the form was made   1 findings forbid it   2 wrong use   3 fault""");
    }

    @Override
    public int run(ParseResult given, Tools tools) throws IOException {
        Path file = given.matchedPositionalValue(0, Path.of(""));
        if (Files.isDirectory(file)) {
            throw new WrongUse(file + " is a folder; name the spreadsheet in it.");
        }
        if (!Files.isReadable(file)) {
            throw new WrongUse("There is no file " + file + "; check the name and its folder.");
        }
        Optional<Path> out = Options.find(given, "--out");
        Optional<Path> folder = out.map(Path::toAbsolutePath).map(Path::getParent);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new WrongUse("There is no folder " + folder.get() + "; make it first.");
        }
        FormReport report = tools.forms().make(file);
        if (report.xform().isPresent() && out.isPresent()) {
            Files.writeString(out.get(), report.xform().get());
            if (report.itemsets().isPresent() && folder.isPresent()) {
                Files.writeString(
                        folder.get().resolve(ITEMSETS), report.itemsets().get());
            }
        }
        Optional<Path> paper = Options.find(given, "--paper");
        if (report.xform().isPresent() && paper.isPresent()) {
            Files.write(
                    paper.get(),
                    tools.forms().paper(report.xform().get(), wishes(given)).page());
        }
        if (Options.has(given, "--json")) {
            Json.line(tools.terminal().out(), json(file, out, report));
        } else {
            show(file, out.or(() -> paper), report, tools.terminal());
        }
        return report.xform().isPresent() ? Exit.GOOD : Exit.FINDINGS;
    }

    private static FormPaper.Wishes wishes(ParseResult given) {
        List<String> languages = Options.<String>find(given, "--paper-language").stream()
                .flatMap(l -> Arrays.stream(l.split(",")))
                .map(String::strip)
                .toList();
        return new FormPaper.Wishes(languages, "en", BLOCKS, true);
    }

    private static void show(Path file, Optional<Path> out, FormReport report, Terminal terminal) {
        report.findings().forEach(finding -> show(finding, terminal.err()));
        if (report.xform().isEmpty()) {
            long forbidding =
                    report.findings().stream().filter(FormFinding::forbids).count();
            terminal.err()
                    .println(file.getFileName() + ": no form was made because of " + forbidding
                            + (forbidding == 1 ? " finding." : " findings."));
        } else if (out.isPresent()) {
            terminal.out().println("The form is in " + out.get() + ".");
            report.itemsets()
                    .ifPresent(i -> terminal.out().println("Its external choices are beside it, in " + ITEMSETS + "."));
        } else {
            terminal.out().println(report.xform().get());
        }
    }

    private static void show(FormFinding found, PrintStream err) {
        Finding finding = found.finding();
        String where = found.where().isEmpty() ? "" : found.where() + ": ";
        String value = finding.value().isEmpty() ? "" : ": \"" + finding.value() + "\"";
        err.println((found.forbids() ? "" : "note  ") + where + finding.kind().title() + value + "   "
                + finding.kind().remedy());
    }

    private static Map<String, Object> json(Path file, Optional<Path> out, FormReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("made", report.xform().isPresent());
        object.put("out", out.filter(o -> report.xform().isPresent()).map(Path::toString));
        if (out.isEmpty()) {
            object.put("xform", report.xform());
        }
        List<Map<String, Object>> findings =
                report.findings().stream().map(XlsformCommand::json).toList();
        object.put("findings", findings);
        return object;
    }

    private static Map<String, Object> json(FormFinding found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", found.finding().kind().code());
        object.put("forbids", found.forbids());
        object.put("sheet", found.sheet());
        object.put("row", found.finding().row());
        object.put("column", found.finding().column());
        object.put("value", found.finding().value());
        object.put("title", found.finding().kind().title());
        object.put("remedy", found.finding().kind().remedy());
        return object;
    }
}
