package org.baraza.core.compare.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.compare.Tabled;

/** How far areas could have drifted apart before the answer no longer leaves zero out: from the ratios by time. */
final class Drift {

    private Drift() {}

    /** Empty where the ratios by time do not suffice: a bin without an event has no logarithm. */
    static Optional<Result> of(Result main, long seed) {
        Tabled study = main.table("event_study");
        double[] from = study.numbers("from");
        double[] effect = study.numbers("log_rate_ratio");
        double[] error = study.numbers("standard_error");
        int n = from.length;
        boolean known = IntStream.range(0, n)
                .allMatch(b -> Double.isFinite(effect[b]) && Double.isFinite(error[b]) && error[b] > 0);
        long before = IntStream.range(0, n).filter(b -> from[b] < 0).count();
        if (!known || before < 2 || before == n) {
            return Optional.empty();
        }
        Tabled covariance = main.table("event_study_covariance");
        List<Column> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        // Bins before the start are placebos in their own right: none of them is the reference, so none is put in.
        columns.add(new Column.Numbers(
                "time", IntStream.range(0, n).mapToDouble(b -> b - before).toArray()));
        columns.add(new Column.Numbers("effect", effect));
        for (int b = 0; b < n; b++) {
            String name = "c" + b;
            names.add(name);
            columns.add(new Column.Numbers(name, covariance.numbers(label(study, b))));
        }
        return Optional.of(Estimators.run(new Ask(
                "parallel-trends-sensitivity",
                new Table(columns),
                Map.of("event_time", List.of("time"), "effect", List.of("effect"), "covariance", names),
                Map.of("m", List.of(0.5, 1.0, 2.0), "target", "mean"),
                seed)));
    }

    private static String label(Tabled study, int bin) {
        return (long) study.numbers("from")[bin] + " to " + (long) study.numbers("to")[bin];
    }
}
