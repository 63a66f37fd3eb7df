package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Runs a statistical method on a file. */
@AutoService(Command.class)
public final class EstimateCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("estimate", "Estimates, compares and tests what lies in a CSV file.")
                .addOption(OptionSpec.builder("--spec")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("What to estimate, as JSON; - reads it from the input.")
                        .build())
                .addOption(OptionSpec.builder("--data")
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description("The CSV file; the one the spec names when left out.")
                        .build())
                .addOption(Options.flag("--list", "Shows every method, its columns, its options and an example."))
                .addOption(Options.flag("--json", "With --list: one JSON object, for scripts."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("METHOD")
                        .arity("0..*")
                        .type(String.class)
                        .description("With --list: only these methods.")
                        .build());
        return Options.teach(spec, """
                Needs no site. A spec is one JSON object:
                  {"method": "two-way-fixed-effects", "data": "panel.csv",
                   "columns": {"outcome": "y", "unit": "area", "time": "month", "terms": ["x"]},
                   "options": {"standard_errors": "CR1"}, "seed": 7}
                Only "method" is always needed. "data" is a CSV file, looked for beside the spec, or columns written out
                as {"y": [1, 2], "x": [3, 4]}. Each entry of "columns" says which column of the data plays which role;
                where several may, write a list. The answer is one JSON object: estimates with their intervals, what they
                rest on, guards and, where the method gives one, a verdict. A number that does not exist is null.""", """
                baraza estimate --list
                baraza estimate --list staggered-did
                baraza estimate --spec question.json --data panel.csv""", """
                0 answered   1 refused, and why   2 wrong use   3 fault""");
    }

    @Override
    public int run(ParseResult given, Tools tools) throws IOException {
        try {
            List<String> methods = given.matchedPositionals().stream()
                    .flatMap(p -> p.stringValues().stream())
                    .toList();
            return Options.has(given, "--list") ? list(given, tools, methods) : answer(given, tools, methods);
        } catch (Misuse misuse) {
            throw new WrongUse(sentence(misuse));
        }
    }

    private static String sentence(Misuse misuse) {
        return misuse.valid().isEmpty()
                ? misuse.sentence()
                : misuse.sentence() + " " + Nearest.hint(misuse.given(), misuse.valid());
    }

    private static int list(ParseResult given, Tools tools, List<String> methods) {
        List<Estimator> shown = methods.isEmpty()
                ? Estimators.list()
                : methods.stream().map(Estimators::get).toList();
        if (Options.has(given, "--json")) {
            Json.line(tools.terminal().out(), MethodList.json(shown));
        } else {
            MethodList.show(shown, tools.terminal().out());
        }
        return Exit.GOOD;
    }

    private static int answer(ParseResult given, Tools tools, List<String> methods) throws IOException {
        Optional<Path> spec = Options.find(given, "--spec");
        if (spec.isEmpty() || !methods.isEmpty()) {
            throw new WrongUse("Name a spec with --spec, or write --list to see every method.");
        }
        boolean input = spec.get().toString().equals("-");
        byte[] written = input ? System.in.readAllBytes() : StudyFiles.bytes(spec.get());
        Path beside = input ? Path.of("") : spec.get().toAbsolutePath().resolveSibling("");
        StudyFiles.Asked asked = StudyFiles.read(written, beside, Options.find(given, "--data"));
        Estimator estimator = Estimators.get(asked.ask().method());
        Result result = Estimators.run(estimator, asked.ask());
        Map<String, Object> answer = new LinkedHashMap<>(Answers.json(estimator.card(), result));
        answer.put(
                "seed",
                estimator.card().seedUse().isEmpty() ? null : asked.ask().seed());
        answer.put("input", asked.input());
        Json.line(tools.terminal().out(), answer);
        return result.refused() ? Exit.FINDINGS : Exit.GOOD;
    }
}
