package org.baraza.app.cli.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.app.cli.Numbers;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Provenance;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.DataSet;

/** Readings and what they rest on, for people and for scripts. */
final class Readings {

    private Readings() {}

    static String show(Reading reading) {
        return switch (reading) {
            case Reading.Seen seen ->
                Numbers.rounded(seen.value()) + " ("
                        + Numbers.rounded(seen.interval().low()) + " to "
                        + Numbers.rounded(seen.interval().high()) + ") " + seen.unit() + ", n = " + seen.n()
                        + (seen.caution().isEmpty() ? "" : "  " + seen.caution());
            case Reading.NotSeen not -> "not seen: " + not.why();
            case Reading.NotApplicable not -> "not applicable: " + not.why();
        };
    }

    /** What a number can say of causes, in one sentence. */
    static String design(IndicatorCard card) {
        return switch (card.design()) {
            case DESCRIPTION -> "Design: description. It says what was recorded, not why; no causal claim.";
            case COMPARISON ->
                "Design: comparison. What differs may have other causes, and no difference is a result too; no causal"
                        + " claim.";
        };
    }

    /** Infinite ends are null, because JSON has no infinity. */
    static Map<String, Object> json(Reading reading) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("state", reading.state());
        switch (reading) {
            case Reading.Seen seen -> {
                object.put("value", finite(seen.value()));
                object.put("low", finite(seen.interval().low()));
                object.put("high", finite(seen.interval().high()));
                object.put("interval", seen.interval().kind().name());
                object.put("n", seen.n());
                object.put("unit", seen.unit());
                object.put("caution", seen.caution());
            }
            case Reading.NotSeen not -> {
                object.put("code", not.code());
                object.put("why", not.why());
            }
            case Reading.NotApplicable not -> {
                object.put("code", not.code());
                object.put("why", not.why());
            }
        }
        return object;
    }

    private static java.util.Optional<Double> finite(double value) {
        return Double.isFinite(value) ? java.util.Optional.of(value) : java.util.Optional.empty();
    }

    static Map<String, Object> json(Provenance provenance) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("dataSets", provenance.dataSets().stream().map(DataSet::id).toList());
        object.put("boundaries", provenance.boundaries());
        object.put("carryForward", provenance.carryForward());
        object.put("placed", provenance.placed());
        object.put("tooCoarse", provenance.tooCoarse());
        object.put("unplaced", provenance.unplaced());
        object.put("cautions", provenance.cautions());
        return object;
    }

    static void show(Provenance provenance, PrintStream out) {
        provenance
                .dataSets()
                .forEach(dataSet -> out.println(
                        "Source: " + dataSet.source() + ", " + dataSet.source().licence()));
        out.println("Boundaries: " + provenance.boundaries());
        out.println("Bases: " + provenance.carryForward());
        out.println("Events placed " + Numbers.grouped(provenance.placed()) + ", known too coarsely "
                + Numbers.grouped(provenance.tooCoarse()) + ", in no area " + Numbers.grouped(provenance.unplaced()));
        provenance.cautions().forEach(caution -> out.println("Caution: " + caution));
    }
}
