package org.baraza.core.protect.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Small counts stay hidden from somebody who works with everything that is shown. */
final class SmallCellsTest {

    private static final long SMALLEST = SmallCells.USUAL_SMALLEST;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** A table of one to three dimensions with planted small cells, zeros and gaps. */
    private static CountTable table(long seed) {
        Random chance = new Random(seed);
        int[] levels = new int[1 + chance.nextInt(3)];
        for (int d = 0; d < levels.length; d++) {
            levels[d] = 1 + chance.nextInt(levels.length == 3 ? 4 : 6);
        }
        CountTable table = CountTable.of(levels);
        int smallShare = 1 + chance.nextInt(6);
        int[] at = new int[levels.length];
        do {
            int kind = chance.nextInt(10);
            if (kind < smallShare) {
                table.add(1 + chance.nextInt(4), at);
            } else if (kind < 8) {
                table.add(chance.nextInt(40), at);
            } else if (kind == 8) {
                table.add(0, at);
            }
        } while (next(at, levels));
        return table;
    }

    private static boolean next(int[] at, int[] levels) {
        for (int d = 0; d < at.length; d++) {
            if (++at[d] < levels[d]) {
                return true;
            }
            at[d] = 0;
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @ProtectionRule(9)
    void no_small_count_can_be_worked_out_from_what_is_shown(long seed) {
        CountTable table = table(seed);
        BitSet hidden = SmallCells.in(table, SMALLEST).hidden();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (small(table, cell)) {
                assertThat(hidden.get(cell)).as("cell %d", cell).isTrue();
                long[] range = audit(table, hidden, cell);
                assertThat(range[1])
                        .as("the most cell %d can be, which is %d", cell, table.value(cell))
                        .isGreaterThanOrEqualTo(table.value(cell) + SMALLEST);
                assertThat(range[0]).isLessThanOrEqualTo(table.value(cell));
            }
        }
    }

    @Test
    void hiding_small_counts_alone_would_give_them_away() {
        long found = seeds().filter(SmallCellsTest::givenAway).count();
        assertThat(found).isGreaterThan(50);
    }

    private static boolean givenAway(long seed) {
        CountTable table = table(seed);
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < table.cells(); cell++) {
            hidden.set(cell, small(table, cell));
        }
        return hidden.stream().anyMatch(c -> audit(table, hidden, c)[1] < table.value(c) + SMALLEST);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void zero_is_shown_and_what_was_not_counted_is_not_hidden(long seed) {
        CountTable table = table(seed);
        SmallCells cells = SmallCells.in(table, SMALLEST);
        cells.hidden().stream().forEach(c -> assertThat(table.counted(c) && table.value(c) > 0)
                .isTrue());
        assertThat(cells.small() + cells.complementary())
                .isEqualTo(cells.hidden().cardinality());
    }

    @Test
    void one_small_count_among_large_ones_costs_three_others_and_no_total() {
        CountTable table = CountTable.of(3, 3);
        long[][] counts = {{2, 20, 30}, {12, 14, 16}, {40, 41, 42}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                table.add(counts[i][j], i, j);
            }
        }
        SmallCells cells = SmallCells.in(table, SMALLEST);
        assertThat(cells.small()).isEqualTo(1);
        assertThat(cells.complementary()).isEqualTo(3);
        assertThat(cells.hidden().stream().noneMatch(table::isTotal)).isTrue();
        assertThat(cells.hidden().stream().mapToLong(table::value)).containsExactlyInAnyOrder(2L, 12L, 14L, 20L);
    }

    @Test
    void a_lone_small_count_takes_its_total_with_it() {
        CountTable table = CountTable.of(2);
        table.add(3, 0);
        table.add(0, 1);
        SmallCells cells = SmallCells.in(table, SMALLEST);
        assertThat(cells.hidden()).isEqualTo(BitSet.valueOf(new long[] {0b101}));
    }

    @Test
    void a_table_without_small_counts_is_shown_whole() {
        CountTable table = CountTable.of(2, 2);
        table.add(5, 0, 0);
        table.add(0, 1, 1);
        assertThat(SmallCells.in(table, SMALLEST).hidden()).isEqualTo(new BitSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 120})
    void a_mission_of_areas_months_and_kinds_of_partners_is_done_at_once(int months) {
        Random chance = new Random(months);
        CountTable table = CountTable.of(60, months, 8);
        for (int a = 0; a < 60; a++) {
            for (int m = 0; m < months; m++) {
                for (int k = 0; k < 8; k++) {
                    table.add(chance.nextInt(8) == 0 ? 1 + chance.nextInt(4) : 6 + chance.nextInt(20), a, m, k);
                }
            }
        }
        SmallCells cells = SmallCells.in(table, SMALLEST);
        assertThat(cells.hidden().stream().filter(table::isTotal)).isEmpty();
    }

    private static boolean small(CountTable table, int cell) {
        return table.counted(cell) && table.value(cell) > 0 && table.value(cell) < SMALLEST;
    }

    /**
     * The least and the most a hidden cell can be for whoever knows every count shown, every total shown, and that a
     * hidden count is not zero: two linear programmes.
     */
    private static long[] audit(CountTable table, BitSet hidden, int cell) {
        return new long[] {
            (long) Math.ceil(bound(table, hidden, cell, false) - 1e-6),
            (long) Math.floor(bound(table, hidden, cell, true) + 1e-6)
        };
    }

    private static double bound(CountTable table, BitSet hidden, int cell, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] unknown = new Variable[table.cells()];
        hidden.stream().forEach(c -> {
            unknown[c] = model.newVariable("c" + c).lower(1).upper(100_000);
            if (c == cell) {
                unknown[c].weight(1);
            }
        });
        for (int c = 0; c < table.cells(); c++) {
            for (int d = 0; d < table.dimensions(); d++) {
                if (table.isTotal(c, d)) {
                    line(table, hidden, model, unknown, c, d);
                }
            }
        }
        return (most ? model.maximise() : model.minimise()).getValue();
    }

    /** Along one dimension the levels add up to the total. */
    private static void line(
            CountTable table, BitSet hidden, ExpressionsBasedModel model, Variable[] unknown, int total, int d) {
        Expression sum = model.newExpression("l" + total + "d" + d);
        long known = 0;
        boolean any = false;
        for (int level = 0; level <= table.levels(d); level++) {
            int c = table.moved(total, d, level);
            int sign = level == table.levels(d) ? -1 : 1;
            if (hidden.get(c)) {
                sum.set(unknown[c], sign);
                any = true;
            } else {
                known += sign * table.value(c);
            }
        }
        sum.level(any ? -known : 0);
    }
}
