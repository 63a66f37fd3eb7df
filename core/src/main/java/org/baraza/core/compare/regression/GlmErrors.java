package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.algebra.Matrix;

/** The standard errors of generalised linear models, each under its own name. */
public final class GlmErrors {

    private static final String[] KINDS = {"auto", "classical", "HC0", "HC1", "HC2", "HC3", "CR0", "CR1", "CR1S", "CV3"
    };

    private GlmErrors() {}

    public static Setting setting(String usual) {
        return ErrorChoice.kinds(usual, KINDS);
    }

    /** What a jackknife refits. */
    public interface Refit {

        /** Coefficients from the rows named alone. */
        double[] of(int[] rows);
    }

    /**
     * The errors chosen.
     *
     * @param dispersion what classical variances are multiplied by; 1 where the family fixes it
     */
    public static Errors of(GlmFit fit, ErrorChoice choice, double dispersion, Refit refit) {
        return switch (choice.kind()) {
            case "classical" ->
                Errors.of(
                        Matrix.scaled(fit.inverse(), dispersion),
                        dispersion == 1 ? Double.POSITIVE_INFINITY : fit.residualDegrees(),
                        dispersion == 1 ? "classical (information)" : "classical (information times dispersion)");
            case "HC0", "HC1", "HC2", "HC3" -> rowByRow(fit, choice.kind());
            case "CV3" -> jackknife(fit, choice.clusters().getFirst(), refit);
            default ->
                choice.clustered(
                        fit.inverse(),
                        fit.scores(),
                        fit.rows(),
                        choice.unknowns(fit.names().size(), fit.effects(), fit.absorber()));
        };
    }

    private static Errors rowByRow(GlmFit fit, String kind) {
        double[][] scores = fit.scores();
        boolean leverage = kind.equals("HC2") || kind.equals("HC3");
        if (leverage && !fit.absorber().none()) {
            throw new Misuse("HC2 and HC3 of count models know no absorbed effects; take HC1 or clusters.");
        }
        double[] h = leverage ? fit.leverages() : new double[fit.rows()];
        for (int i = 0; i < scores.length; i++) {
            double left = 1 - h[i];
            double factor = switch (kind) {
                case "HC2" -> 1 / Math.sqrt(left);
                case "HC3" -> 1 / left;
                default -> 1;
            };
            for (int j = 0; j < scores[i].length; j++) {
                scores[i][j] *= factor;
            }
        }
        double factor = kind.equals("HC1") ? fit.rows() / (double) fit.residualDegrees() : 1;
        double[][] meat = Sandwich.meat(scores, fit.names().size());
        return Errors.of(
                Matrix.scaled(Matrix.sandwich(fit.inverse(), meat), factor),
                Double.POSITIVE_INFINITY,
                kind + " heteroskedasticity-robust" + (kind.equals("HC1") ? " (n/(n-K))" : ""));
    }

    private static Errors jackknife(GlmFit fit, Keys clusters, Refit refit) {
        int p = fit.names().size();
        List<int[]> groups = Sandwich.rowsOf(clusters);
        double[][] without = new double[groups.size()][];
        java.util.stream.IntStream.range(0, without.length).parallel().forEach(g -> {
            without[g] = refit.of(others(fit.rows(), groups.get(g)));
        });
        double[][] variance = new double[p][p];
        for (double[] b : without) {
            double[] difference = new double[p];
            for (int j = 0; j < p; j++) {
                difference[j] = b[j] - fit.coefficients()[j];
            }
            Matrix.addOuter(variance, difference);
        }
        return Errors.of(
                Matrix.scaled(variance, (groups.size() - 1.0) / groups.size()),
                groups.size() - 1,
                "CV3 cluster jackknife ((G-1)/G, " + groups.size() + " clusters)");
    }

    static int[] others(int n, int[] left) {
        boolean[] out = new boolean[n];
        for (int row : left) {
            out[row] = true;
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (!out[i]) {
                kept.add(i);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A design of some rows. */
    static Design only(Design design, int[] rows) {
        return new Design(
                design.names(),
                Arrays.stream(design.columns())
                        .map(c -> Jackknife.only(c, rows))
                        .toArray(double[][]::new));
    }
}
