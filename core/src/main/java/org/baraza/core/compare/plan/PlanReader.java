package org.baraza.core.compare.plan;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baraza.core.compare.Misuse;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/** Reads the text of a plan; only a text that the plan itself would write is one. */
final class PlanReader {

    private final Map<String, String> lines = new LinkedHashMap<>();

    private PlanReader(String text) {
        text.lines().forEach(line -> {
            int colon = line.lastIndexOf(": ");
            lines.put(colon < 0 ? line : line.substring(0, colon), colon < 0 ? "" : line.substring(colon + 2));
        });
    }

    static ImpactPlan read(String text) {
        ImpactPlan plan = new PlanReader(text).plan();
        if (!plan.text().equals(text)) {
            throw new Misuse("This is not the text of a plan as it is locked.");
        }
        return plan;
    }

    private ImpactPlan plan() {
        TreeMap<String, Integer> thresholds = new TreeMap<>();
        lines.keySet().stream()
                .filter(name -> name.startsWith("threshold "))
                .forEach(name -> thresholds.put(name.substring("threshold ".length()), number(name)));
        return new ImpactPlan(
                text("mission"),
                text("country"),
                number("level"),
                one("treatment", Treatment.class),
                one("outcome", Outcome.class),
                also(),
                months(),
                number("window from the start, months"),
                one("comparison", Comparison.class),
                number("least change that matters, per cent"),
                number("maps carried forward, months"),
                number("start known within, months"),
                thresholds,
                text("method"),
                number("seed"),
                cut("areas"),
                cut("events"),
                cut("starts"));
    }

    private String text(String name) {
        String found = lines.getOrDefault(name, "");
        if (found.isEmpty()) {
            throw new Misuse("The text of a plan has a line \"" + name + "\", and this one does not.");
        }
        return found;
    }

    private int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new Misuse("The line \"" + name + "\" of the plan holds no number.");
        }
    }

    private <E extends Enum<E>> E one(String name, Class<E> type) {
        return named(text(name), type);
    }

    private static <E extends Enum<E>> E named(String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new Misuse("The plan names \"" + text + "\", which is not known.");
        }
    }

    private Set<Outcome> also() {
        Set<Outcome> also = EnumSet.noneOf(Outcome.class);
        String named = lines.getOrDefault("also", "");
        if (!named.isEmpty()) {
            for (String name : named.split(" ", -1)) {
                also.add(named(name, Outcome.class));
            }
        }
        return also;
    }

    private Months months() {
        String[] ends = text("months").split(" to ", -1);
        Month first = month(ends[0]);
        Month last = month(ends[ends.length - 1]);
        if (last.compareTo(first) < 0) {
            throw new Misuse("The months of the plan end before they begin.");
        }
        return new Months(first, last);
    }

    private static Month month(String text) {
        return Month.read(text).orElseThrow(() -> new Misuse("The plan names a month that is none."));
    }

    private DataCut cut(String name) {
        String[] parts = text(name).split(" sha256 ", -1);
        if (parts.length != 2) {
            throw new Misuse("The line \"" + name + "\" of the plan names no data set.");
        }
        try {
            return new DataCut(parts[0], parts[1]);
        } catch (IllegalArgumentException e) {
            throw new Misuse("The line \"" + name + "\" of the plan names no data set.");
        }
    }
}
