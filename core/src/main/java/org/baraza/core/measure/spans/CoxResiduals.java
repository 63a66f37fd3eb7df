package org.baraza.core.measure.spans;

import java.util.List;

/** What each case adds to the score of a fitted model, and the curve it is measured against. */
public final class CoxResiduals {

    /**
     * The cumulated hazard of a case with mean columns.
     *
     * @param strata stratum of each step
     * @param times of the steps
     * @param hazard cumulated within the stratum
     */
    public record Baseline(int[] strata, double[] times, double[] hazard) {}

    private CoxResiduals() {}

    /** One row a case, one column a coefficient; they sum to 0. */
    static double[][] score(Cox fit) {
        CoxData data = fit.data();
        double[] eta = data.linear(fit.coefficients());
        int p = fit.coefficients().length;
        double[][] residuals = new double[eta.length][p];
        for (Moment moment : Moment.all(data)) {
            MomentSums sums = new MomentSums(data, moment, eta);
            boolean[] dead = new boolean[eta.length];
            for (int i : moment.dead()) {
                dead[i] = true;
            }
            for (int k = 0; k < sums.ties(); k++) {
                double[] mean = sums.mean(k);
                double step = sums.weight() / sums.denominator(k);
                for (int i : moment.risk()) {
                    double share = dead[i] ? 1 - sums.part(k) : 1;
                    double r = StrictMath.exp(eta[i]) * share * step - (dead[i] ? 1.0 / sums.ties() : 0);
                    for (int j = 0; j < p; j++) {
                        residuals[i][j] -= r * (data.rows()[i][j] - mean[j]);
                    }
                }
            }
        }
        return residuals;
    }

    /** The cumulated hazard at the mean of the columns, at every moment something ended. */
    public static Baseline baseline(Cox fit) {
        double[] eta = fit.data().linear(fit.coefficients());
        List<Moment> moments = Moment.all(fit.data());
        int n = moments.size();
        Baseline baseline = new Baseline(new int[n], new double[n], new double[n]);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            Moment moment = moments.get(k);
            boolean starts = k == 0 || moments.get(k - 1).stratum() != moment.stratum();
            sum = (starts ? 0 : sum) + new MomentSums(fit.data(), moment, eta).hazard();
            baseline.strata[k] = moment.stratum();
            baseline.times[k] = moment.time();
            baseline.hazard[k] = sum;
        }
        return baseline;
    }
}
