package org.baraza.core.compare.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method's example gives the same bits with one thread and with seven. */
final class SameBitsTest {

    static Stream<String> methods() {
        return Estimators.list().stream().map(e -> e.card().id());
    }

    private static Ask ask(MethodCard card, boolean turned) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        card.example()
                .columns()
                .forEach(line -> columns.put(before(line), List.of(after(line).split(","))));
        Map<String, Object> options = new LinkedHashMap<>();
        card.example().options().forEach(line -> {
            List<Object> parts = List.of((Object[]) after(line).split(","));
            options.put(before(line), parts.size() == 1 ? parts.getFirst() : parts);
        });
        return new Ask(card.id(), table(card.example().csv(), turned), columns, options, 5);
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static String after(String line) {
        return line.substring(line.indexOf('=') + 1);
    }

    private static Table table(String csv, boolean turned) {
        if (csv.isEmpty()) {
            return Table.NONE;
        }
        List<String> lines = new ArrayList<>(csv.lines().toList());
        List<Column.Maker> makers = new ArrayList<>();
        for (String name : lines.removeFirst().split(",")) {
            makers.add(Column.named(name));
        }
        for (String line : turned ? lines.reversed() : lines) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                makers.get(i).add(cells[i]);
            }
        }
        return new Table(makers.stream().map(Column.Maker::done).toList());
    }

    private static Result on(int threads, Estimator estimator, Ask ask) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Estimators.run(estimator, ask)).get();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_number_of_threads_changes_no_bit(String method) throws Exception {
        Estimator estimator = Estimators.get(method);
        Ask ask = ask(estimator.card(), false);
        assertThat(on(1, estimator, ask)).isEqualTo(on(7, estimator, ask));
    }
}
