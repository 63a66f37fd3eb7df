package org.baraza.core.measure.numbers;

import java.util.function.DoubleUnaryOperator;

/** Integrals by panels of sixteen Gauss-Legendre points, summed in a fixed order. */
public final class Legendre {

    private static final int POINTS = 16;
    private static final double[] NODE = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
            double slope = 0;
            for (int step = 0; step < 100; step++) {
                double before = 1;
                double now = x;
                for (int k = 2; k <= POINTS; k++) {
                    double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
                    before = now;
                    now = next;
                }
                slope = POINTS * (x * now - before) / (x * x - 1);
                x -= now / slope;
            }
            NODE[i] = x;
            WEIGHT[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private Legendre() {}

    /** The integral of {@code f} from {@code low} to {@code high} over {@code panels} equal panels. */
    public static double over(double low, double high, int panels, DoubleUnaryOperator f) {
        double half = (high - low) / panels / 2;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double middle = low + (2 * panel + 1) * half;
            for (int i = 0; i < POINTS; i++) {
                sum += WEIGHT[i] * f.applyAsDouble(middle + half * NODE[i]);
            }
        }
        return sum * half;
    }
}
