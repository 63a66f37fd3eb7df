package org.baraza.core.measure.spans;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.baraza.core.measure.numbers.Linear;

/**
 * What a proportional hazards model is fitted to.
 *
 * @param lives spans under observation
 * @param rows columns of each case, without a constant
 * @param strata stratum of each case, all the same where there are none
 * @param ties how endings at the same moment are treated
 */
public record CoxData(Lives lives, double[][] rows, int[] strata, Cox.Ties ties) {

    public CoxData {
        if (rows.length != lives.size() || strata.length != rows.length) {
            throw new IllegalArgumentException("every case needs its columns and its stratum");
        }
        if (IntStream.range(0, lives.size()).noneMatch(i -> lives.ended()[i])) {
            throw new IllegalArgumentException("nothing ended");
        }
    }

    double[] means() {
        int p = rows[0].length;
        double[] mean = new double[p];
        double sum = Arrays.stream(lives.weights()).sum();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < p; j++) {
                mean[j] += lives.weights()[i] * rows[i][j] / sum;
            }
        }
        return mean;
    }

    double[] spreads() {
        double[] mean = means();
        double[] spread = new double[mean.length];
        for (double[] row : rows) {
            for (int j = 0; j < spread.length; j++) {
                spread[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / rows.length;
            }
        }
        return Arrays.stream(spread).map(Math::sqrt).toArray();
    }

    /** Columns times coefficients, taken from their mean. */
    double[] linear(double[] beta) {
        double centre = Linear.dot(means(), beta);
        return Arrays.stream(rows)
                .mapToDouble(r -> Linear.dot(r, beta) - centre)
                .toArray();
    }
}
