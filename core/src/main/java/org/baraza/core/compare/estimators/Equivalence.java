package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.algebra.Matrix;

/** Are two groups alike, within what was declared too small to matter? */
@AutoService(Estimator.class)
public final class Equivalence implements Estimator {

    private static final String EXAMPLE = """
            days,group
            9.1,north
            8.4,north
            10.2,north
            9.7,north
            8.8,north
            9.3,south
            9.0,south
            10.1,south
            8.6,south
            9.5,south
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("equivalence", 1, "Equivalence of two means (two one-sided tests)")
                .estimates(
                        "The difference of two means, the first group less the second, and whether it lies within bounds.")
                .assumes(
                        "Bounds were declared before the data were seen.",
                        "Means of the groups' sizes are nearly normal.",
                        "Rows, or pairs, are independent.")
                .fails("No significant difference is not equivalence; this is what shows it.")
                .paper("Schuirmann 1987; Welch 1947")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is compared."),
                        Role.of("group", Role.Kind.KEY, "Two groups; the first in order is the first."),
                        Role.optional(
                                "pair", Role.Kind.KEY, "For paired: which rows belong together; order when left out."))
                .offers(
                        Setting.choice(
                                "variances",
                                "welch",
                                "welch: each group its own; equal: one for both; paired: of the differences.",
                                "welch",
                                "equal",
                                "paired"),
                        Setting.number("lower", "", "Lower bound of what is too small to matter.", -1e300, 1e300),
                        Setting.number("upper", "", "Upper bound of it.", -1e300, 1e300),
                        Setting.number("alpha", "0.05", "Chance of error of each of the two tests.", 1e-9, 0.5))
                .givesVerdict()
                .example(EXAMPLE, List.of("outcome=days", "group=group"), List.of("lower=-1.5", "upper=1.5"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Keys groups = study.keys("group");
        if (groups.size() != 2) {
            throw new Refused(Code.NO_VARIATION, "Two groups are compared, and there are " + groups.size() + ".");
        }
        double[] first = of(study, groups, 0);
        double[] second = of(study, groups, 1);
        Compared compared = switch (study.text("variances")) {
            case "equal" -> equal(first, second);
            case "paired" -> paired(study, groups, first, second);
            default -> welch(first, second);
        };
        Result.Maker result = Result.of(card(), study)
                .count("rows", study.rows())
                .count("first_group", first.length)
                .count("second_group", second.length)
                .standardError(compared.name);
        return EquivalenceAnswer.tell(result, study, compared.difference, compared.error, compared.df);
    }

    private record Compared(double difference, double error, double df, String name) {}

    private static double[] of(Study study, Keys groups, int which) {
        double[] y = study.numbers("outcome");
        double[] kept = new double[y.length];
        int size = 0;
        for (int i = 0; i < y.length; i++) {
            if (groups.codes()[i] == which) {
                kept[size++] = y[i];
            }
        }
        if (size < 2) {
            throw new Refused(Code.TOO_FEW_ROWS, "Each group needs at least two rows.");
        }
        return Arrays.copyOf(kept, size);
    }

    private static Compared welch(double[] a, double[] b) {
        double va = Matrix.variance(a) / a.length;
        double vb = Matrix.variance(b) / b.length;
        double df = (va + vb) * (va + vb) / (va * va / (a.length - 1) + vb * vb / (b.length - 1));
        return new Compared(
                Matrix.mean(a) - Matrix.mean(b), Math.sqrt(va + vb), df, "Welch (a variance for each group)");
    }

    private static Compared equal(double[] a, double[] b) {
        double df = a.length + b.length - 2.0;
        double pooled = (Matrix.variance(a) * (a.length - 1) + Matrix.variance(b) * (b.length - 1)) / df;
        double error = Math.sqrt(pooled * (1.0 / a.length + 1.0 / b.length));
        return new Compared(Matrix.mean(a) - Matrix.mean(b), error, df, "pooled variance");
    }

    private static Compared paired(Study study, Keys groups, double[] a, double[] b) {
        if (a.length != b.length) {
            throw new Refused(Code.UNBALANCED_PANEL, "Pairs need as many rows in one group as in the other.");
        }
        double[] differences = new double[a.length];
        if (study.has("pair")) {
            Keys pairs = study.keys("pair");
            double[][] sides = new double[pairs.size()][2];
            int[][] seen = new int[pairs.size()][2];
            for (int i = 0; i < study.rows(); i++) {
                sides[pairs.codes()[i]][groups.codes()[i]] = study.numbers("outcome")[i];
                seen[pairs.codes()[i]][groups.codes()[i]]++;
            }
            if (Arrays.stream(seen).anyMatch(s -> s[0] != 1 || s[1] != 1)) {
                throw new Misuse("Each pair has one row in each group.");
            }
            differences = Arrays.stream(sides).mapToDouble(s -> s[0] - s[1]).toArray();
        } else {
            for (int i = 0; i < a.length; i++) {
                differences[i] = a[i] - b[i];
            }
        }
        return new Compared(
                Matrix.mean(differences),
                Math.sqrt(Matrix.variance(differences) / differences.length),
                differences.length - 1.0,
                "of paired differences");
    }
}
