package org.baraza.core.compare.impact;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.algebra.Matrix;

/** How sure synthetic estimates are: placebos among the others, jackknife, bootstrap. Arkhangelsky and others 2021. */
public final class SyntheticErrors {

    private SyntheticErrors() {}

    /** Each unit not under it as if it were, against the other such units. */
    public static Synthetic.Found[] placebos(Synthetic whole) {
        int n = whole.controls();
        Synthetic.Found[] found = new Synthetic.Found[n];
        IntStream.range(0, n).parallel().forEach(i -> {
            int[] units = new int[n];
            int at = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    units[at++] = j;
                }
            }
            units[at] = i;
            found[i] = whole.of(units, n - 1).find();
        });
        return found;
    }

    /** The gaps of a placebo of {@link #placebos}. */
    public static double[] placeboGaps(Synthetic whole, Synthetic.Found placebo, int unit) {
        double[] gaps = whole.y()[unit].clone();
        int at = 0;
        for (int j = 0; j < whole.controls(); j++) {
            if (j != unit) {
                for (int t = 0; t < gaps.length; t++) {
                    gaps[t] -= placebo.omega()[at] * whole.y()[j][t];
                }
                at++;
            }
        }
        return gaps;
    }

    /** Spread of the effects of units drawn from the others in the place of those under it. */
    public static double placebo(Synthetic whole, Synthetic.Found found, int draws, long seed) {
        int treated = whole.y().length - whole.controls();
        double[] effects = new double[draws];
        Synthetic fixed = fixed(whole, found);
        IntStream.range(0, draws).parallel().forEach(b -> {
            int[] units = Chance.of(seed, "placebo", b).shuffled(whole.controls());
            int rest = units.length - treated;
            double[] start = start(found, units, rest);
            effects[b] = fixed.of(units, rest).find(start, found.lambda()).effect();
        });
        return Math.sqrt((draws - 1.0) / draws * Matrix.variance(effects));
    }

    /** Weights of the others, scaled up again; what worth spreading had stays as it was. */
    private static Synthetic fixed(Synthetic whole, Synthetic.Found found) {
        Synthetic.How how = whole.how();
        return new Synthetic(
                whole.y(),
                whole.controls(),
                whole.before(),
                new Synthetic.How(how.kind(), how.exact(), found.zetaOmega(), found.zetaLambda()));
    }

    private static double[] start(Synthetic.Found found, int[] units, int rest) {
        double[] start = new double[rest];
        for (int i = 0; i < rest; i++) {
            start[i] = found.omega()[units[i]];
        }
        return SimplexWeights.normalised(start);
    }

    /** Leaving one unit out at a time with the weights held; NaN with a single treated unit. */
    public static double jackknife(Synthetic whole, Synthetic.Found found) {
        int n = whole.y().length;
        int treated = n - whole.controls();
        long used = Arrays.stream(found.omega()).filter(w -> w != 0).count();
        if (treated < 2 || used < 2) {
            return Double.NaN;
        }
        double[] effects = new double[n];
        for (int left = 0; left < n; left++) {
            int out = left;
            int[] units = IntStream.range(0, n).filter(u -> u != out).toArray();
            int rest = whole.controls() - (left < whole.controls() ? 1 : 0);
            effects[left] = whole.of(units, rest).effect(start(found, units, rest), found.lambda());
        }
        return Math.sqrt((n - 1.0) / n * (n - 1) * Matrix.variance(effects));
    }

    /** Drawing whole units again; NaN with a single treated unit. */
    public static double bootstrap(Synthetic whole, Synthetic.Found found, int draws, long seed) {
        int n = whole.y().length;
        if (n - whole.controls() < 2) {
            return Double.NaN;
        }
        double[] effects = new double[draws];
        Synthetic fixed = fixed(whole, found);
        IntStream.range(0, draws).parallel().forEach(b -> {
            Chance chance = Chance.of(seed, "bootstrap", b);
            int[] units;
            int rest;
            do {
                units = IntStream.range(0, n)
                        .map(i -> chance.nextInt(n))
                        .sorted()
                        .toArray();
                rest = (int)
                        Arrays.stream(units).filter(u -> u < whole.controls()).count();
            } while (rest == 0 || rest == n);
            effects[b] = fixed.of(units, rest)
                    .find(start(found, units, rest), found.lambda())
                    .effect();
        });
        return Math.sqrt((draws - 1.0) / draws * Matrix.variance(effects));
    }
}
