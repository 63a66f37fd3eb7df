package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.compare.calibrate.Calibration;
import org.baraza.core.compare.calibrate.Goal;
import org.baraza.core.compare.calibrate.SimulatedMission;
import org.baraza.core.compare.calibrate.Tier;
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
                        "Where they begin: random, hot-areas, hot-areas-that-drift, flare-ups or strong-flare-ups; random when"
                                + " left out."))
                .addOption(Options.whole("--horizon", "N", "Months from the start that count; 24 when left out."))
                .addOption(Options.whole("--runs", "N", "Made-up missions; 100, or those of the tier, when left out."))
                .addOption(OptionSpec.builder("--seed")
                        .paramLabel("N")
                        .type(Long.class)
                        .description("Which made-up missions; 1 when left out.")
                        .build())
                .addOption(Options.text(
                        "--tier",
                        "NAME",
                        "Many shapes held against the method's goals: smoke (3), nightly (14) or release (40)."))
                .addOption(Options.flag("--csv", "With --tier: one line a shape."))
                .addOption(Options.flag("--json", "With --tier: one JSON object a shape."));
        return Options.teach(spec, """
                Needs no site. Makes missions whose true effect is known, runs poisson-imputation on each with all its
                guards, and counts: how often its interval holds the truth, how often it says REDUCED, INCREASED or
                NO_MEANINGFUL_CHANGE, and how often it refuses. With --ratio 1 REDUCED and INCREASED are false; otherwise
                REDUCED is its power. Each share stands with its Monte Carlo standard error. Prints one JSON object.

                With --tier it does so for a set of shapes and says of each goal whether it is met, missed, or
                open: not met by what was counted, but within its interval of 99 in 100. Only --runs and --seed
                can be chosen then.""", """
                baraza calibrate --areas 60 --months 72 --treated 10 --runs 50
                baraza calibrate --ratio 0.7 --targeting flare-ups
                baraza calibrate --tier nightly --runs 100 --csv""", """
                0 counted   1 counted, and a goal is missed   2 wrong use   3 fault   130 stopped by you""");
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
        Optional<String> tier = Options.find(given, "--tier");
        if (tier.isPresent()) {
            return tier(tier.get(), given, tools);
        }
        for (String written : List.of("--csv", "--json")) {
            if (Options.has(given, written)) {
                throw new WrongUse(written + " belongs to --tier; one shape is written as one JSON object.");
            }
        }
        SimulatedMission.Shape shape = shape(given);
        int runs = whole(given, "--runs", 100, 2, 100_000);
        long seed = Options.<Long>find(given, "--seed").orElse(1L);
        Progress progress = tools.terminal().progress("calibrate", tools.stop());
        Calibration found = Calibration.of(shape, runs, seed, LEVEL, done -> progress.at("missions", done, runs));
        tools.terminal().clearProgress();
        Json.line(tools.terminal().out(), json(shape, seed, found));
        return Exit.GOOD;
    }

    private static int tier(String name, ParseResult given, Tools tools) {
        for (String other : List.of(
                "--areas", "--months", "--treated", "--mean", "--ratio", "--ramp", "--targeting", "--horizon")) {
            if (Options.has(given, other)) {
                throw new WrongUse(other + " belongs to one shape; --tier has shapes of its own.");
            }
        }
        Tier tier = one(Tier.values(), "--tier", name);
        int runs = whole(given, "--runs", tier.runs(), 2, 100_000);
        long seed = Options.<Long>find(given, "--seed").orElse(1L);
        CalibrationLines lines =
                CalibrationLines.of(tools.terminal().out(), Options.has(given, "--csv"), Options.has(given, "--json"));
        Progress progress = tools.terminal().progress("calibrate", tools.stop());
        boolean missed = false;
        int before = 0;
        List<SimulatedMission.Shape> shapes = tier.shapes();
        for (SimulatedMission.Shape shape : shapes) {
            int already = before;
            Calibration found = Calibration.of(
                    shape,
                    runs,
                    seed,
                    LEVEL,
                    done -> progress.at("missions", already + done, (long) runs * shapes.size()));
            before += runs;
            List<Goal> goals = Goal.of(shape, found);
            missed |= goals.stream().anyMatch(g -> g.state() == Goal.State.MISSED);
            tools.terminal().clearProgress();
            lines.write(shape, seed, found, goals);
        }
        return missed ? Exit.FINDINGS : Exit.GOOD;
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
        SimulatedMission.Targeting targeting = one(SimulatedMission.Targeting.values(), "--targeting", where);
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

    private static <E extends Enum<E>> E one(E[] all, String option, String given) {
        for (E one : all) {
            if (name(one).equals(given)) {
                return one;
            }
        }
        throw new WrongUse(option + " cannot be \"" + given + "\". "
                + Nearest.hint(
                        given, Arrays.stream(all).map(CalibrateCommand::name).toList()));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int whole(ParseResult given, String option, int usual, int least, int most) {
        int value = Options.<Integer>find(given, option).orElse(usual);
        if (value < least || value > most) {
            throw new WrongUse(option + " is " + value + "; it lies between " + least + " and " + most + ".");
        }
        return value;
    }

    static Map<String, Object> json(SimulatedMission.Shape shape, long seed, Calibration found) {
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
        Map<String, Object> reasons = new LinkedHashMap<>();
        found.reasons().forEach((code, share) -> reasons.put(code.name(), share(share)));
        json.put("refused_for", reasons);
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
