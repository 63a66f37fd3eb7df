package org.baraza.core.compare.meta;

import java.util.function.DoubleUnaryOperator;

/** A root between two ends of different sign: Brent 1973, step for step as R's uniroot takes them. */
final class Brent {

    private static final int MOST_STEPS = 1_000;
    private static final double EPSILON = Math.ulp(1.0);

    private Brent() {}

    static double root(DoubleUnaryOperator f, double low, double high, double tolerance) {
        double a = low;
        double b = high;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        double c = a;
        double fc = fa;
        for (int step = 0; step < MOST_STEPS; step++) {
            double last = b - a;
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double least = 2 * EPSILON * Math.abs(b) + tolerance / 2;
            double next = (c - b) / 2;
            if (Math.abs(next) <= least || fb == 0) {
                return b;
            }
            if (Math.abs(last) >= least && Math.abs(fa) > Math.abs(fb)) {
                next = interpolated(a, b, c, fa, fb, fc, least, last, next);
            }
            if (Math.abs(next) < least) {
                next = next > 0 ? least : -least;
            }
            a = b;
            fa = fb;
            b += next;
            fb = f.applyAsDouble(b);
            if (fb > 0 && fc > 0 || fb < 0 && fc < 0) {
                c = a;
                fc = fa;
            }
        }
        return b;
    }

    private static double interpolated(
            double a, double b, double c, double fa, double fb, double fc, double least, double last, double halved) {
        double gap = c - b;
        double p;
        double q;
        if (a == c) {
            double ratio = fb / fa;
            p = gap * ratio;
            q = 1 - ratio;
        } else {
            double first = fa / fc;
            double second = fb / fc;
            double third = fb / fa;
            p = third * (gap * first * (first - second) - (b - a) * (second - 1));
            q = (first - 1) * (second - 1) * (third - 1);
        }
        if (p > 0) {
            q = -q;
        } else {
            p = -p;
        }
        boolean inside = p < 0.75 * gap * q - Math.abs(least * q) / 2 && p < Math.abs(last * q / 2);
        return inside ? p / q : halved;
    }
}
