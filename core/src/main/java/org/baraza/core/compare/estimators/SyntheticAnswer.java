package org.baraza.core.compare.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.impact.StaggeredPanel;
import org.baraza.core.compare.impact.Synthetic;
import org.baraza.core.compare.impact.SyntheticErrors;

/** What synthetic control and synthetic difference-in-differences share: reading, placebos, guards, the verdict by rank. */
final class SyntheticAnswer {

    private static final double RARE = 0.05;

    private final Study study;
    private final Result.Maker result;
    private final StaggeredPanel panel;
    private final Synthetic synthetic;
    private final List<String> others;

    private SyntheticAnswer(
            Study study, Result.Maker result, StaggeredPanel panel, Synthetic synthetic, List<String> others) {
        this.study = study;
        this.result = result;
        this.panel = panel;
        this.synthetic = synthetic;
        this.others = others;
    }

    static Role[] roles() {
        return new Role[] {
            Role.of("outcome", Role.Kind.NUMBER, "What may have changed."),
            StaggeredPanel.UNIT,
            StaggeredPanel.TIME,
            StaggeredPanel.FIRST_TREATED,
            StaggeredPanel.TREATED
        };
    }

    static Setting[] settings() {
        return new Setting[] {
            Setting.choice(
                    "standard_errors",
                    "placebo",
                    "placebo: spread of effects of others in the place of those under it; jackknife and bootstrap need two"
                            + " or more units under it.",
                    "placebo",
                    "jackknife",
                    "bootstrap",
                    "none"),
            Setting.whole("draws", "200", "Draws of placebo and bootstrap.", 20, 100_000),
            Setting.number(
                    "most_placebo_misfit",
                    "5",
                    "Placebos whose misfit before is more than so many times that of the unit itself are left out of the rank.",
                    1,
                    1e9),
            Setting.number(
                    "most_misfit",
                    "0.5",
                    "For a verdict: largest misfit before, in standard deviations of the others' outcomes before.",
                    0,
                    1e9)
        };
    }

    static SyntheticAnswer of(Study study, MethodCard card, Synthetic.How how) {
        StaggeredPanel panel = StaggeredRead.panel(study);
        if (panel.gaps() > 0) {
            throw new Refused(
                    Code.UNBALANCED_PANEL,
                    panel.gaps() + " cells of unit and time have no row; this method needs them all.");
        }
        if (panel.cohorts().length > 1) {
            throw new Refused(
                    Code.NOT_COMPARABLE,
                    "Units come under it at different times; this method is for one start. Take staggered-did, or one start at"
                            + " a time.");
        }
        long start = panel.cohorts()[0];
        int before = (int) Arrays.stream(panel.times()).filter(t -> t < start).count();
        if (before < 2) {
            throw new Refused(
                    Code.SHORT_PRE, "At least two times before the start are needed, and " + before + " is seen.");
        }
        double[][] cells = panel.cells(study.numbers("outcome"));
        List<double[]> order = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int u = 0; u < cells.length; u++) {
            if (panel.first()[u] == StaggeredPanel.NEVER) {
                order.add(cells[u]);
                others.add(panel.units().get(u));
            }
        }
        int controls = order.size();
        for (int u = 0; u < cells.length; u++) {
            if (panel.first()[u] != StaggeredPanel.NEVER) {
                order.add(cells[u]);
            }
        }
        if (controls < 2) {
            throw new Refused(Code.FEW_CONTROLS, "At least two units never under it are needed.");
        }
        Synthetic synthetic = new Synthetic(order.toArray(new double[0][]), controls, before, how);
        return new SyntheticAnswer(study, Result.of(card, study), panel, synthetic, others);
    }

    Result tell() {
        Synthetic.Found found = synthetic.find();
        double error = error(found);
        result.estimate(Estimate.of("effect", found.effect(), error, Double.POSITIVE_INFINITY, study.level()))
                .standardError(errorName())
                .interval("normal interval around the " + study.text("standard_errors")
                        + " error; the verdict is by rank");
        int after = panel.times().length - synthetic.before();
        result.count("rows", study.rows())
                .count("control_units", synthetic.controls())
                .count("treated_units", synthetic.y().length - synthetic.controls())
                .count("times_before", synthetic.before())
                .count("times_after", after);
        double[] gaps = synthetic.gaps(found.omega());
        double fit = misfit(gaps, 0, synthetic.before(), found);
        result.number("zeta_omega", found.zetaOmega())
                .number("zeta_lambda", found.zetaLambda())
                .number("noise_level", found.noise())
                .number("misfit_before", fit)
                .number("objective", squares(gaps, synthetic.before()));
        tables(found, gaps);
        ranks(found, gaps, fit);
        return result.done();
    }

    private double error(Synthetic.Found found) {
        return switch (study.text("standard_errors")) {
            case "placebo" ->
                synthetic.controls() > synthetic.y().length - synthetic.controls()
                        ? SyntheticErrors.placebo(synthetic, found, study.whole("draws"), study.seed())
                        : Double.NaN;
            case "jackknife" -> SyntheticErrors.jackknife(synthetic, found);
            case "bootstrap" -> SyntheticErrors.bootstrap(synthetic, found, study.whole("draws"), study.seed());
            default -> Double.NaN;
        };
    }

    private String errorName() {
        return switch (study.text("standard_errors")) {
            case "placebo" -> "placebo (" + study.whole("draws") + " draws among units never under it)";
            case "jackknife" -> "jackknife with fixed weights";
            case "bootstrap" -> "bootstrap of units (" + study.whole("draws") + " draws)";
            default -> "none";
        };
    }

    private static double squares(double[] gaps, int before) {
        double sum = 0;
        for (int t = 0; t < before; t++) {
            sum += gaps[t] * gaps[t];
        }
        return sum;
    }

    /** Root mean squared gap; a constant one is no misfit where only changes count. */
    private double misfit(double[] gaps, int from, int to, Synthetic.Found found) {
        double level = 0;
        if (!synthetic.how().kind().equals("sc")) {
            level = Matrix.dot(Arrays.copyOf(gaps, synthetic.before()), found.lambda());
        }
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += (gaps[t] - level) * (gaps[t] - level);
        }
        return Math.sqrt(sum / (to - from));
    }

    private void tables(Synthetic.Found found, double[] gaps) {
        double level = synthetic.how().kind().equals("sc")
                ? 0
                : Matrix.dot(Arrays.copyOf(gaps, synthetic.before()), found.lambda());
        double[] effects = Arrays.stream(gaps, synthetic.before(), gaps.length)
                .map(g -> g - level)
                .toArray();
        result.table(Tabled.named("effect_by_time")
                .wholes("time", Arrays.copyOfRange(panel.times(), synthetic.before(), gaps.length))
                .numbers("effect", effects)
                .done());
        result.table(Tabled.named("unit_weights")
                .texts("unit", others)
                .numbers("weight", found.omega())
                .done());
        result.table(Tabled.named("time_weights")
                .wholes("time", Arrays.copyOf(panel.times(), synthetic.before()))
                .numbers("weight", found.lambda())
                .done());
        result.table(Tabled.named("gaps")
                .wholes("time", panel.times())
                .numbers("gap", gaps)
                .done());
    }

    /** How often a unit where nothing began looks as if something had. */
    private void ranks(Synthetic.Found found, double[] gaps, double fit) {
        Synthetic.Found[] placebos = SyntheticErrors.placebos(synthetic);
        int before = synthetic.before();
        double[] effects =
                Arrays.stream(placebos).mapToDouble(Synthetic.Found::effect).toArray();
        double[] ratios = new double[placebos.length];
        double own = misfit(gaps, before, gaps.length, found) / fit;
        int counted = 0;
        int reached = 0;
        int ratioReached = 0;
        for (int i = 0; i < placebos.length; i++) {
            double[] placeboGaps = SyntheticErrors.placeboGaps(synthetic, placebos[i], i);
            double placeboFit = misfit(placeboGaps, 0, before, placebos[i]);
            ratios[i] = misfit(placeboGaps, before, gaps.length, placebos[i]) / placeboFit;
            if (placeboFit <= study.number("most_placebo_misfit") * fit) {
                counted++;
                reached += Math.abs(effects[i]) >= Math.abs(found.effect()) - 1e-12 ? 1 : 0;
                ratioReached += ratios[i] >= own - 1e-12 ? 1 : 0;
            }
        }
        double p = (1.0 + reached) / (1 + counted);
        result.number("placebo_rank_p", p)
                .number("misfit_ratio", own)
                .number("misfit_ratio_rank_p", (1.0 + ratioReached) / (1 + counted))
                .count("placebos_counted", counted);
        result.table(Tabled.named("placebos")
                .texts("unit", others)
                .numbers("effect", effects)
                .numbers("misfit_ratio", ratios)
                .done());
        guards(fit, counted);
        verdict(found.effect(), p, counted);
    }

    private void guards(double fit, int counted) {
        double[] all = IntStream.range(0, synthetic.controls())
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(synthetic.y()[i], 0, synthetic.before()))
                .toArray();
        result.guard(Guard.atMost(
                Code.POOR_FIT,
                fit / Math.sqrt(Matrix.variance(all)),
                study.number("most_misfit"),
                "misfit before, in standard deviations of the others"));
        result.guard(
                Guard.atLeast(Code.FEW_CONTROLS, counted, 10, "placebo units that fit well enough to compare with"));
        result.guard(Guard.atLeast(Code.SHORT_PRE, synthetic.before(), 5, "times before the start"));
        result.guard(Guard.notChecked(Code.SPILLOVER, "who is whose neighbour is not known to this method"));
    }

    private void verdict(double effect, double p, int counted) {
        List<Code> failed = result.guards().stream()
                .filter(Guard::failed)
                .map(Guard::code)
                .distinct()
                .toList();
        boolean rare = p <= RARE;
        Verdict verdict = !failed.isEmpty()
                ? Verdict.refused(failed)
                : Verdict.of(
                        !rare ? Verdict.Kind.CANNOT_TELL : effect < 0 ? Verdict.Kind.REDUCED : Verdict.Kind.INCREASED);
        result.verdict(verdict);
        result.say(Sentence.of(
                "placebo-rank",
                "Of " + counted + " units where nothing began, and this one, " + Math.round(p * (counted + 1))
                        + " moved so far from what was expected of them."));
    }
}
