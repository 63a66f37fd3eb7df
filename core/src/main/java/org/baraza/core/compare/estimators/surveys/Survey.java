package org.baraza.core.compare.estimators.surveys;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.surveys.Design;
import org.baraza.core.measure.surveys.Estimates;
import org.baraza.core.measure.surveys.Estimates.Estimated;
import org.baraza.core.measure.surveys.Quantiles;
import org.baraza.core.measure.surveys.Replicates;
import org.baraza.core.measure.surveys.SurveyShares;

/** Means, totals, ratios, shares and quantiles of a population from a sample. */
@AutoService(Estimator.class)
public final class Survey implements Estimator {

    private enum What {
        MEAN,
        TOTAL,
        RATIO,
        PROPORTION,
        QUANTILE
    }

    private enum Errors {
        LINEARISED,
        JK1,
        JKN
    }

    private static final String EXAMPLE = """
            household,village,region,weight,reached,walk
            1,A,North,40,1,20
            2,A,North,40,1,35
            3,B,North,40,0,90
            4,B,North,40,1,40
            5,C,North,40,0,75
            6,C,North,40,1,30
            7,D,South,25,0,120
            8,D,South,25,1,45
            9,E,South,25,1,25
            10,E,South,25,0,60
            11,F,South,25,1,50
            12,F,South,25,1,15
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("survey", 1, "Means, totals, ratios, shares and quantiles of a population")
                .estimates("What the population would say if everybody were asked, for all and for groups of it.")
                .assumes(
                        "Weights say how many of the population each case stands for.",
                        "Clusters of a stratum were drawn independently, or without replacement where their number is given.",
                        "Those who were not reached would have answered like those who were.")
                .fails("Few clusters: intervals rest on clusters, not on persons.")
                .paper(
                        "Binder 1983; Woodruff 1952 and 1971; Korn and Graubard 1998; Deville and Särndal 1992; Lumley 2010")
                .reads(Role.of("outcome", Role.Kind.NUMBER, "What is averaged or summed; 0 or 1 for a proportion.")
                        .blankAllowedToo())
                .reads(Role.optional("denominator", Role.Kind.NUMBER, "What a ratio divides by.")
                        .blankAllowedToo())
                .reads(Role.optional("by", Role.Kind.KEY, "Groups that get an estimate each."))
                .reads(Designs.ROLES)
                .reads(Role.optionalSeveral(
                        "replicates", Role.Kind.NUMBER, "Replicate weights that came with the data."))
                .offers(
                        Given.choice("estimate", "What is estimated.", What.values()),
                        Given.choice("interval", "Of a proportion.", SurveyShares.Method.values()),
                        Setting.numbers("quantiles", "Which quantiles, as shares; the median when left out."),
                        Given.choice("rule", "How a quantile is read between values.", Quantiles.Rule.values()),
                        Given.choice(
                                "standard_errors", "Linearised, or leaving out clusters in turn.", Errors.values()),
                        Setting.choice("degrees_of_freedom", "design", "Of the intervals.", "design", "infinite"),
                        Setting.number("replicate_scale", "1", "Scale of the replicates' variance.", 0, 1e9),
                        Setting.yesNo(
                                "around_whole", false, "Whether replicates differ from the whole, not their mean."),
                        Setting.yesNo("small_groups", false, "Whether groups of fewer than 5 cases are shown."))
                .offers(Designs.SETTINGS)
                .example(
                        EXAMPLE,
                        List.of("outcome=reached", "weights=weight", "strata=region", "clusters=village"),
                        List.of("estimate=proportion"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Design design = Designs.of(study);
        What what = Given.value(What.class, study.text("estimate"));
        Result.Maker answer = Result.of(card(), study)
                .standardError(errors(study))
                .interval(
                        what == What.PROPORTION
                                ? study.text("interval") + " interval of a share, design-based"
                                : what == What.QUANTILE ? "Woodruff interval" : "Student t interval, design-based");
        boolean[] said = said(answer, study);
        return Designs.answer(answer, study, design, () -> {
            for (Domain domain : domains(study, said)) {
                add(answer, study, design, what, domain);
            }
            double[] y = outcome(study);
            boolean all = !study.has("by") && count(said) == y.length;
            if (all
                    && (what == What.MEAN || what == What.PROPORTION)
                    && Arrays.stream(y).distinct().count() > 1) {
                double effect = Estimates.designEffect(design, y, false);
                double weights = Arrays.stream(design.weights()).sum();
                answer.number("design effect", weights > y.length ? effect : Double.NaN)
                        .number("design effect with replacement", Estimates.designEffect(design, y, true));
                if (effect > 4) {
                    answer.note("The design effect is above 4: clusters are very alike inside.");
                }
            }
            answer.table(
                    Tabled.named("weights").numbers("weight", design.weights()).done());
        });
    }

    private static String errors(Study study) {
        return study.has("replicates")
                ? "replicate weights"
                : switch (Given.value(Errors.class, study.text("standard_errors"))) {
                    case LINEARISED -> "Taylor linearisation over clusters";
                    case JK1 -> "jackknife over clusters, JK1";
                    case JKN -> "jackknife over clusters within strata, JKn";
                };
    }

    private record Domain(String name, boolean[] in) {}

    /** Who answered: the others stay in the design, so that clusters keep their size. */
    private static boolean[] said(Result.Maker answer, Study study) {
        double[] y = study.numbers("outcome");
        double[] x = study.has("denominator") ? study.numbers("denominator") : Estimates.ones(y.length);
        boolean[] said = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            said[i] = !Double.isNaN(y[i]) && !Double.isNaN(x[i]);
        }
        int silent = y.length - count(said);
        if (silent > 0 && study.text(Setting.MISSING).equals(Setting.REFUSE)) {
            throw new Refused(
                    Code.MISSING_VALUES,
                    silent + " cases have no outcome. Say \"missing\": \"drop\" to estimate for those who answered.");
        }
        if (silent > 0) {
            answer.note(silent + " cases have no outcome; the estimate is for those who answered.");
        }
        return said;
    }

    /** The outcome, 0 where there is none: such cases are in no domain. */
    private static double[] outcome(Study study) {
        return Arrays.stream(study.numbers("outcome"))
                .map(v -> Double.isNaN(v) ? 0 : v)
                .toArray();
    }

    private static List<Domain> domains(Study study, boolean[] said) {
        int n = study.rows();
        if (!study.has("by")) {
            return List.of(new Domain("", said));
        }
        Keys keys = study.keys("by");
        List<Domain> domains = new ArrayList<>();
        for (int g = 0; g < keys.size(); g++) {
            boolean[] in = new boolean[n];
            int size = 0;
            for (int i = 0; i < n; i++) {
                in[i] = said[i] && keys.codes()[i] == g;
                size += in[i] ? 1 : 0;
            }
            if (size < 5 && !study.yes("small_groups")) {
                throw new Refused(Code.SMALL_CELL, "A group has fewer than 5 cases; join it with another.");
            }
            domains.add(new Domain(keys.labels().get(g), in));
        }
        return domains;
    }

    private static void add(Result.Maker answer, Study study, Design design, What what, Domain domain) {
        double[] y = outcome(study);
        String name = domain.name().isEmpty() ? Given.word(what) : domain.name();
        if (what == What.QUANTILE) {
            quantiles(answer, study, design, domain, name);
            return;
        }
        Estimated raw = estimated(study, design, what, y, domain.in());
        Estimated found = study.text("degrees_of_freedom").equals("infinite")
                ? new Estimated(raw.value(), raw.se(), Double.POSITIVE_INFINITY)
                : raw;
        if (!(found.df() > 0)) {
            throw new Refused(Code.FEW_CLUSTERS, "A single cluster says nothing of how clusters differ.");
        }
        if (what != What.PROPORTION) {
            answer.estimate(Estimate.of(name, found.value(), found.se(), found.df(), study.level()));
            return;
        }
        if (Arrays.stream(y).anyMatch(v -> v != 0 && v != 1)) {
            throw new Refused(Code.BAD_VALUES, "A proportion needs an outcome of 0 and 1.");
        }
        SurveyShares.Method method = Given.value(SurveyShares.Method.class, study.text("interval"));
        Limits limits = Given.tried(() -> SurveyShares.limits(method, found, study.rows(), Given.half(study)));
        answer.estimate(new Estimate(
                        name,
                        found.value(),
                        found.se(),
                        Double.NaN,
                        found.df(),
                        Double.NaN,
                        limits.low(),
                        limits.high()))
                .guard(Guard.atLeast(Code.TOO_FEW_ROWS, count(domain.in()), 20, "cases"));
    }

    private static int count(boolean[] in) {
        int n = 0;
        for (boolean one : in) {
            n += one ? 1 : 0;
        }
        return n;
    }

    private static Estimated estimated(Study study, Design design, What what, double[] y, boolean[] in) {
        double[] below = what == What.RATIO ? denominator(study) : Estimates.ones(y.length);
        boolean linearised = study.text("standard_errors").equals("linearised") && !study.has("replicates");
        if (linearised) {
            return Given.tried(
                    () -> what == What.TOTAL ? Estimates.total(design, y, in) : Estimates.ratio(design, y, below, in));
        }
        return replicates(study, design).estimate(w -> {
            double above = 0;
            double under = 0;
            for (int i = 0; i < w.length; i++) {
                above += in[i] ? w[i] * y[i] : 0;
                under += in[i] ? w[i] * below[i] : 0;
            }
            return what == What.TOTAL ? above : above / under;
        });
    }

    private static double[] denominator(Study study) {
        if (!study.has("denominator")) {
            throw new Misuse("A ratio needs a column as \"denominator\".");
        }
        return Arrays.stream(study.numbers("denominator"))
                .map(v -> Double.isNaN(v) ? 0 : v)
                .toArray();
    }

    private static Replicates replicates(Study study, Design design) {
        if (study.has("group") || study.has("margins") || study.has("calibration")) {
            throw new Misuse("Replicates are not made of weights that were made to agree; use linearised errors.");
        }
        if (study.has("replicates")) {
            double[][] rows = study.allNumbers("replicates").toArray(double[][]::new);
            if (study.given("replicate_scales") && study.numbersOf("replicate_scales").length != rows.length) {
                throw new Misuse("\"replicate_scales\" has one scale a replicate.");
            }
            return new Replicates(
                    design.weights(),
                    rows,
                    study.number("replicate_scale"),
                    study.given("replicate_scales") ? study.numbersOf("replicate_scales") : Estimates.ones(rows.length),
                    study.yes("around_whole"),
                    rows.length - 1.0);
        }
        return study.text("standard_errors").equals("jk1")
                ? Replicates.jackknife(design)
                : Replicates.stratifiedJackknife(design);
    }

    private static void quantiles(Result.Maker answer, Study study, Design design, Domain domain, String name) {
        double[] y = outcome(study);
        double[] shares = study.given("quantiles") ? study.numbersOf("quantiles") : new double[] {0.5};
        Quantiles.Rule rule = Given.value(Quantiles.Rule.class, study.text("rule"));
        double[] w = design.weights();
        for (int i = 0; i < w.length; i++) {
            w[i] = domain.in()[i] ? w[i] : 0;
        }
        for (double share : shares) {
            if (!(share > 0 && share < 1)) {
                throw new Misuse("A quantile lies between 0 and 1.");
            }
            Limits limits = Quantiles.limits(design, y, domain.in(), share, rule, Given.half(study));
            answer.estimate(
                    Estimate.between(name + " " + share, Quantiles.of(y, w, share, rule), limits.low(), limits.high()));
        }
    }
}
