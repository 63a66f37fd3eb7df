package org.baraza.core.compare.impact;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which units and times a rate for each can be told from each other in. An event links its unit and its time. A cell without
 * an event only says that its mean is small: it can be made as small as one likes when a chain of events and such cells leads
 * from its unit to its time and none leads back, and then no rates are the likeliest. So two are in one group when chains lead
 * both ways; within a group the likeliest rates exist and are the only ones, and between groups nothing is known. Haberman
 * 1974; Correia, Guimarães and Zylkin 2019.
 */
final class Linked {

    private static final int NONE = -1;

    private final int[] ofUnit;
    private final int[] ofTime;

    private Linked(int[] ofUnit, int[] ofTime) {
        this.ofUnit = ofUnit;
        this.ofTime = ofTime;
    }

    /**
     * Finds the groups. A unit or time without an event is in none.
     *
     * @param y events by unit and time
     * @param cells for each unit the times that are fitted to
     */
    static Linked of(double[][] y, int[][] cells, int times) {
        boolean[] has = new boolean[times + cells.length];
        int[] to = byEvents(y, cells, times, has);
        int[] ofUnit = new int[cells.length];
        int[] ofTime = new int[times];
        boolean one = isOne(to, has);
        BitSet[] reach = one ? new BitSet[0] : reach(to, has, cells, times);
        Arrays.setAll(ofUnit, i -> !has[times + i] ? NONE : one ? 0 : group(to[times + i], reach));
        Arrays.setAll(ofTime, j -> !has[j] ? NONE : one ? 0 : group(to[j], reach));
        return new Linked(ofUnit, ofTime);
    }

    private static boolean isOne(int[] to, boolean[] has) {
        int first = NONE;
        for (int v = 0; v < to.length; v++) {
            if (has[v] && first != NONE && to[v] != first) {
                return false;
            }
            first = has[v] ? to[v] : first;
        }
        return true;
    }

    /** Where chains lead. Each set linked by events is called by its first time, so only times are stations on the way. */
    private static BitSet[] reach(int[] to, boolean[] has, int[][] cells, int times) {
        BitSet[] reach = new BitSet[times];
        Arrays.setAll(reach, v -> new BitSet());
        for (int i = 0; i < cells.length; i++) {
            for (int j : cells[i]) {
                if (has[times + i] && has[j]) {
                    reach[to[times + i]].set(to[j]);
                }
            }
        }
        for (int k = 0; k < times; k++) {
            for (int v = 0; v < times; v++) {
                if (reach[v].get(k)) {
                    reach[v].or(reach[k]);
                }
            }
        }
        return reach;
    }

    /** For each time, and after them each unit, the first time it is linked to by events. */
    private static int[] byEvents(double[][] y, int[][] cells, int times, boolean[] has) {
        int[] to = new int[times + cells.length];
        Arrays.setAll(to, v -> v);
        for (int i = 0; i < cells.length; i++) {
            for (int j : cells[i]) {
                if (y[i][j] > 0) {
                    has[times + i] = true;
                    has[j] = true;
                    int one = root(to, times + i);
                    int two = root(to, j);
                    to[Math.max(one, two)] = Math.min(one, two);
                }
            }
        }
        for (int v = 0; v < to.length; v++) {
            to[v] = root(to, v);
        }
        return to;
    }

    private static int root(int[] to, int of) {
        int at = of;
        while (to[at] != at) {
            to[at] = to[to[at]];
            at = to[at];
        }
        return at;
    }

    /** The first that is reached and leads back. */
    private static int group(int from, BitSet[] reach) {
        for (int v = reach[from].nextSetBit(0); v >= 0; v = reach[from].nextSetBit(v + 1)) {
            if (reach[v].get(from)) {
                return v;
            }
        }
        return from;
    }

    /** Whether a unit's and a time's rates are known to the same scale. */
    boolean together(int unit, int time) {
        return ofUnit[unit] != NONE && ofUnit[unit] == ofTime[time];
    }

    /** Whether both have events and chains do not lead both ways. */
    boolean apart(int unit, int time) {
        return ofUnit[unit] != NONE && ofTime[time] != NONE && ofUnit[unit] != ofTime[time];
    }

    /** Leaves out cells between groups: they have no events, and no likeliest mean above 0. */
    void withoutThoseApart(int[][] cells) {
        if (Arrays.stream(ofTime).filter(g -> g != NONE).distinct().count() < 2) {
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            int unit = i;
            cells[i] = Arrays.stream(cells[i]).filter(j -> !apart(unit, j)).toArray();
        }
    }

    /** Times with events, but the first of each group, to whose rate the others are held. */
    int[] freeTimes() {
        boolean[] met = new boolean[ofTime.length];
        int[] free = new int[ofTime.length];
        int size = 0;
        for (int j = 0; j < ofTime.length; j++) {
            if (ofTime[j] != NONE) {
                if (met[ofTime[j]]) {
                    free[size++] = j;
                }
                met[ofTime[j]] = true;
            }
        }
        return Arrays.copyOf(free, size);
    }
}
