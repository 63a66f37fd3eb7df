package org.baraza.core.compare.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baraza.core.compare.Misuse;
import org.baraza.core.ground.Months;

/**
 * A question about an effect, with everything that could be chosen afterwards chosen before. Its text is canonical: the same
 * choices give the same text, and so the same digest.
 *
 * @param mission acronym
 * @param country ISO 3166 alpha-3 code of the country whose areas are looked at
 * @param level administrative level of the areas
 * @param treatment what is looked at for its effect
 * @param outcome what may have changed; the one that decides
 * @param also further outcomes, in their order; exploratory, never decisive
 * @param months first and last month that is looked at
 * @param horizonMonths how many months from the start count, 6 to 60
 * @param comparison with which areas
 * @param meaningfulPercent the least change that matters, 5 to 90 per cent; less is as good as none
 * @param carryForwardMonths see {@link org.baraza.core.measure.Presence}
 * @param datedWithinMonths an area whose start is known less exactly than this many months is left out, 1 to 60
 * @param thresholds of the guards, by the name of the method's option
 * @param method id and version of the method that decides
 * @param seed where chance starts
 * @param areas boundaries
 * @param events events
 * @param starts what tells when it began: deployments, or partnerships
 */
public record ImpactPlan(
        String mission,
        String country,
        int level,
        Treatment treatment,
        Outcome outcome,
        Set<Outcome> also,
        Months months,
        int horizonMonths,
        Comparison comparison,
        int meaningfulPercent,
        int carryForwardMonths,
        int datedWithinMonths,
        SortedMap<String, Integer> thresholds,
        String method,
        long seed,
        DataCut areas,
        DataCut events,
        DataCut starts) {

    /** The method that decides. */
    public static final String METHOD = "poisson-imputation";

    public static final int USUAL_HORIZON_MONTHS = 24;
    public static final int USUAL_MEANINGFUL_PERCENT = 20;
    public static final int USUAL_DATED_WITHIN_MONTHS = 12;

    /** Methods 6.3: areas, months, months, events and per cent of cells. */
    public static final SortedMap<String, Integer> USUAL_THRESHOLDS =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                    "min_treated",
                    5,
                    "min_history",
                    24,
                    "min_own_history",
                    12,
                    "min_events",
                    20,
                    "min_completeness",
                    80)));

    /** @throws Misuse when the choices contradict each other, or a rule of the house */
    public ImpactPlan {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        also = also.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(also));
        requireRecordedByOthers(outcome);
        also.forEach(ImpactPlan::requireRecordedByOthers);
        require(!also.contains(outcome), "The outcome that decides is named a second time among the others.");
        require(
                thresholds.keySet().equals(USUAL_THRESHOLDS.keySet()),
                "A plan fixes every threshold: " + String.join(", ", USUAL_THRESHOLDS.keySet()) + ".");
        thresholds.forEach((name, value) -> require(value >= 1, "The threshold " + name + " is less than 1."));
        between("The window from the start is", horizonMonths, 6, 60, "months");
        between("The least change that matters is", meaningfulPercent, 5, 90, "per cent");
        between("The months within which a start must be known are", datedWithinMonths, 1, 60, "months");
        between("The months a base is taken as present after its last map are", carryForwardMonths, 0, 120, "months");
        between("The level is", level, 1, 9, "");
        require(
                months.size() >= horizonMonths + thresholds.getOrDefault("min_history", 0),
                "The months " + months + " are too few for a history of " + thresholds.get("min_history")
                        + " months and a window of " + horizonMonths + ".");
        require(mission.matches("[\\p{L}\\p{N} ._-]+"), "A mission is named by its acronym.");
        require(country.matches("[A-Z]{3}"), "A country is named by its three letters.");
    }

    private static void between(String what, int value, int least, int most, String unit) {
        require(
                value >= least && value <= most,
                what + " " + value + "; write " + least + " to " + most + (unit.isEmpty() ? "" : " " + unit) + ".");
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new Misuse(otherwise);
        }
    }

    /** Alerts, meetings and own incidents are what a mission puts in; they rise with its presence and with trust. */
    private static void requireRecordedByOthers(Outcome outcome) {
        require(
                outcome.recordedBy() == Outcome.RecordedBy.OTHERS,
                "Incidents the mission itself recorded are never an outcome: where it is present and trusted more is told"
                        + " to it, and that looks like more violence. Choose what others record.");
    }

    /** Four-fifths, for the usual plan: a ratio from here on is too small a fall to matter. */
    public double leastRatio() {
        return 1 - meaningfulPercent / 100.0;
    }

    /** The rise that undoes that fall. */
    public double mostRatio() {
        return 1 / leastRatio();
    }

    /** What is locked: a line for each choice, in one order. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "baraza impact plan", "1");
        line(text, "mission", mission);
        line(text, "country", country);
        line(text, "level", level);
        line(text, "treatment", treatment);
        line(text, "outcome", outcome);
        line(text, "also", String.join(" ", also.stream().map(Enum::name).toList()));
        line(text, "months", months);
        line(text, "window from the start, months", horizonMonths);
        line(text, "comparison", comparison);
        line(text, "least change that matters, per cent", meaningfulPercent);
        line(text, "maps carried forward, months", carryForwardMonths);
        line(text, "start known within, months", datedWithinMonths);
        thresholds.forEach((name, value) -> line(text, "threshold " + name, value));
        line(text, "method", method);
        line(text, "seed", seed);
        line(text, "areas", areas);
        line(text, "events", events);
        line(text, "starts", starts);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    /** Digest of the text, lower-case hex. */
    public String sha256() {
        return sha256(text());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #text} wrote. @throws Misuse when it is something else */
    public static ImpactPlan read(String text) {
        return PlanReader.read(text);
    }

    /** Whether both ask what the same treatment did to the same outcome in the same country. */
    public boolean asksTheSame(ImpactPlan other) {
        return mission.equals(other.mission)
                && country.equals(other.country)
                && treatment == other.treatment
                && outcome == other.outcome;
    }

    /** The outcomes of the plan, the one that decides first. */
    public List<Outcome> outcomes() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(outcome), also.stream())
                .toList();
    }
}
