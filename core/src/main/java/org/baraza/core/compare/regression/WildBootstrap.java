package org.baraza.core.compare.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.algebra.LeastSquares;
import org.baraza.core.compare.algebra.Matrix;

/**
 * Wild cluster bootstrap with the null imposed: residuals of whole clusters are turned by chance, or in every way where
 * clusters are few. p and the interval, which is found by asking every null. Cameron, Gelbach and Miller 2008; MacKinnon
 * and Webb 2018.
 */
public final class WildBootstrap {

    /** Up to so many clusters every pattern of signs is tried and nothing is left to chance. */
    public static final int ENUMERATED = 12;

    private static final int MOST_HALVINGS = 60;
    private static final double TIE = 1e-12;
    private static final double[] WEBB = {-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)};

    private final double[] own;
    private final double[] ownOfNull;
    private final double[][] shared;
    private final double[][] sharedOfNull;
    private final double[][] draws;
    private final boolean every;
    private final double coefficient;
    private final double bread;

    /**
     * What was found for one coefficient.
     *
     * @param p of the null that it is zero
     * @param low lower end of the interval
     * @param high upper end of the interval
     * @param patterns how many patterns were tried
     * @param every whether these are all there are
     */
    public record Found(double p, double low, double high, int patterns, boolean every) {}

    private WildBootstrap(Fit fit, int j, Keys clusters, double[][] draws, boolean every) {
        this.draws = draws;
        this.every = every;
        coefficient = fit.coefficients()[j];
        List<int[]> rows = Sandwich.rowsOf(clusters);
        double[] alone = others(fit, j, fit.columns()[j]);
        double[] left = others(fit, j, fit.outcome());
        bread = Matrix.dot(alone, alone);
        int g = rows.size();
        own = new double[g];
        ownOfNull = new double[g];
        for (int a = 0; a < g; a++) {
            for (int i : rows.get(a)) {
                own[a] += alone[i] * left[i];
                ownOfNull[a] += alone[i] * alone[i];
            }
        }
        shared = shared(fit, rows, alone, left);
        sharedOfNull = shared(fit, rows, alone, alone);
    }

    /** What the other columns do not explain. */
    private static double[] others(Fit fit, int j, double[] of) {
        int p = fit.columns().length;
        if (p == 1) {
            return of;
        }
        double[][] rest = new double[p - 1][];
        for (int k = 0; k < rest.length; k++) {
            rest[k] = fit.columns()[k < j ? k : k + 1];
        }
        return LeastSquares.residuals(rest, of, LeastSquares.of(rest, of).coefficients());
    }

    /** For each pair of clusters: how much the second's residuals move the first's score through the fit. */
    private static double[][] shared(Fit fit, List<int[]> rows, double[] alone, double[] residuals) {
        int g = rows.size();
        double[][] c = new double[g][g];
        for (int h = 0; h < g; h++) {
            double[] only = new double[residuals.length];
            for (int i : rows.get(h)) {
                only[i] = residuals[i];
            }
            double[] fitted = Jackknife.product(
                    fit.columns(), Matrix.product(fit.inverse(), Jackknife.crossed(fit.columns(), only)));
            if (!fit.absorber().none()) {
                double[] within = fit.absorber().within(only);
                for (int i = 0; i < fitted.length; i++) {
                    fitted[i] += only[i] - within[i];
                }
            }
            for (int a = 0; a < g; a++) {
                for (int i : rows.get(a)) {
                    c[a][h] += alone[i] * fitted[i];
                }
            }
        }
        return c;
    }

    /**
     * Looks at one coefficient.
     *
     * @param weights {@code rademacher}, {@code webb} or {@code mammen}
     * @param most how many patterns, where not all are tried
     */
    public static Found of(Fit fit, int j, Keys clusters, String weights, int most, long seed, double level) {
        int g = clusters.size();
        boolean every = weights.equals("rademacher") && g <= ENUMERATED;
        double[][] draws = every ? signs(g) : drawn(g, weights, most, seed);
        WildBootstrap bootstrap = new WildBootstrap(fit, j, clusters, draws, every);
        double low = bootstrap.end(-1, level);
        double high = bootstrap.end(1, level);
        return new Found(bootstrap.p(0), low, high, draws.length, every);
    }

    private static double[][] signs(int g) {
        double[][] all = new double[1 << g][g];
        for (int pattern = 0; pattern < all.length; pattern++) {
            for (int a = 0; a < g; a++) {
                all[pattern][a] = (pattern >> a & 1) == 0 ? 1 : -1;
            }
        }
        return all;
    }

    private static double[][] drawn(int g, String weights, int most, long seed) {
        double[][] all = new double[most][g];
        for (int b = 0; b < most; b++) {
            Chance chance = Chance.of(seed, "wild", b);
            for (int a = 0; a < g; a++) {
                all[b][a] = switch (weights) {
                    case "webb" -> WEBB[chance.nextInt(WEBB.length)];
                    case "mammen" -> mammen(chance);
                    default -> chance.nextInt(2) == 0 ? 1 : -1;
                };
            }
        }
        return all;
    }

    private static double mammen(Chance chance) {
        double root = Math.sqrt(5);
        return chance.nextDouble() < (root + 1) / (2 * root) ? (1 - root) / 2 : (1 + root) / 2;
    }

    private double p(double nullValue) {
        double[] s = new double[own.length];
        for (int a = 0; a < s.length; a++) {
            s[a] = own[a] - nullValue * ownOfNull[a];
        }
        double found = statistic(nullValue, s);
        boolean[] reached = new boolean[draws.length];
        IntStream.range(0, draws.length).parallel().forEach(b -> {
            reached[b] = Math.abs(statistic(draws[b], s, nullValue)) >= found - TIE * (1 + found);
        });
        int count = 0;
        for (boolean one : reached) {
            count += one ? 1 : 0;
        }
        return every ? count / (double) draws.length : (1 + count) / (1.0 + draws.length);
    }

    /** Of the data themselves: every cluster as it is. */
    private double statistic(double nullValue, double[] s) {
        double[] as = new double[own.length];
        Arrays.fill(as, 1);
        return Math.abs(statistic(as, s, nullValue));
    }

    private double statistic(double[] v, double[] s, double nullValue) {
        double shift = 0;
        double squares = 0;
        for (int a = 0; a < s.length; a++) {
            shift += v[a] * s[a];
            double moved = 0;
            for (int h = 0; h < s.length; h++) {
                moved += (shared[a][h] - nullValue * sharedOfNull[a][h]) * v[h];
            }
            double score = v[a] * s[a] - moved;
            squares += score * score;
        }
        return shift / Math.sqrt(squares);
    }

    private double end(int side, double level) {
        double alpha = 1 - level;
        double step = Math.sqrt(Matrix.dot(own, own)) / bread;
        if (!(step > 0)) {
            step = Math.abs(coefficient) + 1;
        }
        double inside = coefficient;
        double outside = coefficient + side * step;
        int tries = 0;
        while (p(outside) > alpha) {
            inside = outside;
            step *= 2;
            outside = coefficient + side * step;
            if (++tries > MOST_HALVINGS / 2) {
                return side * Double.POSITIVE_INFINITY;
            }
        }
        for (int i = 0; i < MOST_HALVINGS && Math.abs(outside - inside) > 1e-10 * (1 + Math.abs(outside)); i++) {
            double middle = (inside + outside) / 2;
            if (p(middle) > alpha) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }
}
