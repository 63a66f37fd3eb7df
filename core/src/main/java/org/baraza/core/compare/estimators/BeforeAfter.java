package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.algebra.Matrix;

/** What was counted before and after, unit by unit; a description and never more. */
@AutoService(Estimator.class)
public final class BeforeAfter implements Estimator {

    private static final String EXAMPLE = """
            area,month,after,incidents
            A,1,0,9
            A,2,0,7
            A,3,1,6
            A,4,1,5
            B,1,0,4
            B,2,0,6
            B,3,1,4
            B,4,1,3
            C,1,0,8
            C,2,0,8
            C,3,1,9
            C,4,1,6
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("before-after", 1, "Before and after (description)")
                .estimates(
                        "The mean over units of the difference between after and before, or the ratio of what was counted"
                                + " after to before.")
                .assumes("Read as an effect, that nothing else changed; which nobody can know from these data.")
                .fails(
                        "Whatever began after a peak looks like a success: what is counted falls back by itself.",
                        "Season and trend are taken for the change.")
                .paper("Cook and Campbell 1979 on why it is not enough")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is compared."),
                        Role.of("unit", Role.Kind.KEY, "Areas, villages."),
                        Role.of("after", Role.Kind.FLAG, "1 after, 0 before."),
                        Role.optional("exposure", Role.Kind.NUMBER, "For ratios: what is counted against, above 0."))
                .offers(Setting.choice(
                        "scale", "difference", "A difference of means, or a ratio of rates.", "difference", "ratio"))
                .example(EXAMPLE, List.of("outcome=incidents", "unit=area", "after=after"), List.of("scale=ratio"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Keys units = study.keys("unit");
        double[] y = study.numbers("outcome");
        double[] after = study.numbers("after");
        int g = units.size();
        double[][] sums = new double[2][g];
        double[][] mass = new double[2][g];
        boolean ratio = study.text("scale").equals("ratio");
        for (int i = 0; i < y.length; i++) {
            int when = (int) after[i];
            int unit = units.codes()[i];
            double exposure = study.has("exposure") ? study.numbers("exposure")[i] : 1;
            if (ratio && (y[i] < 0 || !(exposure > 0))) {
                throw new Refused(Code.BAD_VALUES, "Ratios need counts of 0 or more and exposures above 0.");
            }
            sums[when][unit] += y[i];
            mass[when][unit] += exposure;
        }
        for (int u = 0; u < g; u++) {
            if (mass[0][u] == 0 || mass[1][u] == 0) {
                throw new Refused(
                        Code.UNBALANCED_PANEL, "Each unit needs rows before and after; some lack one of them.");
            }
        }
        if (g < 2) {
            throw new Refused(
                    Code.FEW_UNITS, "A single unit has no error; take interrupted-time-series for one series.");
        }
        Result.Maker result = Result.of(card(), study).count("rows", y.length).count("units", g);
        double[] before = new double[g];
        double[] later = new double[g];
        for (int u = 0; u < g; u++) {
            before[u] = sums[0][u] / mass[0][u];
            later[u] = sums[1][u] / mass[1][u];
        }
        if (ratio) {
            ratio(study, result, sums, mass);
        } else {
            difference(study, result, before, later);
        }
        return result.table(Tabled.named("units")
                        .texts("unit", units.labels())
                        .numbers("before", before)
                        .numbers("after", later)
                        .done())
                .say(Sentence.of(
                        "followed",
                        "This says what followed, not what it was caused by: units elsewhere may have moved alike."))
                .done();
    }

    private static void difference(Study study, Result.Maker result, double[] before, double[] later) {
        double[] differences = new double[before.length];
        for (int u = 0; u < before.length; u++) {
            differences[u] = later[u] - before[u];
        }
        double error = Math.sqrt(Matrix.variance(differences) / differences.length);
        result.estimate(Estimate.of(
                        "difference", Matrix.mean(differences), error, differences.length - 1.0, study.level()))
                .standardError("of units' differences")
                .interval("Student t interval");
    }

    private static void ratio(Study study, Result.Maker result, double[][] sums, double[][] mass) {
        double whole = log(sums, mass, -1);
        int g = sums[0].length;
        double squares = 0;
        for (int u = 0; u < g; u++) {
            double gap = log(sums, mass, u) - whole;
            squares += gap * gap;
        }
        double error = Math.sqrt(squares * (g - 1) / g);
        Estimate log = Estimate.of("log_rate_ratio", whole, error, g - 1.0, study.level());
        result.estimate(log)
                .estimate(Estimate.between(
                        "rate_ratio",
                        StrictMath.exp(log.value()),
                        StrictMath.exp(log.low()),
                        StrictMath.exp(log.high())))
                .standardError("CV3 jackknife leaving out one unit at a time ((G-1)/G, " + g + " units)")
                .interval("Student t interval");
    }

    private static double log(double[][] sums, double[][] mass, int out) {
        double[] y = new double[2];
        double[] e = new double[2];
        for (int u = 0; u < sums[0].length; u++) {
            for (int when = 0; when < 2 && u != out; when++) {
                y[when] += sums[when][u];
                e[when] += mass[when][u];
            }
        }
        if (y[0] == 0 || y[1] == 0) {
            throw new Refused(Code.SEPARATION, "There are no events before, or none after, once a unit is left out.");
        }
        return StrictMath.log(y[1] / e[1] / (y[0] / e[0]));
    }
}
