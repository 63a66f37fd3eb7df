package org.baraza.core.compare.estimators.fairness;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.fairness.Equivalence;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.spans.Cox;
import org.baraza.core.measure.spans.CoxData;
import org.baraza.core.measure.spans.Lives;
import org.baraza.core.measure.spans.NotSettledException;

/** Whether two groups are answered equally fast within areas. */
@AutoService(Estimator.class)
public final class AnsweredAlike implements Estimator {

    private static final int AREAS = 15;
    private static final int CASES = 50;

    private static final String EXAMPLE = """
            area,hours,answered,community
            North,4,1,hill
            North,9,1,river
            North,12,1,hill
            North,30,0,river
            East,3,1,river
            East,8,1,hill
            East,11,1,river
            East,20,1,hill
            South,6,1,hill
            South,7,1,river
            South,15,0,hill
            South,18,1,river
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("answered-alike", 1, "Whether two groups are answered equally fast in the same area")
                .estimates("How many times faster the second group, in order of name, is answered than the first.")
                .assumes(
                        "Within an area the ratio is the same at all times.",
                        "Areas are independent of each other.",
                        "Cases of both groups were equally urgent; nothing is adjusted for here.")
                .fails(
                        "\"No significant difference\" is not equivalence.",
                        "Groups that live in different areas cannot be compared within one.")
                .paper("Cox 1972; Efron 1977; Schuirmann 1987")
                .reads(
                        Role.of(
                                "time",
                                Role.Kind.NUMBER,
                                "From the alert to the first answer, or to when watching ended."),
                        Role.of("event", Role.Kind.FLAG, "1 if it was answered then, 0 if not yet."),
                        Role.of("group", Role.Kind.KEY, "Two groups, by their own choice of name."),
                        Role.of("area", Role.Kind.KEY, "Cases are compared within an area only."))
                .offers(
                        Setting.number("margin", "1.25", "The ratio within which groups count as alike.", 1.0001, 10),
                        Setting.yesNo("strict", true, "Whether few areas or cases withhold the verdict."))
                .givesVerdict()
                .example(
                        EXAMPLE,
                        List.of("time=hours", "event=answered", "group=community", "area=area"),
                        List.of("strict=false"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Keys groups = study.keys("group");
        if (groups.size() != 2) {
            throw new Refused(Code.NOT_COMPARABLE, "Two groups are compared, and there are " + groups.size() + ".");
        }
        int[] areas = shared(study.keys("area"), groups);
        int n = (int) Arrays.stream(areas).distinct().count();
        if (n < 3) {
            throw new Refused(Code.FEW_CLUSTERS, "Fewer than 3 areas have cases of both groups.");
        }
        int[] all = IntStream.range(0, areas.length).filter(i -> areas[i] >= 0).toArray();
        double log = log(study, groups, areas, all);
        double sum = 0;
        int[] levels =
                Arrays.stream(areas).filter(a -> a >= 0).distinct().sorted().toArray();
        for (int left : levels) {
            double other = log(
                    study,
                    groups,
                    areas,
                    Arrays.stream(all).filter(i -> areas[i] != left).toArray());
            sum += (other - log) * (other - log);
        }
        double se = Math.sqrt(sum * (levels.length - 1) / levels.length);
        return answer(study, groups, log, se, levels.length, all);
    }

    /** Areas with both groups; -1 elsewhere. */
    private static int[] shared(Keys areas, Keys groups) {
        boolean[][] has = new boolean[areas.size()][2];
        for (int i = 0; i < areas.codes().length; i++) {
            has[areas.codes()[i]][groups.codes()[i]] = true;
        }
        return Arrays.stream(areas.codes())
                .map(a -> has[a][0] && has[a][1] ? a : -1)
                .toArray();
    }

    private static double log(Study study, Keys groups, int[] areas, int[] cases) {
        double[] time = study.numbers("time");
        double[] event = study.numbers("event");
        boolean[] ended = new boolean[cases.length];
        double[][] rows = new double[cases.length][1];
        for (int i = 0; i < cases.length; i++) {
            ended[i] = event[cases[i]] == 1;
            rows[i][0] = groups.codes()[cases[i]];
        }
        double[] until = Arrays.stream(cases).mapToDouble(i -> time[i]).toArray();
        int[] strata = Arrays.stream(cases).map(i -> areas[i]).toArray();
        try {
            return Given.tried(() -> Cox.fit(new CoxData(Lives.of(until, ended), rows, strata, Cox.Ties.EFRON)))
                    .coefficients()[0];
        } catch (NotSettledException e) {
            throw new Refused(Code.SEPARATION, "Without one of the areas a group is never answered, or always first.");
        }
    }

    private Result answer(Study study, Keys groups, double log, double se, int areas, int[] all) {
        double df = areas - 1.0;
        double margin = StrictMath.log(study.number("margin"));
        Equivalence alike = Given.tried(() -> Equivalence.test(log, se, df, -margin, margin, 0.05));
        double half = Distributions.student(df).quantileAbove(Given.half(study)) * se;
        double ninety = Distributions.student(df).quantileAbove(0.05) * se;
        long first = Arrays.stream(all).filter(i -> groups.codes()[i] == 0).count();
        long smaller = Math.min(first, all.length - first);
        if (smaller < 5) {
            throw new Refused(Code.SMALL_CELL, "A group has fewer than 5 cases.");
        }
        Guard enoughAreas = Guard.atLeast(Code.FEW_CLUSTERS, areas, AREAS, "areas with both groups");
        Guard enoughCases = Guard.atLeast(Code.FEW_EVENTS, smaller, CASES, "cases of the smaller group");
        boolean held = !study.yes("strict") || !enoughAreas.failed() && !enoughCases.failed();
        Result.Maker answer = Result.of(card(), study)
                .estimate(new Estimate(
                        "ratio",
                        StrictMath.exp(log),
                        se,
                        log / se,
                        df,
                        alike.differenceP(),
                        StrictMath.exp(log - half),
                        StrictMath.exp(log + half)))
                .standardError("of the log ratio, leave-one-area-out jackknife")
                .interval("Student t interval on the log scale")
                .number("90% low", StrictMath.exp(log - ninety))
                .number("90% high", StrictMath.exp(log + ninety))
                .number("equivalence p", Math.max(alike.lowerP(), alike.upperP()))
                .count("areas", areas)
                .count("cases", all.length)
                .guard(enoughAreas)
                .guard(enoughCases)
                .verdict(Verdicts.of(alike.says(), held, enoughAreas.failed()));
        if (held) {
            answer.say(Sentence.of("answered-alike", sentence(alike.says(), study.number("margin"))));
        }
        return answer.done();
    }

    private static String sentence(Equivalence.Says says, double margin) {
        return switch (says) {
            case EQUIVALENT -> "Both groups are shown to be answered alike within a ratio of " + margin + ".";
            case DIFFERENT -> "One group is answered faster than the other in the same areas.";
            case CANNOT_TELL -> "We cannot tell whether both groups are answered alike.";
        };
    }
}
