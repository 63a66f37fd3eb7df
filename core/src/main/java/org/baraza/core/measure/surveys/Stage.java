package org.baraza.core.measure.surveys;

/**
 * One stage of drawing a sample.
 *
 * @param strata stratum of each case at this stage; all the same where there are none
 * @param clusters cluster of each case at this stage, different in different strata and clusters above
 * @param populations how many clusters the stratum has in the population, for each case; {@code NaN} where drawing was
 *     with replacement or nobody knows, and then later stages add nothing
 */
public record Stage(int[] strata, int[] clusters, double[] populations) {

    public Stage {
        if (strata.length != clusters.length || strata.length != populations.length) {
            throw new IllegalArgumentException("a stage speaks of every case, once");
        }
    }
}
