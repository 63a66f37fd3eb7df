package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.impact.Rings;
import org.baraza.core.compare.impact.StaggeredPanel;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.Errors;
import org.baraza.core.compare.regression.Family;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.GlmFit;
import org.baraza.core.compare.regression.LinearErrors;

/** Does it push what is counted to the neighbours? */
@AutoService(Estimator.class)
public final class SpilloverRegression implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("spillover-regression", 1, "Displacement to neighbours (rings)")
                .estimates(
                        "The effect in units under it, and in units not under it that lie within each distance of one that"
                                + " is, with effects of unit and time.")
                .assumes(
                        "Beyond the outermost ring nothing changes.",
                        "Without it, units would have moved alike (in proportion, for counts).",
                        "Effects are the same in every unit and at every time.")
                .fails(
                        "Rings chosen after looking at the data.",
                        "Staggered starts with effects that grow; the ring test of poisson-imputation has no such trouble.")
                .paper("Butts 2023; Clarke 2017")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "Counts for poisson; any number for linear."),
                        StaggeredPanel.UNIT,
                        StaggeredPanel.TIME,
                        StaggeredPanel.FIRST_TREATED,
                        StaggeredPanel.TREATED,
                        Role.of("latitude", Role.Kind.NUMBER, "Of the unit, degrees north."),
                        Role.of("longitude", Role.Kind.NUMBER, "Of the unit, degrees east."),
                        Role.optional("exposure", Role.Kind.NUMBER, "What counts are counted against, above 0."),
                        ErrorChoice.CLUSTER)
                .offers(
                        Setting.numbers(
                                "rings_km", "Outer edges of the rings, in kilometres, rising; 50 when left out."),
                        Setting.choice("family", "poisson", "Counts on the logarithm, or linear.", "poisson", "linear"),
                        ErrorChoice.kinds("CR1S", "CR0", "CR1", "CR1S"),
                        ErrorChoice.SMALL_SAMPLE,
                        ErrorChoice.COUNTED,
                        ErrorChoice.MULTIWAY)
                .example(
                        SpilloverExample.csv(),
                        List.of(
                                "outcome=incidents",
                                "unit=area",
                                "time=month",
                                "first_treated=start",
                                "latitude=lat",
                                "longitude=lon"),
                        List.of("rings_km=60"))
                .done();
    }

    @Override
    public Result run(Study study) {
        StaggeredPanel panel = StaggeredRead.panel(study);
        double[] edges = study.numbersOf("rings_km").length == 0 ? new double[] {50} : study.numbersOf("rings_km");
        double[][] rings = Rings.of(study, panel, edges);
        int n = study.rows();
        int[] unit = new int[n];
        int[] time = new int[n];
        double[][] columns = new double[1 + edges.length][n];
        List<String> names = new ArrayList<>(List.of("own"));
        for (int r = 0; r < edges.length; r++) {
            names.add("ring " + (r == 0 ? 0 : edges[r - 1]) + " to " + edges[r] + " km");
        }
        for (int u = 0; u < panel.units().size(); u++) {
            for (int t = 0; t < panel.times().length; t++) {
                int row = panel.row()[u][t];
                if (row >= 0) {
                    unit[row] = u;
                    time[row] = t;
                    columns[0][row] = panel.under(u, t) ? 1 : 0;
                    int ring = (int) rings[u][t];
                    if (ring >= 0 && !panel.under(u, t)) {
                        columns[1 + ring][row] = 1;
                    }
                }
            }
        }
        List<Keys> effects = List.of(Panels.keys(unit), Panels.keys(time));
        ErrorChoice choice = Panels.errors(study, effects.getFirst());
        Design design = new Design(names, columns);
        Result.Maker result = Result.of(card(), study)
                .count("rows", n)
                .count("units", panel.units().size())
                .count("treated_units", panel.everUnder());
        for (int r = 0; r < edges.length; r++) {
            result.count("rows_in_ring_" + (r + 1), Math.round(Matrix.sum(columns[1 + r])));
        }
        fit(study, design, effects, choice, result);
        return result.done();
    }

    private static void fit(Study study, Design design, List<Keys> effects, ErrorChoice choice, Result.Maker result) {
        double[] y = study.numbers("outcome");
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        double[] b;
        Errors errors;
        boolean counts = study.text("family").equals("poisson");
        if (counts) {
            double[] offset = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                double exposure = study.has("exposure") ? study.numbers("exposure")[i] : 1;
                if (y[i] < 0 || !(exposure > 0)) {
                    throw new Refused(Code.BAD_VALUES, "Counts are 0 or more, and exposures above 0.");
                }
                offset[i] = StrictMath.log(exposure);
            }
            GlmFit fit = GlmFit.of(Family.POISSON, design, y, offset, effects, ones);
            b = fit.coefficients();
            errors = choice.clustered(
                    fit.inverse(), fit.scores(), y.length, choice.unknowns(b.length, effects, fit.absorber()));
        } else {
            Fit fit = Fit.of(design, y, effects, ones);
            b = fit.coefficients();
            errors = LinearErrors.clustered(fit, choice);
        }
        boolean moved = false;
        for (int j = 0; j < b.length; j++) {
            Estimate one = Estimate.of(
                    design.names().get(j),
                    b[j],
                    Math.sqrt(errors.variance()[j][j]),
                    errors.degrees()[j],
                    study.level());
            result.estimate(one);
            moved |= j > 0 && one.low() > 0;
        }
        result.standardError(errors.name()).interval("Student t interval");
        result.guard(new Guard(
                Code.SPILLOVER,
                b.length > 1 ? b[1] : Double.NaN,
                0,
                "no ring's interval lies above zero",
                moved ? Guard.State.FAILED : Guard.State.PASSED));
    }
}
