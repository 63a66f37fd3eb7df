package org.baraza.app.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Verdict;
import org.jspecify.annotations.Nullable;

/** An answer as JSON: every number as short as it can be and still the same; one that does not exist is null. */
final class Answers {

    private Answers() {}

    static Map<String, Object> json(MethodCard card, Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", result.method());
        json.put("version", result.version());
        json.put("title", card.title());
        json.put("verdict", result.verdict().map(Answers::verdict).orElse(null));
        json.put("estimates", result.estimates().stream().map(Answers::estimate).toList());
        json.put("standard_error", result.standardError().isEmpty() ? null : result.standardError());
        Map<String, Object> interval = new LinkedHashMap<>();
        interval.put("kind", result.intervalKind().isEmpty() ? null : result.intervalKind());
        interval.put("level", result.level());
        json.put("interval", interval);
        json.put("counts", result.counts());
        json.put("diagnostics", numbers(result.diagnostics()));
        json.put("guards", result.guards().stream().map(Answers::guard).toList());
        json.put(
                "sentences",
                result.sentences().stream()
                        .map(s -> {
                            Map<String, Object> said = new LinkedHashMap<>();
                            said.put("id", s.id());
                            said.put("text", s.english());
                            said.put("numbers", numbers(s.numbers()));
                            return said;
                        })
                        .toList());
        json.put("assumptions", result.assumptions());
        Map<String, Object> tables = new LinkedHashMap<>();
        result.tables().forEach(t -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            t.columns().forEach((name, cells) -> columns.put(name, cells(cells)));
            tables.put(t.name(), columns);
        });
        json.put("tables", tables);
        json.put("notes", result.notes());
        return json;
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", verdict.kind().name());
        json.put("codes", verdict.codes().stream().map(Enum::name).toList());
        json.put("reasons", verdict.codes().stream().map(Code::meaning).toList());
        return json;
    }

    private static Map<String, Object> estimate(Estimate e) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", e.name());
        json.put("value", number(e.value()));
        json.put("standard_error", number(e.standardError()));
        json.put("statistic", number(e.statistic()));
        json.put("df", number(e.degreesOfFreedom()));
        json.put("p", number(e.p()));
        json.put("low", number(e.low()));
        json.put("high", number(e.high()));
        return json;
    }

    private static Map<String, Object> guard(Guard g) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", g.code().name());
        json.put("rule", g.rule());
        json.put("value", number(g.value()));
        json.put("threshold", number(g.threshold()));
        json.put("state", g.state().name());
        json.put("passed", g.state() == Guard.State.NOT_CHECKED ? null : !g.failed());
        return json;
    }

    private static Map<String, Object> numbers(Map<String, Double> numbers) {
        Map<String, Object> json = new LinkedHashMap<>();
        numbers.forEach((name, value) -> json.put(name, number(value)));
        return json;
    }

    private static List<@Nullable Object> cells(List<?> cells) {
        List<@Nullable Object> json = new ArrayList<>();
        cells.forEach(cell -> json.add(cell instanceof Double d ? number(d) : cell));
        return json;
    }

    /** JSON has no infinity; a text says it. */
    private static @Nullable Object number(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return Double.isInfinite(value) ? (value > 0 ? "Infinity" : "-Infinity") : (Object) value;
    }
}
