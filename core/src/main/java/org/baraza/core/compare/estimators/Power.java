package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.NoncentralT;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tails;

/** How many are needed, how likely a difference is found, or how large it must be. */
@AutoService(Estimator.class)
public final class Power implements Estimator {

    private static final double MOST = 1e9;

    @Override
    public MethodCard card() {
        return MethodCard.named("power", 1, "Power and sample size")
                .estimates("Whichever of size, power and difference is left out, from the other two.")
                .assumes(
                        "The spread, or the shares, are as given.",
                        "Respondents of one cluster are alike as much as icc says.")
                .fails(
                        "Violence comes in flare-ups: for events by area and month take minimum-detectable-effect with an error"
                                + " from the mission's own history.")
                .paper("Cohen 1988; Kish 1965 for the design effect")
                .offers(
                        Setting.choice(
                                "design",
                                "two-means",
                                "What is compared.",
                                "two-means",
                                "one-mean",
                                "paired-means",
                                "two-proportions"),
                        Setting.number("n", "", "Size, of each group.", 2, MOST),
                        Setting.number("power", "", "Chance that the difference is found.", 1e-6, 1 - 1e-9),
                        Setting.number("difference", "", "Difference of the means.", 1e-300, 1e300),
                        Setting.number(
                                "deviation",
                                "1",
                                "Standard deviation within a group, or of differences.",
                                1e-300,
                                1e300),
                        Setting.number("p1", "", "First share.", 0, 1),
                        Setting.number("p2", "", "Second share.", 0, 1),
                        Setting.number("alpha", "0.05", "Chance of a false find.", 1e-12, 0.5),
                        Setting.choice("sides", "two", "Differences to either side, or to one.", "two", "one"),
                        Setting.yesNo("both_tails", false, "Whether finds in the wrong direction count."),
                        Setting.number("cluster_size", "1", "Respondents in each cluster.", 1, MOST),
                        Setting.number("icc", "0", "How alike those of one cluster are, 0 to 1.", 0, 1))
                .example("", List.of(), List.of("design=two-proportions", "p1=0.5", "p2=0.75", "power=0.9"))
                .done();
    }

    @Override
    public Result run(Study study) {
        boolean shares = study.text("design").equals("two-proportions");
        String effect = shares ? "p2" : "difference";
        List<String> open = List.of("n", "power", effect).stream()
                .filter(o -> !study.given(o))
                .toList();
        if (open.size() != 1) {
            throw new Misuse("Leave out exactly one of \"n\", \"power\" and \"" + effect + "\"; it is what is found.");
        }
        double design = 1 + (study.number("cluster_size") - 1) * study.number("icc");
        double found = switch (open.getFirst()) {
            case "power" -> power(study, study.number("n") / design, study.number(effect));
            case "n" -> design * solve(n -> power(study, n, study.number(effect)), 2, MOST, study.number("power"));
            default -> effect(study, shares, design);
        };
        Result.Maker result = Result.of(card(), study)
                .estimate(Estimate.between(open.getFirst(), found, Double.NaN, Double.NaN))
                .number("design_effect", design);
        if (open.getFirst().equals("n")) {
            result.number("n_rounded_up", Math.ceil(found))
                    .say(Sentence.of("size", "About " + (long) Math.ceil(found) + " are needed in each group."));
        }
        return result.done();
    }

    private static double effect(Study study, boolean shares, double design) {
        double n = study.number("n") / design;
        double wanted = study.number("power");
        if (shares) {
            return solve(p -> power(study, n, p), study.number("p1"), 1 - 1e-12, wanted);
        }
        return solve(d -> power(study, n, d), 0, 1e3 * study.number("deviation"), wanted);
    }

    /** Power rises with what is asked for. */
    private static double solve(DoubleUnaryOperator power, double least, double most, double wanted) {
        double low = least;
        double high = most;
        if (power.applyAsDouble(high) < wanted) {
            throw new Misuse("So much power cannot be reached.");
        }
        for (int i = 0; i < 400 && high - low > 1e-13 * high; i++) {
            double middle =
                    i < 100 && high > 4 * Math.max(low, 1) ? Math.sqrt(Math.max(low, 1) * high) : (low + high) / 2;
            if (power.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double power(Study study, double n, double effect) {
        double tail = study.number("alpha") / (study.text("sides").equals("two") ? 2 : 1);
        boolean both = study.yes("both_tails") && study.text("sides").equals("two");
        return study.text("design").equals("two-proportions")
                ? ofShares(study.number("p1"), effect, n, tail, both)
                : ofMeans(study, n, effect, tail, both);
    }

    private static double ofShares(double p1, double p2, double n, double tail, boolean both) {
        double z = Tails.normalAbove(tail);
        double gap = Math.sqrt(n) * Math.abs(p1 - p2);
        double alike = z * Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
        double apart = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        double infinite = Double.POSITIVE_INFINITY;
        return Tails.upper((alike - gap) / apart, infinite) + (both ? Tails.upper((alike + gap) / apart, infinite) : 0);
    }

    private static double ofMeans(Study study, double n, double difference, double tail, boolean both) {
        int groups = study.text("design").equals("two-means") ? 2 : 1;
        double df = Math.max(1e-7, (n - 1) * groups);
        double t = TDistribution.of(df).inverseSurvivalProbability(tail);
        double shift = Math.sqrt(n / groups) * difference / study.number("deviation");
        return NoncentralT.above(t, df, shift) + (both ? 1 - NoncentralT.above(-t, df, shift) : 0);
    }
}
