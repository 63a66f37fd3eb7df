package org.baraza.core.compare.regression;

import java.util.List;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;

/** How much each row decides its own fitted value. */
final class Leverage {

    private static final long MOST_WORK = 400_000_000L;

    private Leverage() {}

    static double[] of(Fit fit) {
        double[] leverage = effects(fit);
        int p = fit.names().size();
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                double factor = fit.inverse()[a][b];
                double[] xa = fit.columns()[a];
                double[] xb = fit.columns()[b];
                for (int i = 0; i < leverage.length; i++) {
                    leverage[i] += factor * xa[i] * xb[i];
                }
            }
        }
        return leverage;
    }

    private static double[] effects(Fit fit) {
        List<Keys> effects = fit.effects();
        double[] leverage = new double[fit.rows()];
        if (effects.isEmpty()) {
            return leverage;
        }
        if (effects.size() == 1) {
            double[] mass = new double[effects.getFirst().size()];
            int[] codes = effects.getFirst().codes();
            for (int i = 0; i < leverage.length; i++) {
                mass[codes[i]] += fit.weights()[i];
            }
            for (int i = 0; i < leverage.length; i++) {
                leverage[i] = fit.weights()[i] / mass[codes[i]];
            }
            return leverage;
        }
        if ((long) fit.rows() * fit.rows() * effects.size() > MOST_WORK) {
            throw new Misuse("HC2 and HC3 with two or more fixed effects are for up to some 10,000 rows; take HC1.");
        }
        for (int i = 0; i < leverage.length; i++) {
            double[] unit = new double[leverage.length];
            unit[i] = 1;
            leverage[i] = 1 - fit.absorber().within(unit)[i];
        }
        return leverage;
    }
}
