package org.baraza.core.compare.regression;

import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.Cholesky;

/**
 * Takes fixed effects out of columns without a column for each of them. One effect: means. Two: exactly, by eliminating
 * the longer and solving for the shorter, gaps and weights included. More: in turns until nothing changes.
 */
public final class Absorber {

    private static final int MOST_TURNS = 20_000;
    private static final double SETTLED = 1e-13;
    private static final int MOST_SOLVED = 3_000;

    private final List<Keys> effects;
    private final double[] weights;
    private final Two two;

    private Absorber(List<Keys> effects, double[] weights) {
        this.effects = effects;
        this.weights = weights;
        this.two = effects.size() == 2
                        && Math.min(effects.get(0).size(), effects.get(1).size()) <= MOST_SOLVED
                ? new Two(effects.get(0), effects.get(1), weights)
                : Two.NONE;
    }

    /** Each row weighs the same. */
    public static Absorber of(List<Keys> effects, int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Absorber(List.copyOf(effects), ones);
    }

    public static Absorber weighted(List<Keys> effects, double[] weights) {
        return new Absorber(List.copyOf(effects), weights);
    }

    public boolean none() {
        return effects.isEmpty();
    }

    /** What the effects do not explain of a column. */
    public double[] within(double[] column) {
        double[] left = column.clone();
        switch (effects.size()) {
            case 0 -> {}
            case 1 -> subtractMeans(left, effects.getFirst());
            default -> {
                if (two != Two.NONE) {
                    // The second time takes away what rounding left the first time.
                    two.subtract(left);
                    two.subtract(left);
                } else {
                    inTurns(left);
                }
            }
        }
        return left;
    }

    public double[][] within(double[][] columns) {
        double[][] left = new double[columns.length][];
        for (int j = 0; j < left.length; j++) {
            left[j] = within(columns[j]);
        }
        return left;
    }

    private double subtractMeans(double[] column, Keys keys) {
        double[] sums = new double[keys.size()];
        double[] mass = new double[keys.size()];
        int[] codes = keys.codes();
        for (int i = 0; i < column.length; i++) {
            sums[codes[i]] += weights[i] * column[i];
            mass[codes[i]] += weights[i];
        }
        double most = 0;
        for (int g = 0; g < sums.length; g++) {
            sums[g] = mass[g] > 0 ? sums[g] / mass[g] : 0;
            most = Math.max(most, Math.abs(sums[g]));
        }
        for (int i = 0; i < column.length; i++) {
            column[i] -= sums[codes[i]];
        }
        return most;
    }

    private void inTurns(double[] column) {
        double size = 0;
        for (double value : column) {
            size = Math.max(size, Math.abs(value));
        }
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double most = 0;
            for (Keys keys : effects) {
                most = Math.max(most, subtractMeans(column, keys));
            }
            if (most <= SETTLED * size) {
                return;
            }
        }
        throw new Refused(Code.NOT_CONVERGED, "The fixed effects could not be told apart in " + MOST_TURNS + " turns.");
    }

    /** How many unknowns the effects are; of several, those that others decide are not counted. */
    public int unknowns() {
        if (effects.isEmpty()) {
            return 0;
        }
        int all = effects.getFirst().size();
        for (int e = 1; e < effects.size(); e++) {
            all += effects.get(e).size() - parts(effects.getFirst(), effects.get(e));
        }
        return all;
    }

    /** Into how many parts two keys fall that share nothing. */
    static int parts(Keys a, Keys b) {
        int[] root = new int[a.size() + b.size()];
        Arrays.setAll(root, i -> i);
        int parts = root.length;
        for (int i = 0; i < a.codes().length; i++) {
            int from = find(root, a.codes()[i]);
            int to = find(root, a.size() + b.codes()[i]);
            if (from != to) {
                root[from] = to;
                parts--;
            }
        }
        return parts;
    }

    private static int find(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** Two effects: the long one eliminated, the short one solved for. */
    private static final class Two {

        static final Two NONE = new Two();

        private final Keys brief;
        private final Keys eliminated;
        private final double[] weights;
        private final double[] mass;
        private final Cholesky solver;

        private Two() {
            brief = new Keys(List.of(), new int[0]);
            eliminated = brief;
            weights = new double[0];
            mass = weights;
            solver = Cholesky.dropping(new double[0][]);
        }

        Two(Keys a, Keys b, double[] weights) {
            boolean firstIsBrief = a.size() <= b.size();
            brief = firstIsBrief ? a : b;
            eliminated = firstIsBrief ? b : a;
            this.weights = weights;
            mass = new double[eliminated.size()];
            solver = Cholesky.dropping(system());
        }

        private double[][] system() {
            int[] rows = byGroup(eliminated);
            double[][] s = new double[brief.size()][brief.size()];
            for (int i = 0; i < weights.length; i++) {
                s[brief.codes()[i]][brief.codes()[i]] += weights[i];
                mass[eliminated.codes()[i]] += weights[i];
            }
            int from = 0;
            while (from < rows.length) {
                int group = eliminated.codes()[rows[from]];
                int to = from;
                while (to < rows.length && eliminated.codes()[rows[to]] == group) {
                    to++;
                }
                if (mass[group] > 0) {
                    subtract(s, rows, from, to, mass[group]);
                }
                from = to;
            }
            return s;
        }

        private void subtract(double[][] s, int[] rows, int from, int to, double whole) {
            for (int i = from; i < to; i++) {
                double[] line = s[brief.codes()[rows[i]]];
                double share = weights[rows[i]] / whole;
                for (int j = from; j < to; j++) {
                    line[brief.codes()[rows[j]]] -= share * weights[rows[j]];
                }
            }
        }

        void subtract(double[] column) {
            double[] sums = new double[eliminated.size()];
            for (int i = 0; i < column.length; i++) {
                sums[eliminated.codes()[i]] += weights[i] * column[i];
            }
            double[] right = new double[brief.size()];
            for (int i = 0; i < column.length; i++) {
                int group = eliminated.codes()[i];
                double mean = mass[group] > 0 ? sums[group] / mass[group] : 0;
                right[brief.codes()[i]] += weights[i] * (column[i] - mean);
            }
            double[] effect = solver.solve(right);
            Arrays.fill(sums, 0);
            for (int i = 0; i < column.length; i++) {
                column[i] -= effect[brief.codes()[i]];
                sums[eliminated.codes()[i]] += weights[i] * column[i];
            }
            for (int i = 0; i < column.length; i++) {
                int group = eliminated.codes()[i];
                column[i] -= mass[group] > 0 ? sums[group] / mass[group] : 0;
            }
        }
    }

    /** Row numbers with those of one group together, groups in order, rows in order. */
    public static int[] byGroup(Keys keys) {
        int[] starts = new int[keys.size() + 1];
        for (int code : keys.codes()) {
            starts[code + 1]++;
        }
        for (int g = 0; g < keys.size(); g++) {
            starts[g + 1] += starts[g];
        }
        int[] rows = new int[keys.codes().length];
        for (int i = 0; i < rows.length; i++) {
            rows[starts[keys.codes()[i]]++] = i;
        }
        return rows;
    }
}
