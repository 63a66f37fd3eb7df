package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Term;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.impact.Balance;
import org.baraza.core.compare.impact.Matched;
import org.baraza.core.compare.impact.Verdicts;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.Errors;
import org.baraza.core.compare.regression.Family;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.GlmFit;
import org.baraza.core.compare.regression.LinearErrors;

/** Chooses units alike in what is known, and shows how alike they are. */
@AutoService(Estimator.class)
public final class Matching implements Estimator {

    private static final String EXAMPLE = """
            village,partner,trust,people,road
            A,1,6.1,900,good
            B,1,5.4,1500,bad
            C,1,5.9,1200,good
            D,1,6.6,2000,good
            E,0,4.8,1000,good
            F,0,4.9,1400,bad
            G,0,5.1,1900,good
            H,0,4.2,600,bad
            I,0,5.3,1300,good
            J,0,4.7,1100,bad
            K,0,5.0,2100,good
            L,0,4.4,800,good
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named(
                        "matching", 1, "Matching and weighting (nearest neighbour, exact cells, inverse probability)")
                .estimates(
                        "The mean difference of the outcome between units under it and units chosen or weighted to be like"
                                + " them, over those under it.")
                .assumes(
                        "Whatever makes units come under it and changes the outcome is among the covariates.",
                        "Like units exist: every unit under it could as well not have been.")
                .fails(
                        "What was not measured is not matched.",
                        "It is for choosing whom to compare with; changes over time belong to the methods of panels.")
                .paper("Rubin 1973; Rosenbaum and Rubin 1983; Iacus, King and Porro 2012")
                .reads(
                        Role.of("treated", Role.Kind.FLAG, "1 under it, 0 not."),
                        Role.optional(
                                "outcome",
                                Role.Kind.NUMBER,
                                "What may have changed; without it only balance is shown."),
                        Role.several("covariates", Role.Kind.TERM, "What units should be alike in."),
                        Role.optionalSeveral("exact", Role.Kind.KEY, "Columns in which matches must be the same."),
                        Role.optional("id", Role.Kind.KEY, "A name for each unit; the row number when left out."))
                .offers(
                        Setting.choice(
                                "method",
                                "nearest",
                                "nearest: by propensity, in turn; cem: cells of coarsened covariates; ipw: weighting by the"
                                        + " odds.",
                                "nearest",
                                "cem",
                                "ipw"),
                        Setting.choice(
                                "distance",
                                "probability",
                                "Matches are near in the propensity itself, or in the logarithm of its odds.",
                                "probability",
                                "logit"),
                        Setting.whole("ratio", "1", "Matches for each unit under it.", 1, 1000),
                        Setting.yesNo("replace", false, "Whether a unit may be chosen again."),
                        Setting.number(
                                "caliper",
                                "",
                                "Largest distance of a match, in standard deviations of the distance.",
                                0,
                                1e9),
                        Setting.choice(
                                "order",
                                "largest",
                                "Who chooses first: the largest distance, the smallest, as in the data, or at random.",
                                "largest",
                                "smallest",
                                "data",
                                "random"),
                        Setting.choice(
                                "side",
                                "any",
                                "Look for the nearest on any side; or only below while there are any, as version 4.5 of R's"
                                        + " MatchIt does.",
                                "any",
                                "below"),
                        Setting.whole(
                                "cells", "", "Cells of cem for each number; Sturges' rule when left out.", 1, 10_000),
                        Setting.number(
                                "margin", "", "An effect within plus or minus this is too small to matter.", 0, 1e300),
                        Design.FACTORS,
                        Design.REFERENCE)
                .seed("The order, where it is random.")
                .givesVerdict()
                .example(
                        EXAMPLE,
                        List.of("treated=partner", "outcome=trust", "covariates=people,road", "id=village"),
                        List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        return new Answer(study, card()).tell();
    }

    private static final class Answer {

        private final Study study;
        private final Result.Maker result;
        private final boolean[] treated;
        private final Design design;
        private final int n;

        Answer(Study study, MethodCard card) {
            this.study = study;
            this.result = Result.of(card, study);
            double[] flags = study.numbers("treated");
            n = flags.length;
            treated = new boolean[n];
            int under = 0;
            for (int i = 0; i < n; i++) {
                treated[i] = flags[i] == 1;
                under += treated[i] ? 1 : 0;
            }
            if (under == 0 || under == n) {
                throw new Refused(Code.NO_VARIATION, "Every unit is under it, or none is.");
            }
            design = Design.of(study, "covariates", true);
            result.count("rows", n).count("treated_units", under).count("control_units", n - under);
        }

        Result tell() {
            String method = study.text("method");
            GlmFit fit = propensity();
            double[] p = fit.means();
            Matched matched = switch (method) {
                case "cem" -> Matched.cells(treated, coarse());
                case "ipw" -> Matched.odds(treated, p);
                default -> nearest(p);
            };
            int keptTreated = matched.used(treated, true);
            if (keptTreated == 0) {
                throw new Refused(Code.NO_OVERLAP, "No unit under it has a match.");
            }
            result.count("matched_treated", keptTreated).count("matched_controls", matched.used(treated, false));
            effect(matched, fit, method);
            balance(matched, p);
            tables(matched, p);
            result.guard(Guard.atLeast(Code.FEW_TREATED, keptTreated, 5, "units under it with a match"));
            verdict();
            return result.done();
        }

        private GlmFit propensity() {
            double[] flags = study.numbers("treated");
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            return GlmFit.of(Family.LOGIT, design, flags, new double[n], List.of(), ones);
        }

        private Matched nearest(double[] p) {
            double[] distance = p;
            if (study.text("distance").equals("logit")) {
                distance =
                        Arrays.stream(p).map(q -> StrictMath.log(q / (1 - q))).toArray();
            }
            double caliper = study.given("caliper")
                    ? study.number("caliper") * Math.sqrt(Matrix.variance(distance))
                    : Double.POSITIVE_INFINITY;
            return Matched.nearest(
                    treated,
                    distance,
                    exact(),
                    new Matched.How(
                            study.whole("ratio"),
                            study.yes("replace"),
                            caliper,
                            study.text("order"),
                            study.text("side").equals("below")),
                    study.seed());
        }

        private int[] exact() {
            int[] cell = new int[n];
            Keys all = new Keys(List.of("all"), cell);
            for (String column : study.columns("exact")) {
                all = all.and(study.keysOfColumn(column));
            }
            return all.codes();
        }

        private int[] coarse() {
            Map<List<Integer>, Integer> cells = new HashMap<>();
            List<int[]> codes = new ArrayList<>();
            for (Term term : study.terms("covariates")) {
                if (term.pieces().size() > 1
                        || !term.pieces().getFirst().change().isEmpty()) {
                    throw new Misuse("cem takes plain columns, not " + term.name() + ".");
                }
                Column column = study.table().get(term.pieces().getFirst().column());
                boolean category = column instanceof Column.Texts
                        || study.texts(Design.FACTORS.name()).contains(column.name());
                codes.add(category ? column.keys().codes() : cut(column.numbers()));
            }
            codes.add(exact());
            int[] cell = new int[n];
            for (int i = 0; i < n; i++) {
                List<Integer> key = new ArrayList<>();
                for (int[] code : codes) {
                    key.add(code[i]);
                }
                cells.putIfAbsent(key, cells.size());
                cell[i] = cells.get(key);
            }
            return cell;
        }

        private int[] cut(double[] x) {
            int bins = study.given("cells")
                    ? study.whole("cells")
                    : (int) Math.ceil(StrictMath.log(x.length) / StrictMath.log(2) + 1);
            double least = Arrays.stream(x).min().orElseThrow();
            double most = Arrays.stream(x).max().orElseThrow();
            int[] codes = new int[x.length];
            for (int i = 0; i < x.length; i++) {
                int code = 0;
                while (code + 1 < bins && x[i] >= least + (most - least) * (code + 1) / bins) {
                    code++;
                }
                codes[i] = code;
            }
            return codes;
        }

        private void effect(Matched matched, GlmFit fit, String method) {
            if (!study.has("outcome")) {
                result.note("No outcome is named: only the choice of units and their balance are shown.");
                return;
            }
            double[] y = study.numbers("outcome");
            if (method.equals("ipw")) {
                weighted(y, matched, fit);
                return;
            }
            int[] rows = java.util.stream.IntStream.range(0, n)
                    .filter(i -> matched.weights()[i] > 0)
                    .toArray();
            double[] outcome = Arrays.stream(rows).mapToDouble(i -> y[i]).toArray();
            double[] weights =
                    Arrays.stream(rows).mapToDouble(i -> matched.weights()[i]).toArray();
            double[][] columns = {
                new double[rows.length],
                Arrays.stream(rows).mapToDouble(i -> treated[i] ? 1 : 0).toArray()
            };
            Arrays.fill(columns[0], 1);
            Fit linear = Fit.of(new Design(List.of(Design.INTERCEPT, "effect"), columns), outcome, List.of(), weights);
            Keys sets =
                    Panels.keys(Arrays.stream(rows).map(i -> matched.group()[i]).toArray());
            boolean again = study.yes("replace");
            Errors errors = again
                    ? LinearErrors.rowByRow(linear, "HC1")
                    : LinearErrors.clustered(linear, new ErrorChoice("CR1S", List.of(sets), "auto", "nested", "each"));
            result.estimate(Estimate.of(
                            "effect_on_treated",
                            linear.coefficients()[1],
                            Math.sqrt(errors.variance()[1][1]),
                            errors.degrees()[1],
                            study.level()))
                    .standardError(errors.name() + ", matches taken as given")
                    .interval("Student t interval");
        }

        private void weighted(double[] y, Matched matched, GlmFit fit) {
            double[] w = matched.weights();
            double[] mass = new double[2];
            double[] sums = new double[2];
            for (int i = 0; i < n; i++) {
                mass[treated[i] ? 1 : 0] += w[i];
                sums[treated[i] ? 1 : 0] += w[i] * y[i];
            }
            double own = sums[1] / mass[1];
            double other = sums[0] / mass[0];
            int p = design.names().size();
            double[] pull = new double[p];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < p; j++) {
                    pull[j] += treated[i] ? 0 : w[i] * (y[i] - other) * design.columns()[j][i] / mass[0];
                }
            }
            double[] through = Matrix.product(fit.inverse(), pull);
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double score = (treated[i] ? 1 : 0) - fit.means()[i];
                double model = 0;
                for (int j = 0; j < p; j++) {
                    model += through[j] * design.columns()[j][i] * score;
                }
                double influence = (treated[i] ? (y[i] - own) / mass[1] : -w[i] * (y[i] - other) / mass[0]) - model;
                squares += influence * influence;
            }
            result.estimate(Estimate.of(
                            "effect_on_treated",
                            own - other,
                            Math.sqrt(squares),
                            Double.POSITIVE_INFINITY,
                            study.level()))
                    .standardError("influence functions, the propensity model being estimated too")
                    .interval("normal interval");
        }

        private void balance(Matched matched, double[] p) {
            List<String> names = new ArrayList<>(List.of("distance"));
            List<double[]> columns = new ArrayList<>(List.of(p));
            everyCategory(names, columns);
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            int k = names.size();
            double[][] told = new double[4][k];
            double worst = 0;
            for (int j = 0; j < k; j++) {
                told[0][j] = Balance.difference(columns.get(j), treated, ones);
                told[1][j] = Balance.difference(columns.get(j), treated, matched.weights());
                told[2][j] = Balance.kolmogorovSmirnov(columns.get(j), treated, ones);
                told[3][j] = Balance.kolmogorovSmirnov(columns.get(j), treated, matched.weights());
                worst = j == 0 || Double.isNaN(told[1][j]) ? worst : Math.max(worst, Math.abs(told[1][j]));
            }
            result.table(Tabled.named("balance")
                    .texts("column", names)
                    .numbers("difference_before", told[0])
                    .numbers("difference_after", told[1])
                    .numbers("ks_before", told[2])
                    .numbers("ks_after", told[3])
                    .done());
            result.number("largest_difference_after", worst);
            result.guard(new Guard(
                    Code.UNBALANCED_MATCH,
                    worst,
                    0.25,
                    "largest standardised difference of a covariate after matching, at most",
                    worst > 0.25 ? Guard.State.FAILED : worst > 0.1 ? Guard.State.AMBER : Guard.State.PASSED));
        }

        /** Balance is shown for every category, the reference too. */
        private void everyCategory(List<String> names, List<double[]> columns) {
            for (Term term : study.terms("covariates")) {
                Column column = study.table().get(term.pieces().getFirst().column());
                boolean plain = term.pieces().size() == 1
                        && term.pieces().getFirst().change().isEmpty();
                boolean category = column instanceof Column.Texts
                        || study.texts(Design.FACTORS.name()).contains(column.name());
                if (plain && category) {
                    Keys keys = column.keys();
                    for (int level = 0; level < keys.size(); level++) {
                        int at = level;
                        names.add(column.name() + keys.labels().get(level));
                        columns.add(Arrays.stream(keys.codes())
                                .mapToDouble(c -> c == at ? 1 : 0)
                                .toArray());
                    }
                } else {
                    for (int j = 1; j < design.names().size(); j++) {
                        if (design.names().get(j).equals(term.name())
                                || !plain
                                        && design.names().get(j).contains(":")
                                        && term.name().contains(":")) {
                            names.add(design.names().get(j));
                            columns.add(design.columns()[j]);
                        }
                    }
                }
            }
        }

        private void tables(Matched matched, double[] p) {
            List<String> ids = new ArrayList<>();
            Keys id = study.has("id") ? study.keys("id") : new Keys(List.of(), new int[0]);
            for (int i = 0; i < n; i++) {
                ids.add(id.size() > 0 ? id.labels().get(id.codes()[i]) : String.valueOf(i + 1));
            }
            List<String> own = new ArrayList<>();
            List<String> other = new ArrayList<>();
            for (int t = 0; t < n; t++) {
                for (int c : matched.partners()[t]) {
                    own.add(ids.get(t));
                    other.add(ids.get(c));
                }
            }
            if (!own.isEmpty()) {
                result.table(Tabled.named("pairs")
                        .texts("treated", own)
                        .texts("control", other)
                        .done());
            }
            result.table(Tabled.named("weights")
                    .texts("id", ids)
                    .numbers("propensity", p)
                    .numbers("weight", matched.weights())
                    .done());
        }

        private void verdict() {
            if (!study.has("outcome")) {
                return;
            }
            Estimate effect = result.first();
            double margin = study.given("margin") ? study.number("margin") : Double.NaN;
            result.verdict(Verdicts.of(
                    Verdicts.Effect.of(effect.value(), effect.standardError(), effect.degreesOfFreedom(), margin),
                    result.guards()));
        }
    }
}
