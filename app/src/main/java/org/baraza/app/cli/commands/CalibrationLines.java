package org.baraza.app.cli.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.app.cli.Json;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.calibrate.Calibration;
import org.baraza.core.compare.calibrate.Goal;
import org.baraza.core.compare.calibrate.SimulatedMission.Shape;

/** What was counted on each shape of a tier, written as soon as it is known. */
interface CalibrationLines {

    void write(Shape shape, long seed, Calibration found, List<Goal> goals);

    static CalibrationLines of(PrintStream out, boolean csv, boolean json) {
        if (json) {
            return (shape, seed, found, goals) -> Json.line(out, json(shape, seed, found, goals));
        }
        if (csv) {
            out.append(CSV_HEAD).append('\n');
            return (shape, seed, found, goals) ->
                    out.append(csv(shape, seed, found, goals)).append('\n').flush();
        }
        return (shape, seed, found, goals) ->
                out.append(text(shape, found, goals)).flush();
    }

    String CSV_HEAD = "areas,months,treated,mean,ratio,targeting,horizon,seed,runs,answered,bias,bias_error,spread,"
            + "mean_standard_error,coverage,coverage_error,coverage_not_refused,coverage_not_refused_error,"
            + "reduced,reduced_error,increased,increased_error,no_meaningful_change,no_meaningful_change_error,"
            + "cannot_tell,cannot_tell_error,refused,refused_error,refused_for,goals_met,goals_open,goals_missed";

    private static Map<String, Object> json(Shape shape, long seed, Calibration found, List<Goal> goals) {
        Map<String, Object> json = CalibrateCommand.json(shape, seed, found);
        json.put(
                "goals",
                goals.stream()
                        .map(goal -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("name", goal.name());
                            one.put("value", goal.value());
                            one.put("low_99", goal.low());
                            one.put("high_99", goal.high());
                            one.put("least", goal.least());
                            one.put("most", goal.most());
                            one.put("state", CalibrateCommand.name(goal.state()));
                            return one;
                        })
                        .toList());
        return json;
    }

    private static String csv(Shape shape, long seed, Calibration found, List<Goal> goals) {
        StringBuilder line = new StringBuilder();
        line.append(shape.areas())
                .append(',')
                .append(shape.months())
                .append(',')
                .append(shape.treated());
        line.append(',').append(shape.mean()).append(',').append(shape.ratio());
        line.append(',').append(CalibrateCommand.name(shape.targeting()));
        line.append(',').append(shape.horizon()).append(',').append(seed);
        line.append(',').append(found.runs()).append(',').append(found.answered());
        line.append(',').append(digits(found.bias())).append(',').append(digits(found.biasError()));
        line.append(',').append(digits(found.spread())).append(',').append(digits(found.meanError()));
        share(line, found.coverage());
        share(line, found.coverageGivenPass());
        share(line, found.share(Verdict.Kind.REDUCED));
        share(line, found.share(Verdict.Kind.INCREASED));
        share(line, found.share(Verdict.Kind.NO_MEANINGFUL_CHANGE));
        share(line, found.share(Verdict.Kind.CANNOT_TELL));
        share(line, found.share(Verdict.Kind.REFUSED));
        line.append(',').append(reasons(found));
        for (Goal.State state : Goal.State.values()) {
            line.append(',')
                    .append(goals.stream()
                            .filter(g -> g.state() == state)
                            .map(Goal::name)
                            .collect(Collectors.joining("; ")));
        }
        return line.toString();
    }

    private static void share(StringBuilder line, Calibration.Share share) {
        line.append(',').append(digits(share.value())).append(',').append(digits(share.error()));
    }

    private static String reasons(Calibration found) {
        return found.reasons().entrySet().stream()
                .map(e -> e.getKey() + " " + digits(e.getValue().value()))
                .collect(Collectors.joining("; "));
    }

    /** Empty where there is no number. */
    private static String digits(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.5f", value);
    }

    private static String text(Shape shape, Calibration found, List<Goal> goals) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d areas, %d months, %d under it, mean %s, ratio %s, %s; %d runs\n",
                shape.areas(),
                shape.months(),
                shape.treated(),
                shape.mean(),
                shape.ratio(),
                CalibrateCommand.name(shape.targeting()),
                found.runs()));
        text.append(String.format(Locale.ROOT, "  bias %.3f (%.3f)", found.bias(), found.biasError()));
        said(text, "coverage", found.coverage());
        said(text, "when not refused", found.coverageGivenPass());
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            said(text, kind.name(), found.share(kind));
        }
        text.append('\n');
        if (!found.reasons().isEmpty()) {
            text.append("  refused for ").append(reasons(found)).append('\n');
        }
        for (Goal goal : goals) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-6s  %s, %s to %s: %.3f (99%% %.3f to %.3f)\n",
                    CalibrateCommand.name(goal.state()),
                    goal.name(),
                    goal.least(),
                    goal.most(),
                    goal.value(),
                    goal.low(),
                    goal.high()));
        }
        return text.toString();
    }

    private static void said(StringBuilder text, String name, Calibration.Share share) {
        text.append(String.format(Locale.ROOT, "; %s %.3f (%.3f)", name, share.value(), share.error()));
    }
}
