package org.baraza.core.compare.estimators.spans;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.compare.estimators.Rows;
import org.baraza.core.measure.spans.Cox;
import org.baraza.core.measure.spans.CoxData;
import org.baraza.core.measure.spans.CoxResiduals;
import org.baraza.core.measure.spans.Lives;
import org.baraza.core.measure.spans.NotSettledException;
import org.baraza.core.measure.spans.Proportionality;

/** Proportional hazards, with strata, clusters and every way of ties. */
@AutoService(Estimator.class)
public final class Hazards implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("cox", 1, "Who it happens to sooner (proportional hazards)")
                .estimates("The logarithm of how many times likelier an event is at any moment for one more of a term.")
                .assumes(
                        "The ratio is the same at all times.",
                        "Watching ended for reasons that have nothing to do with the wait.")
                .fails(
                        "Ratios that change over time: see the test of proportionality.",
                        "Areas that differ: give them as strata.")
                .paper("Cox 1972; Efron 1977; Breslow 1974; Lin and Wei 1989; Grambsch and Therneau 1994")
                .reads(Waits.TIME, Waits.EVENT, Waits.START)
                .reads(
                        Role.several("terms", Role.Kind.TERM, "What may matter."),
                        Role.optional("strata", Role.Kind.KEY, "Each with a curve of its own, for example areas."),
                        Role.optional("cluster", Role.Kind.KEY, "Cases that move together."),
                        Role.optional("weights", Role.Kind.NUMBER, "How many cases each stands for."))
                .offers(
                        Given.choice("ties", "How events at the same moment are treated.", Cox.Ties.values()),
                        Setting.choice(
                                "standard_errors",
                                "",
                                "From the model, robust, or clustered; clustered when a cluster is named.",
                                "model",
                                "robust",
                                "clustered"),
                        Given.choice("clock", "Time in the test of proportionality.", Proportionality.Clock.values()))
                .example(Waits.EXAMPLE, List.of("time=weeks", "event=answered", "terms=team"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        Lives lives = Waits.of(study);
        Rows rows = Rows.of(study, "terms", false);
        Cox.Ties ties = Given.value(Cox.Ties.class, study.text("ties"));
        CoxData data = Given.tried(() -> new CoxData(lives, rows.values(), Given.groups(study, "strata"), ties));
        Cox fit = fit(data);
        String errors = study.given("standard_errors")
                ? study.text("standard_errors")
                : study.has("cluster") ? "clustered" : "model";
        double[][] covariance = covariance(study, fit, errors);
        Result.Maker answer = Result.of(card(), study)
                .standardError(errors.equals("model") ? "observed information" : errors + " sandwich (Lin-Wei)")
                .interval("normal interval of the log hazard ratio");
        for (int j = 0; j < rows.names().size(); j++) {
            answer.estimate(Estimate.of(
                    rows.names().get(j),
                    fit.coefficients()[j],
                    Math.sqrt(covariance[j][j]),
                    Double.POSITIVE_INFINITY,
                    study.level()));
        }
        answer.table(ratios(study, rows, fit, covariance));
        tests(answer, fit);
        if (ties != Cox.Ties.DISCRETE) {
            proportionality(answer, study, rows, fit);
            CoxResiduals.Baseline baseline = CoxResiduals.baseline(fit);
            answer.table(Tabled.named("baseline")
                    .wholes(
                            "stratum",
                            Arrays.stream(baseline.strata()).asLongStream().toArray())
                    .numbers("time", baseline.times())
                    .numbers("cumulated_hazard_at_means", baseline.hazard())
                    .numbers(
                            "cumulated_hazard_at_zero",
                            Arrays.stream(baseline.hazard())
                                    .map(h -> h / StrictMath.exp(fit.centre()))
                                    .toArray())
                    .done());
        }
        long events = Waits.events(lives);
        return answer.count("cases", lives.size())
                .count("events", events)
                .guard(Guard.atLeast(
                        Code.FEW_EVENTS, events, 10.0 * rows.names().size(), "events for so many terms"))
                .done();
    }

    static Cox fit(CoxData data) {
        try {
            return Given.tried(() -> Cox.fit(data));
        } catch (NotSettledException e) {
            throw new Refused(Code.SEPARATION, "A term tells events from others alone: its ratio has no finite value.");
        }
    }

    private static double[][] covariance(Study study, Cox fit, String errors) {
        if (errors.equals("model")) {
            return fit.covariance();
        }
        if (fit.data().ties() == Cox.Ties.DISCRETE) {
            throw new Refused(Code.BAD_VALUES, "Robust errors are not offered with discrete ties.");
        }
        int[] clusters = Given.groups(study, "cluster");
        if (errors.equals("robust") || !study.has("cluster")) {
            Arrays.setAll(clusters, i -> i);
        }
        return fit.robust(clusters);
    }

    private static Tabled ratios(Study study, Rows rows, Cox fit, double[][] covariance) {
        int p = rows.names().size();
        double[] ratio = new double[p];
        double[] low = new double[p];
        double[] high = new double[p];
        for (int j = 0; j < p; j++) {
            Estimate one = Estimate.of(
                    "", fit.coefficients()[j], Math.sqrt(covariance[j][j]), Double.POSITIVE_INFINITY, study.level());
            ratio[j] = StrictMath.exp(one.value());
            low[j] = StrictMath.exp(one.low());
            high[j] = StrictMath.exp(one.high());
        }
        return Tabled.named("hazard_ratios")
                .texts("term", rows.names())
                .numbers("ratio", ratio)
                .numbers("low", low)
                .numbers("high", high)
                .numbers("model_standard_error", root(fit.covariance()))
                .done();
    }

    private static double[] root(double[][] covariance) {
        double[] root = new double[covariance.length];
        Arrays.setAll(root, j -> Math.sqrt(covariance[j][j]));
        return root;
    }

    private static void tests(Result.Maker answer, Cox fit) {
        answer.number("log likelihood without terms", fit.logLikelihoods()[0])
                .number("log likelihood", fit.logLikelihoods()[1])
                .number("likelihood ratio", fit.likelihoodRatio())
                .number("likelihood ratio p", fit.p(fit.likelihoodRatio()))
                .number("wald", fit.wald())
                .number("wald p", fit.p(fit.wald()))
                .number("score", fit.score())
                .number("score p", fit.p(fit.score()))
                .number("concordance", fit.concordance());
    }

    private static void proportionality(Result.Maker answer, Study study, Rows rows, Cox fit) {
        Proportionality tested = Given.tried(
                () -> Proportionality.test(fit, Given.value(Proportionality.Clock.class, study.text("clock"))));
        List<String> names = new ArrayList<>(rows.names());
        names.add("all");
        answer.table(Tabled.named("proportionality")
                .texts("term", names)
                .numbers("chi_squared", tested.chiSquared())
                .wholes(
                        "degrees_of_freedom",
                        Arrays.stream(tested.df()).asLongStream().toArray())
                .numbers("p", tested.p())
                .done());
        if (tested.p()[tested.p().length - 1] < 0.05) {
            answer.note("The ratio does not look the same at all times; show restricted means instead.");
        }
    }
}
