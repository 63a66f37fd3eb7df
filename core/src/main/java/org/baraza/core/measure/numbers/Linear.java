package org.baraza.core.measure.numbers;

/** Small dense systems of equations, always in the same order of operations. Rows come first: {@code a[row][column]}. */
public final class Linear {

    private static final double SINGULAR = 1e-12;

    private Linear() {}

    /** A times B. */
    public static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double left = a[i][k];
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += left * b[k][j];
                }
            }
        }
        return product;
    }

    /** A times a column. */
    public static double[] times(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], x);
        }
        return product;
    }

    public static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** x' A y. */
    public static double form(double[] x, double[][] a, double[] y) {
        return dot(x, times(a, y));
    }

    /** The sum over rows of {@code weight} times the row's product with itself. */
    public static double[][] cross(double[][] rows, double[] weights) {
        int p = rows[0].length;
        double[][] sum = new double[p][p];
        for (int i = 0; i < rows.length; i++) {
            addOuter(sum, rows[i], rows[i], weights[i]);
        }
        return sum;
    }

    /** Adds factor times x y' to a sum. */
    public static void addOuter(double[][] sum, double[] x, double[] y, double factor) {
        for (int i = 0; i < x.length; i++) {
            double left = factor * x[i];
            for (int j = 0; j < y.length; j++) {
                sum[i][j] += left * y[j];
            }
        }
    }

    /**
     * The inverse of a symmetric positive definite matrix, by Cholesky.
     *
     * @throws SingularException when a column is made of others
     */
    public static double[][] inverse(double[][] a) {
        int n = a.length;
        double[][] root = cholesky(a);
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            double[] x = new double[n];
            x[column] = 1;
            forward(root, x);
            backward(root, x);
            for (int row = 0; row < n; row++) {
                inverse[row][column] = x[row];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (inverse[i][j] + inverse[j][i]) / 2;
                inverse[i][j] = mean;
                inverse[j][i] = mean;
            }
        }
        return inverse;
    }

    /** The solution of A x = b for a symmetric positive definite A. */
    public static double[] solve(double[][] a, double[] b) {
        double[][] root = cholesky(a);
        double[] x = b.clone();
        forward(root, x);
        backward(root, x);
        return x;
    }

    /** Logarithm of the determinant of a symmetric positive definite matrix. */
    public static double logDeterminant(double[][] a) {
        double sum = 0;
        double[][] root = cholesky(a);
        for (int i = 0; i < root.length; i++) {
            sum += 2 * StrictMath.log(root[i][i]);
        }
        return sum;
    }

    private static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] root = new double[n][n];
        for (int j = 0; j < n; j++) {
            double rest = a[j][j];
            for (int k = 0; k < j; k++) {
                rest -= root[j][k] * root[j][k];
            }
            if (!(rest > SINGULAR * a[j][j])) {
                throw new SingularException(j);
            }
            root[j][j] = Math.sqrt(rest);
            for (int i = j + 1; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = sum / root[j][j];
            }
        }
        return root;
    }

    private static void forward(double[][] root, double[] x) {
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
    }

    private static void backward(double[][] root, double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
    }
}
