package org.baraza.core.compare.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Verdict;

/** The sentence a verdict is said with, as data and in English. */
final class ImpactSentence {

    private static final String FLAREUP = "refused-flare-up";

    private ImpactSentence() {}

    static Sentence of(ImpactPlan plan, Verdict verdict, Result main) {
        Map<String, Double> n = numbers(plan, main);
        String id = verdict.codes().contains(Code.FLAREUP_TARGETING) && verdict.kind() == Verdict.Kind.REFUSED
                ? FLAREUP
                : verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Sentence(id, n, english(plan, id, verdict, n));
    }

    private static Map<String, Double> numbers(ImpactPlan plan, Result main) {
        Map<String, Double> n = new LinkedHashMap<>();
        n.put("horizon", (double) plan.horizonMonths());
        n.put("meaningful", plan.meaningfulPercent() / 100.0);
        if (!main.estimates().isEmpty()) {
            var ratio = main.estimate("rate_ratio");
            var averted = main.estimate("events_averted");
            n.put("areas", (double) main.counts().getOrDefault("treated_units", 0L));
            n.put("observed", main.diagnostic("events_observed"));
            n.put("expected", main.diagnostic("events_expected"));
            n.put("change", ratio.value() - 1);
            n.put("change_low", ratio.low() - 1);
            n.put("change_high", ratio.high() - 1);
            n.put("averted", averted.value());
            n.put("averted_low", averted.low());
            n.put("averted_high", averted.high());
            n.put("detectable", main.diagnostic("smallest_detectable_fall"));
            n.put("breakdown", main.diagnostic("breakdown_m"));
            main.estimates().stream()
                    .filter(e -> e.name().startsWith("placebo_"))
                    .reduce((_, shorter) -> shorter)
                    .ifPresent(e -> n.put("before", StrictMath.exp(e.value()) - 1));
        }
        return n;
    }

    private static String english(ImpactPlan plan, String id, Verdict verdict, Map<String, Double> n) {
        return switch (id) {
            case "reduced", "increased", "no-meaningful-change" -> told(plan, id, n);
            case "cannot-tell" -> cannotTell(plan, n);
            case FLAREUP ->
                capital(plan.treatment().english()) + " just after there was more than usual"
                        + (n.containsKey("before")
                                ? " (" + change(get(n, "before")) + " than expected in the months before)"
                                : "")
                        + ". Violence usually falls back after a peak, so what followed cannot be told apart from that."
                        + " Description only; no verdict.";
            default ->
                "No verdict. "
                        + String.join(
                                " ", verdict.codes().stream().map(Code::meaning).toList());
        };
    }

    private static String told(ImpactPlan plan, String id, Map<String, Double> n) {
        String counted = "In the " + Math.round(get(n, "areas")) + " areas where "
                + plan.treatment().english() + " there were " + Math.round(get(n, "observed")) + " "
                + plan.outcome().english() + " in the first " + plan.horizonMonths() + " months where "
                + Math.round(get(n, "expected")) + " would be expected had they moved like the other areas: "
                + change(get(n, "change")) + " (95% range " + change(get(n, "change_low")) + " to "
                + change(get(n, "change_high")) + ").";
        String averted = id.equals("reduced") && Double.isFinite(get(n, "averted_low"))
                ? " About " + Math.round(get(n, "averted")) + " fewer in all (range "
                        + Math.round(get(n, "averted_low")) + " to " + Math.round(get(n, "averted_high")) + ")."
                : "";
        String none = id.equals("no-meaningful-change")
                ? " A change of less than " + plan.meaningfulPercent()
                        + "% was declared too small to matter beforehand."
                : "";
        String breakdown = Double.isFinite(get(n, "breakdown")) && !id.equals("no-meaningful-change")
                ? " It would no longer be distinguishable from zero if their course had drifted more than "
                        + String.format(Locale.ROOT, "%.1f", get(n, "breakdown"))
                        + " times their largest earlier drift."
                : "";
        return counted + averted + none + breakdown;
    }

    private static String cannotTell(ImpactPlan plan, Map<String, Double> n) {
        double detectable = get(n, "detectable");
        return "Areas where " + plan.treatment().english() + " had " + change(get(n, "change")) + " "
                + plan.outcome().english() + " than expected, but with " + Math.round(get(n, "areas"))
                + " areas anything from " + change(get(n, "change_low")) + " to " + change(get(n, "change_high"))
                + " is compatible with the data."
                + (Double.isFinite(detectable)
                        ? " This evaluation could only have detected a fall of about " + Math.round(detectable * 100)
                                + "%."
                        : "");
    }

    private static double get(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    private static String change(double share) {
        long percent = Math.round(Math.abs(share) * 100);
        return percent + "% " + (share < 0 ? "fewer" : "more");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The codes of a refusal, each once. */
    static Verdict refused(List<Code> codes) {
        return Verdict.refused(codes.stream().distinct().toList());
    }
}
