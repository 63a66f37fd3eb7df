package org.baraza.core.compare.meta;

import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;

/** Effects of studies from their tables of four counts; half is added to all four where one of them is zero. */
public final class EffectSizes {

    private EffectSizes() {}

    /** Effect and sampling variance of one study: RR and OR on the logarithm, RD plain. */
    public static double[] of(String measure, double a, double b, double c, double d) {
        if (a + b == 0 || c + d == 0) {
            throw new Refused(Code.BAD_VALUES, "A study has a group without anybody in it.");
        }
        double half = a == 0 || b == 0 || c == 0 || d == 0 ? 0.5 : 0;
        double e = a + half;
        double f = b + half;
        double g = c + half;
        double h = d + half;
        double n1 = e + f;
        double n2 = g + h;
        return switch (measure) {
            case "OR" -> new double[] {StrictMath.log(e * h / (f * g)), 1 / e + 1 / f + 1 / g + 1 / h};
            case "RD" -> new double[] {e / n1 - g / n2, e * f / (n1 * n1 * n1) + g * h / (n2 * n2 * n2)};
            default -> new double[] {StrictMath.log(e / n1 / (g / n2)), 1 / e - 1 / n1 + 1 / g - 1 / n2};
        };
    }

    /** Mantel and Haenszel's common risk ratio on the logarithm, with Greenland and Robins' error. */
    public static double[] mantelHaenszel(double[] a, double[] b, double[] c, double[] d) {
        double top = 0;
        double bottom = 0;
        double spread = 0;
        for (int i = 0; i < a.length; i++) {
            double n1 = a[i] + b[i];
            double n2 = c[i] + d[i];
            double n = n1 + n2;
            top += a[i] * n2 / n;
            bottom += c[i] * n1 / n;
            spread += (n1 * n2 * (a[i] + c[i]) - a[i] * c[i] * n) / (n * n);
        }
        return new double[] {StrictMath.log(top / bottom), Math.sqrt(spread / (top * bottom))};
    }
}
