package org.baraza.core.compare.estimators.rates;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.fairness.Equivalence;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.MantelHaenszel;

/** One ratio from many areas, each compared within itself; also whether the groups are shown to be treated alike. */
@AutoService(Estimator.class)
public final class StratifiedRatio implements Estimator {

    private enum Errors {
        MODEL,
        JACKKNIFE
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("mantel-haenszel", 1, "A ratio within areas (Mantel-Haenszel), and whether it is alike")
                .estimates(
                        "How many times the rate, risk or odds of the first group is that of the second, area by area.")
                .assumes("The ratio is the same in every area.", "Areas are independent of each other.")
                .fails(
                        "Areas in which only one group lives say nothing and drop out.",
                        "\"No significant difference\" is not equivalence: see the equivalence test.")
                .paper("Mantel and Haenszel 1959; Robins, Breslow and Greenland 1986; Schuirmann 1987")
                .reads(
                        Role.of("events", Role.Kind.COUNT, "Events of the first group in each area."),
                        Role.of("exposure", Role.Kind.NUMBER, "Its time at risk, or its cases."),
                        Role.of("other_events", Role.Kind.COUNT, "Events of the second group."),
                        Role.of("other_exposure", Role.Kind.NUMBER, "Its time at risk, or its cases."))
                .offers(
                        Given.choice("ratio", "What is compared.", MantelHaenszel.Kind.values()),
                        Given.choice(
                                "standard_errors",
                                "From the model, or by leaving out one area at a time with Student's t.",
                                Errors.values()),
                        Setting.number("margin", "1.25", "The ratio within which groups count as alike.", 1.0001, 10))
                .example(EXAMPLE, List.of("events=a", "exposure=m", "other_events=b", "other_exposure=n"), List.of())
                .done();
    }

    private static final String EXAMPLE = """
            area,a,m,b,n
            North,12,310,9,240
            East,7,150,11,260
            South,20,420,16,350
            West,5,130,8,170
            Hills,9,200,7,180
            Coast,14,260,15,300
            """;

    @Override
    public Result run(Study study) {
        double[][] x = {
            study.numbers("events"),
            study.numbers("exposure"),
            study.numbers("other_events"),
            study.numbers("other_exposure")
        };
        MantelHaenszel.Kind kind = Given.value(MantelHaenszel.Kind.class, study.text("ratio"));
        MantelHaenszel all = of(kind, x);
        boolean jackknife = study.text("standard_errors").equals("jackknife");
        double log = StrictMath.log(all.ratio());
        double se = jackknife ? jackknife(kind, x) : Math.sqrt(all.logVariance());
        double df = jackknife ? all.strata() - 1 : Double.POSITIVE_INFINITY;
        double half = Distributions.student(df).quantileAbove(Given.half(study)) * se;
        double t = log / se;
        double p = 2 * Distributions.student(df).above(Math.abs(t));
        double margin = StrictMath.log(study.number("margin"));
        Equivalence alike = Given.tried(() -> Equivalence.test(log, se, df, -margin, margin, 0.05));
        Limits ninety = new Limits(
                log - Distributions.student(df).quantileAbove(0.05) * se,
                log + Distributions.student(df).quantileAbove(0.05) * se);
        return Result.of(card(), study)
                .estimate(new Estimate(
                        "ratio", all.ratio(), se, t, df, p, StrictMath.exp(log - half), StrictMath.exp(log + half)))
                .standardError(
                        jackknife ? "of the log ratio, leave-one-area-out jackknife" : "of the log ratio, model-based")
                .interval(jackknife ? "Student t interval on the log scale" : "normal interval on the log scale")
                .number("chi-squared", all.chiSquared())
                .number("chi-squared p", Distributions.chiSquared(1).above(all.chiSquared()))
                .number("corrected chi-squared", all.corrected())
                .number("corrected p", Distributions.chiSquared(1).above(all.corrected()))
                .number("equivalence p", Math.max(alike.lowerP(), alike.upperP()))
                .number("90% low", StrictMath.exp(ninety.low()))
                .number("90% high", StrictMath.exp(ninety.high()))
                .count("areas", all.strata())
                .count("events", (long)
                        (Arrays.stream(x[0]).sum() + Arrays.stream(x[2]).sum()))
                .guard(Guard.atLeast(Code.FEW_CLUSTERS, all.strata(), 15, "areas with both groups"))
                .guard(Guard.atLeast(
                        Code.FEW_EVENTS,
                        Math.min(Arrays.stream(x[0]).sum(), Arrays.stream(x[2]).sum()),
                        50,
                        "events of the smaller group"))
                .say(org.baraza.core.compare.Sentence.of("equivalence", sentence(alike, study.number("margin"))))
                .done();
    }

    private static String sentence(Equivalence alike, double margin) {
        return switch (alike.says()) {
            case EQUIVALENT -> "The groups are shown to be alike within a ratio of " + margin + ".";
            case DIFFERENT -> "The groups differ.";
            case CANNOT_TELL -> "We cannot tell whether the groups are alike within a ratio of " + margin + ".";
        };
    }

    private static MantelHaenszel of(MantelHaenszel.Kind kind, double[][] x) {
        return Given.tried(() -> MantelHaenszel.of(kind, x[0], x[1], x[2], x[3]));
    }

    private static double jackknife(MantelHaenszel.Kind kind, double[][] x) {
        double whole = StrictMath.log(of(kind, x).ratio());
        double sum = 0;
        int n = 0;
        for (int left = 0; left < x[0].length; left++) {
            if (x[1][left] > 0 && x[3][left] > 0 && x[0][left] + x[2][left] > 0) {
                double[][] others = new double[4][];
                for (int k = 0; k < 4; k++) {
                    others[k] = x[k].clone();
                    others[k][left] = 0;
                }
                double gap = StrictMath.log(of(kind, others).ratio()) - whole;
                sum += gap * gap;
                n++;
            }
        }
        return Math.sqrt(sum * (n - 1) / n);
    }
}
