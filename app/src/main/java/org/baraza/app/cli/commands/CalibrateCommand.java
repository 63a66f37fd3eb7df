package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.compare.calibrate.Calibration;
import org.baraza.core.compare.calibrate.SimulatedMission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Shows how often the method of impact is right on missions like one's own. */
@AutoService(Command.class)
public final class CalibrateCommand implements Command {

    private static final double LEVEL = 0.95;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "calibrate", "Shows how often an evaluation of a mission like yours would be right.")
                .addOption(Options.whole("--areas", "N", "Areas; 150 when left out."))
                .addOption(Options.whole("--months", "N", "Months; 96 when left out."))
                .addOption(Options.whole("--treated", "N", "Areas in which partnerships begin; 30 when left out."))
                .addOption(number("--mean", "Events of an area in a month, about; 0.5 when left out."))
                .addOption(number("--ratio", "True ratio of events with to without; 1, no effect, when left out."))
                .addOption(Options.flag("--ramp", "The effect grows over two years."))
                .addOption(Options.text(
                        "--targeting",
                        "WHERE",
                        "Where they begin: random, hot-areas or flare-ups; random when left out."))
                .addOption(Options.whole("--horizon", "N", "Months from the start that count; 24 when left out."))
                .addOption(Options.whole("--runs", "N", "Made-up missions; 100 when left out."))
                .addOption(OptionSpec.builder("--seed")
                        .paramLabel("N")
                        .type(Long.class)
                        .description("Which made-up missions; 1 when left out.")
                        .build());
        return Options.teach(spec, """
                Needs no site. Makes missions whose true effect is known, runs poisson-imputation on each with all its
                guards, and counts: how often its interval holds the truth, how often it says REDUCED, INCREASED or
                NO_MEANINGFUL_CHANGE, and how often it refuses. With --ratio 1 REDUCED and INCREASED are false; otherwise
                REDUCED is its power. Each share stands with its Monte Carlo standard error. Prints one JSON object.""", """
                baraza calibrate --areas 60 --months 60 --treated 10 --runs 50
                baraza calibrate --ratio 0.7 --targeting flare-ups""", """
                0 counted   2 wrong use   3 fault   130 stopped by you""");
    }

    private static OptionSpec number(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("X")
                .type(Double.class)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        SimulatedMission.Shape shape = shape(given);
        int runs = whole(given, "--runs", 100, 2, 100_000);
        long seed = Options.<Long>find(given, "--seed").orElse(1L);
        Progress progress = tools.terminal().progress("calibrate", tools.stop());
        Calibration found = Calibration.of(shape, runs, seed, LEVEL, done -> progress.at("missions", done, runs));
        tools.terminal().clearProgress();
        Json.line(tools.terminal().out(), json(shape, seed, found));
        return Exit.GOOD;
    }

    private static SimulatedMission.Shape shape(ParseResult given) {
        int areas = whole(given, "--areas", 150, 4, 5_000);
        int months = whole(given, "--months", 96, 24, 600);
        int treated = whole(given, "--treated", 30, 1, areas - 1);
        double mean = Options.<Double>find(given, "--mean").orElse(0.5);
        double ratio = Options.<Double>find(given, "--ratio").orElse(1.0);
        if (!(mean > 0 && mean < 1_000 && ratio > 0 && ratio < 100)) {
            throw new WrongUse("--mean and --ratio are above 0.");
        }
        String where = Options.<String>find(given, "--targeting").orElse("random");
        SimulatedMission.Targeting targeting = targeting(where);
        return new SimulatedMission.Shape(
                areas,
                months,
                treated,
                mean,
                ratio,
                Options.has(given, "--ramp"),
                targeting,
                whole(given, "--horizon", 24, 1, 600));
    }

    private static SimulatedMission.Targeting targeting(String where) {
        for (SimulatedMission.Targeting one : SimulatedMission.Targeting.values()) {
            if (name(one).equals(where)) {
                return one;
            }
        }
        throw new WrongUse("--targeting cannot be \"" + where + "\". "
                + Nearest.hint(
                        where,
                        java.util.Arrays.stream(SimulatedMission.Targeting.values())
                                .map(CalibrateCommand::name)
                                .toList()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int whole(ParseResult given, String option, int usual, int least, int most) {
        int value = Options.<Integer>find(given, option).orElse(usual);
        if (value < least || value > most) {
            throw new WrongUse(option + " is " + value + "; it lies between " + least + " and " + most + ".");
        }
        return value;
    }

    private static Map<String, Object> json(SimulatedMission.Shape shape, long seed, Calibration found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", "poisson-imputation");
        Map<String, Object> mission = new LinkedHashMap<>();
        mission.put("areas", shape.areas());
        mission.put("months", shape.months());
        mission.put("treated", shape.treated());
        mission.put("mean", shape.mean());
        mission.put("ratio", shape.ratio());
        mission.put("ramp", shape.ramp());
        mission.put("targeting", name(shape.targeting()));
        mission.put("horizon", shape.horizon());
        json.put("mission", mission);
        json.put("seed", seed);
        json.put("runs", found.runs());
        json.put("answered", found.answered());
        json.put("bias", value(found.bias(), found.biasError()));
        json.put("spread", number(found.spread()));
        json.put("mean_standard_error", number(found.meanError()));
        json.put("coverage", share(found.coverage()));
        json.put("coverage_when_not_refused", share(found.coverageGivenPass()));
        Map<String, Object> verdicts = new LinkedHashMap<>();
        found.verdicts().forEach((kind, share) -> verdicts.put(kind.name(), share(share)));
        json.put("verdicts", verdicts);
        return json;
    }

    private static Map<String, Object> share(Calibration.Share share) {
        return value(share.value(), share.error());
    }

    private static Map<String, Object> value(double value, double error) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", number(value));
        json.put("monte_carlo_error", number(error));
        return json;
    }

    private static @Nullable Object number(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }
}
