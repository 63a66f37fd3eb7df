package org.baraza.core.compare.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.compare.Tabled;

/** A question put to a method as a person would write it. */
final class Asked {

    private final String method;
    private Table table = Table.NONE;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();

    private Asked(String method) {
        this.method = method;
    }

    static Asked of(String method) {
        return new Asked(method);
    }

    /** Columns of text, as a file has them. */
    Asked data(Map<String, List<String>> file) {
        List<Column> made = new ArrayList<>();
        file.forEach((name, cells) -> {
            Column.Maker maker = Column.named(name);
            cells.forEach(maker::add);
            made.add(maker.done());
        });
        table = new Table(made);
        return this;
    }

    Asked read(String role, String... names) {
        columns.put(role, Arrays.asList(names));
        return this;
    }

    Asked say(String option, Object value) {
        options.put(option, value);
        return this;
    }

    Result run() {
        return Estimators.run(new Ask(method, table, columns, options, 1));
    }

    static double[] column(Tabled table, String name) {
        return table.columns().get(name).stream()
                .mapToDouble(v -> ((Number) v).doubleValue())
                .toArray();
    }
}
