package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.algebra.Matrix;

/**
 * Which standard error is wanted, and of what.
 *
 * @param kind one of the words of {@link #kinds}
 * @param clusters none, one or two
 * @param smallSample one of the words of {@link #SMALL_SAMPLE}
 * @param counted which absorbed effects count among the unknowns, one of the words of {@link #COUNTED}
 * @param multiway how two ways of clustering are corrected, {@code each} or {@code min}
 */
public record ErrorChoice(String kind, List<Keys> clusters, String smallSample, String counted, String multiway) {

    public static final String AUTO = "auto";

    public static final Role CLUSTER = Role.optionalSeveral(
            "cluster",
            Role.Kind.KEY,
            "Rows that may move together have the same value; two columns cluster both ways.");

    public static final Setting SMALL_SAMPLE = Setting.choice(
            "small_sample",
            AUTO,
            "Correction of cluster errors: what the error's name says (auto), none, G/(G-1), n/(n-K), or both as"
                    + " G/(G-1)*(n-1)/(n-K).",
            AUTO,
            "none",
            "groups",
            "rows",
            "both");

    public static final Setting COUNTED = Setting.choice(
            "fixed_effects_counted",
            "nested",
            "Which absorbed effects count in K: all, none, or all but those nested in the clusters.",
            "nested",
            "all",
            "none");

    public static final Setting MULTIWAY = Setting.choice(
            "multiway_correction",
            "each",
            "Two-way clusters: correct each part by its own number of groups, or all by the smaller number.",
            "each",
            "min");

    public ErrorChoice {
        clusters = List.copyOf(clusters);
    }

    /** The option that chooses among some kinds. */
    public static Setting kinds(String usual, String... kinds) {
        return Setting.choice(
                "standard_errors",
                usual,
                "classical; HC0 to HC3 (each row by itself); CR0 none, CR1 G/(G-1), CR1S G/(G-1)*(n-1)/(n-K), CR2"
                        + " Bell-McCaffrey with Satterthwaite df, CR3, CV3 jackknife (clusters); driscoll-kraay and PCSE"
                        + " (panels); newey-west (series); wild-bootstrap. auto: CR1S with clusters, else HC1.",
                kinds);
    }

    /** What the study chose; refuses clusters that are too few to speak of. */
    public static ErrorChoice of(Study study) {
        List<Keys> clusters = new ArrayList<>();
        for (String column : study.columns(CLUSTER.name())) {
            Keys keys = study.keysOfColumn(column);
            if (keys.size() < 2) {
                throw new Refused(
                        Code.FEW_CLUSTERS, "\"" + column + "\" has a single group; errors need at least two.");
            }
            clusters.add(keys);
        }
        if (clusters.size() > 2) {
            throw new Misuse("Errors can be clustered one or two ways, not " + clusters.size() + ".");
        }
        String kind = study.text("standard_errors");
        if (kind.equals(AUTO)) {
            kind = clusters.isEmpty() ? "HC1" : "CR1S";
        }
        boolean needs = kind.startsWith("CR") || kind.equals("CV3") || kind.equals("wild-bootstrap");
        if (needs && clusters.isEmpty()) {
            throw new Misuse("Standard errors " + kind + " need a column as \"cluster\".");
        }
        if (!needs && !clusters.isEmpty()) {
            throw new Misuse("Standard errors " + kind + " know no clusters; take CR0, CR1, CR1S, CR2, CR3 or CV3, or"
                    + " name no \"cluster\".");
        }
        if (clusters.size() == 2 && !kind.matches("CR0|CR1|CR1S")) {
            throw new Misuse("Standard errors " + kind + " are clustered one way; two ways have CR0, CR1 and CR1S.");
        }
        return new ErrorChoice(
                kind,
                clusters,
                study.text(SMALL_SAMPLE.name()),
                study.text(COUNTED.name()),
                study.text(MULTIWAY.name()));
    }

    public ErrorChoice withClusters(List<Keys> other) {
        return new ErrorChoice(kind, other, smallSample, counted, multiway);
    }

    /** The correction of a part with so many groups. */
    double correction(int groups, int rows, int unknowns) {
        String which = smallSample.equals(AUTO)
                ? switch (kind) {
                    case "CR1" -> "groups";
                    case "CR1S", "wild-bootstrap" -> "both";
                    default -> "none";
                }
                : smallSample;
        double g = groups / (groups - 1.0);
        return switch (which) {
            case "groups" -> g;
            case "rows" -> rows / (double) (rows - unknowns);
            case "both" -> g * (rows - 1.0) / (rows - unknowns);
            default -> 1;
        };
    }

    /** In words, for the name of the error. */
    String correctionName() {
        String which = smallSample.equals(AUTO)
                ? switch (kind) {
                    case "CR1" -> "groups";
                    case "CR1S", "wild-bootstrap" -> "both";
                    default -> "none";
                }
                : smallSample;
        return switch (which) {
            case "groups" -> "G/(G-1)";
            case "rows" -> "n/(n-K)";
            case "both" -> "G/(G-1)*(n-1)/(n-K)";
            default -> "no correction";
        };
    }

    /** How many unknowns count, where effects are absorbed. */
    public int unknowns(int coefficients, List<Keys> effects, Absorber absorber) {
        return switch (counted) {
            case "none" -> coefficients;
            case "all" -> coefficients + absorber.unknowns();
            default -> {
                int all = coefficients + absorber.unknowns();
                for (Keys effect : effects) {
                    if (clusters.stream().anyMatch(c -> Sandwich.nested(effect, c))) {
                        all -= effect.size() - 1;
                    }
                }
                yield all;
            }
        };
    }

    /** Variance from scores summed one or two ways: bread, middle, bread. */
    public Errors clustered(double[][] bread, double[][] scores, int rows, int unknowns) {
        int p = bread.length;
        double[][] meat;
        int fewest = clusters.stream().mapToInt(Keys::size).min().orElseThrow();
        if (clusters.size() == 1) {
            Keys only = clusters.getFirst();
            meat = Matrix.scaled(
                    Sandwich.meat(Sandwich.sums(scores, only), p), correction(only.size(), rows, unknowns));
        } else {
            boolean each = multiway.equals("each");
            double least = correction(fewest, rows, unknowns);
            double first = each ? correction(clusters.get(0).size(), rows, unknowns) : least;
            double second = each ? correction(clusters.get(1).size(), rows, unknowns) : least;
            Keys both = clusters.get(0).and(clusters.get(1));
            meat = Matrix.scaled(Sandwich.meat(Sandwich.sums(scores, clusters.get(0)), p), first);
            meat = Matrix.plus(meat, second, Sandwich.meat(Sandwich.sums(scores, clusters.get(1)), p));
            meat = Matrix.plus(meat, each ? -1 : -least, Sandwich.meat(Sandwich.sums(scores, both), p));
        }
        String ways = clusters.size() == 1 ? fewest + " clusters" : "two-way clusters, " + multiway + " corrected";
        return Errors.of(
                Matrix.sandwich(bread, meat),
                fewest - 1,
                kind + " cluster-robust (" + ways + ", " + correctionName() + ")");
    }
}
