package org.baraza.core.measure.numbers;

import java.util.function.DoubleUnaryOperator;

/** Where a function crosses zero and where it is largest. */
public final class Roots {

    private static final int MOST_STEPS = 2000;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Roots() {}

    /** The same number, if it lies between 0 and 1. */
    static double inUnit(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not a probability: " + p);
        }
        return p;
    }

    /**
     * Where a continuous function crosses zero, by bisection with secant steps (Ridders 1979), to the last bits.
     *
     * @param low one end; the function has the other sign at the other end
     * @param high the other end
     */
    public static double find(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        if (fa == 0 || fb == 0) {
            return fa == 0 ? a : b;
        }
        if (Double.isNaN(fa) || Double.isNaN(fb) || fa > 0 == fb > 0) {
            throw new IllegalArgumentException("no change of sign between " + low + " and " + high);
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = a + (b - a) / 2;
            if (middle == a || middle == b) {
                return Math.abs(fa) < Math.abs(fb) ? a : b;
            }
            double fm = f.applyAsDouble(middle);
            if (fm == 0) {
                return middle;
            }
            double root = Math.sqrt(fm * fm - fa * fb);
            double x = root == 0 ? middle : middle + (middle - a) * (fa > fb ? fm : -fm) / root;
            if (!(x > Math.min(a, b) && x < Math.max(a, b))) {
                x = middle;
            }
            double fx = x == middle ? fm : f.applyAsDouble(x);
            if (fx == 0) {
                return x;
            }
            // The tightest of the brackets the two new points give.
            if (fm > 0 != fx > 0) {
                a = middle;
                fa = fm;
                b = x;
                fb = fx;
            } else if (fa > 0 != fx > 0) {
                if (fa > 0 != fm > 0 && Math.abs(middle - a) < Math.abs(x - a)) {
                    b = middle;
                    fb = fm;
                } else {
                    b = x;
                    fb = fx;
                }
            } else {
                if (fb > 0 != fm > 0 && Math.abs(middle - b) < Math.abs(x - b)) {
                    a = middle;
                    fa = fm;
                } else {
                    a = x;
                    fa = fx;
                }
            }
        }
        return a + (b - a) / 2;
    }

    /**
     * Where a function that rises and then falls is largest, by golden section; right to about eight digits.
     *
     * @param low one end
     * @param high the other end
     */
    public static double peak(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        double x = b - GOLDEN * (b - a);
        double y = a + GOLDEN * (b - a);
        double fx = f.applyAsDouble(x);
        double fy = f.applyAsDouble(y);
        for (int i = 0; i < 200 && x < y; i++) {
            if (fx >= fy) {
                b = y;
                y = x;
                fy = fx;
                x = b - GOLDEN * (b - a);
                fx = f.applyAsDouble(x);
            } else {
                a = x;
                x = y;
                fx = fy;
                y = a + GOLDEN * (b - a);
                fy = f.applyAsDouble(y);
            }
        }
        return (a + b) / 2;
    }
}
