package org.baraza.core.measure.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.measure.numbers.Draws;

/**
 * The circle of areas whose counts stand out most: Kulldorff 1997. Its textbook p rests on Poisson counts and calls
 * ordinary unrest a cluster; the rank among earlier months does not.
 */
public final class Scan {

    private static final double EARTH_KM = 6371.0088;
    private static final double SMOOTHING = 0.3;

    /**
     * A zone.
     *
     * @param centre its middle area
     * @param areas all of them, the nearest to the middle first
     * @param count events inside
     * @param expected inside
     * @param logRatio logarithm of the likelihood ratio
     */
    public record Zone(int centre, int[] areas, double count, double expected, double logRatio) {}

    private final int[][] order;
    private final double mostShare;

    /**
     * @param distances between areas, in any unit
     * @param mostShare of what is expected that a zone may hold, above 0 and at most 0.5
     */
    public Scan(double[][] distances, double mostShare) {
        this.mostShare = mostShare;
        order = new int[distances.length][];
        for (int i = 0; i < distances.length; i++) {
            double[] from = distances[i];
            order[i] = java.util.stream.IntStream.range(0, from.length)
                    .boxed()
                    // Ties by index, so that every run takes the same.
                    .sorted((a, b) -> from[a] == from[b] ? a - b : Double.compare(from[a], from[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** Kilometres between places given in degrees, on a sphere. */
    public static double[][] greatCircleKm(double[] longitude, double[] latitude) {
        int n = longitude.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double a = square(StrictMath.sin(StrictMath.toRadians(latitude[i] - latitude[j]) / 2));
                double b = square(StrictMath.sin(StrictMath.toRadians(longitude[i] - longitude[j]) / 2));
                double h = a
                        + StrictMath.cos(StrictMath.toRadians(latitude[i]))
                                * StrictMath.cos(StrictMath.toRadians(latitude[j]))
                                * b;
                d[i][j] = 2 * EARTH_KM * StrictMath.asin(Math.min(1, Math.sqrt(h)));
                d[j][i] = d[i][j];
            }
        }
        return d;
    }

    /** Straight distances on a plane. */
    public static double[][] plane(double[] x, double[] y) {
        int n = x.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                d[i][j] = StrictMath.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        return d;
    }

    private static double square(double x) {
        return x * x;
    }

    /** The zone with the largest ratio; expected counts are brought to the sum of the counts first. */
    public Zone largest(double[] counts, double[] expected) {
        return zones(counts, expected, 1).getFirst();
    }

    /** The zones with the largest ratios that share no area, the largest first; at least one is returned. */
    public List<Zone> zones(double[] counts, double[] expected, int most) {
        double all = Arrays.stream(counts).sum();
        double scale = all / Arrays.stream(expected).sum();
        List<Zone> found = new ArrayList<>();
        boolean[] taken = new boolean[counts.length];
        while (found.size() < most) {
            Zone best = best(counts, expected, scale, all, taken);
            if (best.logRatio() <= 0 && !found.isEmpty()) {
                break;
            }
            found.add(best);
            for (int i : best.areas()) {
                taken[i] = true;
            }
        }
        return found;
    }

    private Zone best(double[] counts, double[] expected, double scale, double all, boolean[] taken) {
        double best = -1;
        int centre = 0;
        int size = 1;
        for (int i = 0; i < order.length; i++) {
            double c = 0;
            double e = 0;
            for (int k = 0; k < order.length && !taken[order[i][k]]; k++) {
                c += counts[order[i][k]];
                e += scale * expected[order[i][k]];
                if (e > mostShare * all) {
                    break;
                }
                double ratio = ratio(c, e, all);
                if (ratio > best) {
                    best = ratio;
                    centre = i;
                    size = k + 1;
                }
            }
        }
        int[] areas = Arrays.copyOf(order[centre], size);
        double c = Arrays.stream(areas).mapToDouble(i -> counts[i]).sum();
        double e = Arrays.stream(areas).mapToDouble(i -> scale * expected[i]).sum();
        return new Zone(centre, areas, c, e, Math.max(0, best));
    }

    /** 0 where no more than expected are inside. */
    static double ratio(double c, double e, double all) {
        if (!(c > e)) {
            return 0;
        }
        double outside = all - c == 0 ? 0 : (all - c) * StrictMath.log((all - c) / (all - e));
        return c * StrictMath.log(c / e) + outside;
    }

    /**
     * How often Poisson counts give a ratio at least so large.
     *
     * @param draws how many times all events are dropped on the areas again
     */
    public double poissonP(double[] counts, double[] expected, int draws, long seed) {
        double observed = largest(counts, expected).logRatio();
        int all = (int) Arrays.stream(counts).sum();
        double[] until = new double[expected.length];
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += expected[i];
            until[i] = sum;
        }
        int far = 1;
        for (int r = 0; r < draws; r++) {
            Draws chance = Draws.of(seed, "scan", r);
            double[] dropped = new double[expected.length];
            for (int e = 0; e < all; e++) {
                int at = Arrays.binarySearch(until, chance.unit() * sum);
                dropped[Math.min(expected.length - 1, at >= 0 ? at + 1 : -at - 1)]++;
            }
            far += largest(dropped, expected).logRatio() >= observed - 1e-12 ? 1 : 0;
        }
        return far / (draws + 1.0);
    }

    /**
     * The ratio of every month, each against the mean of the other months, for the rank of the last.
     *
     * @param months counts of each area, a row a month
     */
    public double[] history(double[][] months) {
        double[] ratios = new double[months.length];
        for (int t = 0; t < months.length; t++) {
            ratios[t] = largest(months[t], othersMean(months, t)).logRatio();
        }
        return ratios;
    }

    /** The mean of the other months, a little added so that an area that was always quiet is not impossible. */
    public static double[] othersMean(double[][] months, int left) {
        double[] mean = new double[months[0].length];
        for (int i = 0; i < mean.length; i++) {
            double sum = SMOOTHING;
            for (int t = 0; t < months.length; t++) {
                sum += t == left ? 0 : months[t][i];
            }
            mean[i] = sum / (months.length - 1);
        }
        return mean;
    }

    /** Share of months, the last among them, whose ratio is at least that of the last. */
    public static double lastRank(double[] ratios) {
        double last = ratios[ratios.length - 1];
        return Arrays.stream(ratios).filter(r -> r >= last).count() / (double) ratios.length;
    }
}
