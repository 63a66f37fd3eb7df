package org.baraza.core.measure.exact;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Every choice of {@code chosen} out of {@code all}, in lexicographic order; each array is the caller's to keep. */
final class Combinations implements Iterable<int[]> {

    private final int all;
    private final int chosen;

    Combinations(int all, int chosen) {
        if (chosen < 0 || chosen > all) {
            throw new IllegalArgumentException("cannot choose " + chosen + " of " + all);
        }
        this.all = all;
        this.chosen = chosen;
    }

    @Override
    public Iterator<int[]> iterator() {
        int[] next = new int[chosen];
        for (int i = 0; i < chosen; i++) {
            next[i] = i;
        }
        return new Iterator<>() {
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public int[] next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                int[] given = next.clone();
                more = advance(next);
                return given;
            }
        };
    }

    private boolean advance(int[] set) {
        int i = chosen - 1;
        while (i >= 0 && set[i] == all - chosen + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        set[i]++;
        for (int j = i + 1; j < chosen; j++) {
            set[j] = set[j - 1] + 1;
        }
        return true;
    }
}
