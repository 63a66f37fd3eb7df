package org.baraza.core.protect.disclosure;

import java.util.BitSet;
import java.util.Optional;

/**
 * Hides small counts, and as many others as it takes that nobody can work the small ones out from totals.
 *
 * <p>For each small cell it hides the corners of one box through the table. Adding the same number to one half of the
 * corners and taking it from the other half changes no total, so whoever sees the rest cannot tell the difference. A box
 * is taken only when the small cell could in this way be larger by at least {@code smallest} while every hidden cell
 * stays at least 1 (zeros are shown, so everybody knows a hidden cell is none). A box made of the cell and its totals
 * always will do: totals are then hidden too. After S. Giessing's hypercube method; it hides somewhat more than the least
 * possible.
 *
 * @param hidden numbers of the hidden cells, small and others alike
 * @param small how many are small
 * @param smallest counts from 1 to one less are small
 */
public record SmallCells(BitSet hidden, int small, long smallest) {

    /** Counts below are small unless a protocol asks for more. */
    public static final long USUAL_SMALLEST = 5;

    /** Levels tried along each dimension besides the total, nearest first: keeps large tables quick. */
    private static final int TRIED = 10;

    private static final int COST_OF_TOTAL = 3;

    public SmallCells {
        hidden = (BitSet) hidden.clone();
    }

    @Override
    public BitSet hidden() {
        return (BitSet) hidden.clone();
    }

    /** How many had to be hidden because others could be worked out from them. */
    public int complementary() {
        return hidden.cardinality() - small;
    }

    /** @param smallest at least 2 */
    public static SmallCells in(CountTable table, long smallest) {
        if (smallest < 2) {
            throw new IllegalArgumentException("counts below at least 2 are small");
        }
        BitSet small = new BitSet(table.cells());
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.counted(cell) && table.value(cell) > 0 && table.value(cell) < smallest) {
                small.set(cell);
            }
        }
        BitSet hidden = (BitSet) small.clone();
        Boxes boxes = new Boxes(table, hidden, smallest);
        small.stream().forEach(boxes::protect);
        return new SmallCells(hidden, small.cardinality(), smallest);
    }

    /** Chooses boxes for one table. */
    private static final class Boxes {

        private final CountTable table;
        private final BitSet hidden;
        private final long smallest;

        Boxes(CountTable table, BitSet hidden, long smallest) {
            this.table = table;
            this.hidden = hidden;
            this.smallest = smallest;
        }

        void protect(int cell) {
            int[] opposite = new int[table.dimensions()];
            Best best = new Best();
            search(cell, opposite, 0, best);
            int[] chosen = best.box.orElseGet(() -> boxOfTotals(cell));
            for (int corner = 0; corner < 1 << chosen.length; corner++) {
                hidden.set(corner(cell, chosen, corner));
            }
        }

        private static final class Best {
            private Optional<int[]> box = Optional.empty();
            private long cost = Long.MAX_VALUE;
            private long lost = Long.MAX_VALUE;
        }

        private void search(int cell, int[] opposite, int dimension, Best best) {
            if (dimension == opposite.length) {
                weigh(cell, opposite, best);
                return;
            }
            int own = table.level(cell, dimension);
            int all = table.levels(dimension);
            int tried = Math.min(all, TRIED);
            for (int step = 1; step <= tried; step++) {
                // Around in a circle, so that the last level has neighbours too.
                int level = own == all ? step - 1 : (own + step) % all;
                if (level != own) {
                    opposite[dimension] = level;
                    search(cell, opposite, dimension + 1, best);
                }
            }
            if (own != all) {
                opposite[dimension] = all;
                search(cell, opposite, dimension + 1, best);
            }
        }

        private void weigh(int cell, int[] opposite, Best best) {
            long cost = 0;
            long lost = 0;
            for (int corner = 1; corner < 1 << opposite.length; corner++) {
                int at = corner(cell, opposite, corner);
                long needed = shrinks(cell, opposite, corner) ? smallest + 1 : 1;
                if (!table.counted(at) || table.value(at) < needed) {
                    return;
                }
                if (!hidden.get(at)) {
                    cost += table.isTotal(at) ? COST_OF_TOTAL : 1;
                    lost += table.value(at);
                }
            }
            if (cost < best.cost || (cost == best.cost && lost < best.lost)) {
                best.box = Optional.of(opposite.clone());
                best.cost = cost;
                best.lost = lost;
            }
        }

        /**
         * Whether a corner becomes smaller when the cell becomes larger: with every step along a dimension from one level
         * to another it turns, and with a step to or from a total it does not.
         */
        private boolean shrinks(int cell, int[] opposite, int corner) {
            boolean shrinks = false;
            for (int d = 0; d < opposite.length; d++) {
                boolean total = table.isTotal(cell, d) || opposite[d] == table.levels(d);
                shrinks ^= (corner >> d & 1) == 1 && !total;
            }
            return shrinks;
        }

        private int corner(int cell, int[] opposite, int corner) {
            int at = cell;
            for (int d = 0; d < opposite.length; d++) {
                if ((corner >> d & 1) == 1) {
                    at = table.moved(at, d, opposite[d]);
                }
            }
            return at;
        }

        /** The cell and its totals; of a total, something it is the total of. */
        private int[] boxOfTotals(int cell) {
            int part = cell;
            int[] opposite = new int[table.dimensions()];
            for (int d = 0; d < opposite.length; d++) {
                opposite[d] = table.levels(d);
                for (int level = 0; table.isTotal(part, d); level++) {
                    int below = table.moved(part, d, level);
                    if (table.value(below) > 0) {
                        part = below;
                        opposite[d] = level;
                    }
                }
            }
            return opposite;
        }
    }
}
