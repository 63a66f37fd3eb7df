package org.baraza.core.protect.disclosure;

import java.util.Arrays;

/**
 * Counts by area, month, category or any other dimensions, with every total. Along each dimension the total is the last
 * level. What was not counted is missing, which is not zero; a total is over what was counted, and missing where nothing
 * was.
 */
public final class CountTable {

    private final int[] levels;
    private final int[] strides;
    private final long[] values;
    private final boolean[] counted;

    private CountTable(int[] levels) {
        this.levels = levels.clone();
        strides = new int[levels.length];
        int cells = 1;
        for (int d = levels.length - 1; d >= 0; d--) {
            strides[d] = cells;
            cells = Math.multiplyExact(cells, levels[d] + 1);
        }
        values = new long[cells];
        counted = new boolean[cells];
    }

    /** A table in which nothing was counted yet. @param levels how many there are along each dimension, without totals */
    public static CountTable of(int... levels) {
        if (levels.length == 0 || Arrays.stream(levels).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("a table has at least one dimension, and each at least one level");
        }
        return new CountTable(levels);
    }

    /** Adds a count to one cell and to every total it belongs to. */
    public void add(long count, int... at) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        for (int d = 0; d < at.length; d++) {
            if (at[d] < 0 || at[d] >= levels[d]) {
                throw new IllegalArgumentException("no such level");
            }
        }
        for (int totals = 0; totals < 1 << levels.length; totals++) {
            int cell = 0;
            for (int d = 0; d < levels.length; d++) {
                cell += strides[d] * ((totals >> d & 1) == 1 ? levels[d] : at[d]);
            }
            values[cell] += count;
            counted[cell] = true;
        }
    }

    public int dimensions() {
        return levels.length;
    }

    /** Levels along a dimension without the total, which is level {@code levels(d)}. */
    public int levels(int dimension) {
        return levels[dimension];
    }

    /** How many cells there are, totals too. */
    public int cells() {
        return values.length;
    }

    /** The number of a cell. */
    public int cell(int... at) {
        int cell = 0;
        for (int d = 0; d < at.length; d++) {
            cell += strides[d] * at[d];
        }
        return cell;
    }

    /** The level of a cell along a dimension. */
    public int level(int cell, int dimension) {
        return cell / strides[dimension] % (levels[dimension] + 1);
    }

    /** The cell at another level of one dimension. */
    int moved(int cell, int dimension, int level) {
        return cell + strides[dimension] * (level - level(cell, dimension));
    }

    public boolean isTotal(int cell, int dimension) {
        return level(cell, dimension) == levels[dimension];
    }

    public boolean isTotal(int cell) {
        for (int d = 0; d < levels.length; d++) {
            if (isTotal(cell, d)) {
                return true;
            }
        }
        return false;
    }

    public boolean counted(int cell) {
        return counted[cell];
    }

    /** 0 where nothing was counted, see {@link #counted}. */
    public long value(int cell) {
        return values[cell];
    }
}
