package org.baraza.core.compare.algebra;

/** Sums and products of small matrices, row by row. Tall matrices are kept column by column and are called so. */
public final class Matrix {

    private Matrix() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    public static double sum(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value;
        }
        return sum;
    }

    public static double mean(double[] a) {
        return sum(a) / a.length;
    }

    /** Of a sample: divided by one less than its size. */
    public static double variance(double[] a) {
        double mean = mean(a);
        double sum = 0;
        for (double value : a) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (a.length - 1);
    }

    public static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double aik = a[i][k];
                for (int j = 0; j < c[i].length; j++) {
                    c[i][j] += aik * b[k][j];
                }
            }
        }
        return c;
    }

    public static double[] product(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            y[i] = dot(a[i], x);
        }
        return y;
    }

    public static double[][] transposed(double[][] a) {
        double[][] t = new double[a.length == 0 ? 0 : a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** {@code b m b} for symmetric {@code b}. */
    public static double[][] sandwich(double[][] b, double[][] m) {
        return symmetric(product(product(b, m), transposed(b)));
    }

    /** The mean of a matrix and its transpose: what rounding made unlike is alike again. */
    public static double[][] symmetric(double[][] a) {
        double[][] s = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                s[i][j] = (a[i][j] + a[j][i]) / 2;
            }
        }
        return s;
    }

    public static double[][] scaled(double[][] a, double factor) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i].clone();
            for (int j = 0; j < c[i].length; j++) {
                c[i][j] *= factor;
            }
        }
        return c;
    }

    /** {@code a + factor b}. */
    public static double[][] plus(double[][] a, double factor, double[][] b) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i].clone();
            for (int j = 0; j < c[i].length; j++) {
                c[i][j] += factor * b[i][j];
            }
        }
        return c;
    }

    /** Adds {@code x x'} to a matrix. */
    public static void addOuter(double[][] to, double[] x) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                to[i][j] += x[i] * x[j];
            }
        }
    }

    /** {@code x' a x}. */
    public static double quadratic(double[] x, double[][] a) {
        return dot(x, product(a, x));
    }

    public static double[][] identity(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
        }
        return a;
    }

    public static double[] diagonal(double[][] a) {
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i][i];
        }
        return d;
    }

    /** Square roots of the diagonal; NaN where it is negative. */
    public static double[] roots(double[][] a) {
        double[] d = diagonal(a);
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.sqrt(d[i]);
        }
        return d;
    }
}
