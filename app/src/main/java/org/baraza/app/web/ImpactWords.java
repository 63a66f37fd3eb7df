package org.baraza.app.web;

import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.plan.Detectable;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.compare.plan.ImpactReport;

/** An answer to a plan in a reader's language, from the numbers of its sentence and never from its English words. */
public record ImpactWords(Texts t) {

    /** Guards whose failing has a sentence of its own; any other is told by what it always means. */
    private static final String CODE = "impact.code.";

    public String question(ImpactPlan plan) {
        return t.show("impact.question", plan.mission(), counted(plan), where(plan));
    }

    public String counted(ImpactPlan plan) {
        return t.show("impact.outcome." + plan.outcome());
    }

    public String where(ImpactPlan plan) {
        return t.show("impact.where." + plan.treatment());
    }

    public String verdict(Verdict verdict) {
        return t.show("impact.verdict." + verdict.kind());
    }

    /** What may be said, sentence by sentence. */
    public List<String> sentences(ImpactReport report) {
        Map<String, Double> n = report.sentence().numbers();
        ImpactPlan plan = report.plan();
        return switch (report.sentence().id()) {
            case "reduced", "increased", "no-meaningful-change" -> told(report, n);
            case "cannot-tell" ->
                List.of(
                        t.show(
                                "impact.says.cannot-tell",
                                where(plan),
                                change(get(n, "change")),
                                counted(plan),
                                whole(get(n, "areas")),
                                change(get(n, "change_low")),
                                change(get(n, "change_high"))),
                        Double.isFinite(get(n, "detectable"))
                                ? t.show("impact.says.detectable", share(get(n, "detectable")))
                                : t.show("impact.says.small"));
            case "refused-flare-up" ->
                List.of(t.show("impact.says.flare-up", where(plan)), t.show("impact.says.described"));
            default -> List.of(t.show("impact.says.refused"), t.show("impact.says.described"));
        };
    }

    private List<String> told(ImpactReport report, Map<String, Double> n) {
        ImpactPlan plan = report.plan();
        String counted = t.show(
                "impact.says.counted",
                whole(get(n, "areas")),
                where(plan),
                whole(get(n, "observed")),
                counted(plan),
                plan.horizonMonths(),
                whole(get(n, "expected")),
                change(get(n, "change")),
                change(get(n, "change_low")),
                change(get(n, "change_high")));
        if (report.verdict().kind() == Verdict.Kind.NO_MEANINGFUL_CHANGE) {
            return List.of(counted, t.show("impact.says.meaningful", share(get(n, "meaningful"))));
        }
        return Double.isFinite(get(n, "breakdown"))
                ? List.of(counted, t.show("impact.says.breakdown", t.number(get(n, "breakdown"))))
                : List.of(counted);
    }

    /** Why no verdict is given, each reason once. */
    public List<String> reasons(ImpactReport report) {
        return report.codes().stream().map(this::reason).distinct().toList();
    }

    private String reason(Code code) {
        return t.find(CODE + code).orElse(t.show("impact.code.OTHER"));
    }

    public String state(Guard.State state) {
        return t.show("impact.state." + state);
    }

    public String detectable(Detectable detectable) {
        return detectable.share().isPresent()
                ? t.show(
                        "impact.detectable",
                        share(detectable.share().getAsDouble()),
                        detectable.months().orElseThrow().first(),
                        detectable.months().orElseThrow().last())
                : t.show("impact.detectable.not");
    }

    /** {@code 31 % fewer}. */
    public String change(double share) {
        return t.show(share < 0 ? "impact.fewer" : "impact.more", share(Math.abs(share)));
    }

    private String share(double share) {
        return t.amount(Math.round(share * 100) / 100.0, "share of one");
    }

    private static long whole(double value) {
        return Math.round(value);
    }

    private static double get(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }
}
