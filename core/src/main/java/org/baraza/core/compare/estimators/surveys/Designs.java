package org.baraza.core.compare.estimators.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.surveys.Design;
import org.baraza.core.measure.surveys.Lonely;
import org.baraza.core.measure.surveys.LonelyClusterException;
import org.baraza.core.measure.surveys.Stage;
import org.baraza.core.measure.surveys.Weighting;

/** How a sample was drawn, read from the columns that every method for samples has. */
final class Designs {

    static final Role[] ROLES = {
        Role.optional("weights", Role.Kind.NUMBER, "How many of the population each case stands for."),
        Role.optional("strata", Role.Kind.KEY, "Strata of the first stage."),
        Role.optional("clusters", Role.Kind.KEY, "Clusters drawn first; a stratum's own even where names repeat."),
        Role.optional("population", Role.Kind.NUMBER, "How many clusters the stratum has, or the share drawn."),
        Role.optional("second_clusters", Role.Kind.KEY, "Clusters drawn within the first."),
        Role.optional("second_population", Role.Kind.NUMBER, "How many of these the first cluster has."),
        Role.optional("group", Role.Kind.KEY, "Groups of known size, for post-stratification."),
        Role.optional("group_size", Role.Kind.NUMBER, "Size of each case's group in the population."),
        Role.optionalSeveral("margins", Role.Kind.KEY, "Groupings of known sizes, for raking."),
        Role.optionalSeveral("margin_sizes", Role.Kind.NUMBER, "Size of each case's group, a column a grouping."),
        Role.optionalSeveral("calibration", Role.Kind.NUMBER, "Columns of known totals, for calibration.")
    };

    static final Setting[] SETTINGS = {
        Given.choice("lonely", "What a stratum with a single cluster means.", Lonely.values()),
        Setting.numbers("calibration_totals", "The population first, then the total of each calibration column."),
        Setting.number(
                "raking_tolerance", "1e-9", "Largest change of a cell at which raking stops, in persons.", 0, 1e9),
        Setting.whole("raking_rounds", "1000", "Rounds of raking at most.", 1, 10000)
    };

    private Designs() {}

    static Design of(Study study) {
        int n = study.rows();
        double[] weights = Given.weights(study, n);
        int[] strata = Given.groups(study, "strata");
        int[] clusters = cases(n);
        if (study.has("clusters")) {
            clusters = study.has("strata")
                    ? study.keys("strata").and(study.keys("clusters")).codes()
                    : study.keys("clusters").codes();
        }
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(strata, clusters, population(study, "population", strata, clusters)));
        if (study.has("second_clusters")) {
            int[] second = pairs(clusters, study.keys("second_clusters").codes());
            stages.add(new Stage(new int[n], second, population(study, "second_population", clusters, second)));
        }
        Lonely lonely = Given.value(Lonely.class, study.text("lonely"));
        Design design = Given.tried(() -> Design.of(weights, stages, lonely));
        return reweighted(study, design);
    }

    private static int[] cases(int n) {
        int[] cases = new int[n];
        Arrays.setAll(cases, i -> i);
        return cases;
    }

    private static int[] pairs(int[] first, int[] second) {
        long[] pair = new long[first.length];
        Arrays.setAll(pair, i -> (long) first[i] << 32 | second[i]);
        long[] sorted = Arrays.stream(pair).sorted().distinct().toArray();
        return Arrays.stream(pair).mapToInt(p -> Arrays.binarySearch(sorted, p)).toArray();
    }

    /** Numbers of clusters; shares below 1 are turned into them. */
    private static double[] population(Study study, String role, int[] strata, int[] clusters) {
        double[] given = new double[strata.length];
        if (!study.has(role)) {
            Arrays.fill(given, Double.NaN);
            return given;
        }
        double[] column = study.numbers(role);
        Map<Integer, java.util.Set<Integer>> drawn = new TreeMap<>();
        for (int i = 0; i < strata.length; i++) {
            drawn.computeIfAbsent(strata[i], s -> new java.util.TreeSet<>()).add(clusters[i]);
        }
        for (int i = 0; i < strata.length; i++) {
            int size = drawn.getOrDefault(strata[i], java.util.Set.of()).size();
            given[i] = column[i] < 1 ? size / column[i] : column[i];
            if (!(given[i] >= size * (1 - 1e-9))) {
                throw new Refused(Code.BAD_VALUES, "\"" + role + "\" says that fewer clusters exist than were drawn.");
            }
        }
        return given;
    }

    private static Design reweighted(Study study, Design design) {
        if (study.has("group")) {
            String[] groups = names(study.keys("group"));
            Map<String, Double> sizes = sizes(groups, study.numbers("group_size"));
            return Given.tried(() -> Weighting.postStratified(design, groups, sizes));
        }
        if (study.has("margins")) {
            List<String> columns = study.columns("margins");
            List<double[]> sizes = study.allNumbers("margin_sizes");
            if (columns.size() != sizes.size()) {
                throw new Misuse("\"margins\" and \"margin_sizes\" name as many columns, in the same order.");
            }
            List<Weighting.Margin> margins = new ArrayList<>();
            for (int m = 0; m < columns.size(); m++) {
                String[] groups = names(study.keysOfColumn(columns.get(m)));
                margins.add(new Weighting.Margin(groups, sizes(groups, sizes.get(m))));
            }
            return Given.tried(() ->
                    Weighting.raked(design, margins, study.number("raking_tolerance"), study.whole("raking_rounds")));
        }
        if (study.has("calibration")) {
            List<double[]> columns = study.allNumbers("calibration");
            double[] totals = study.numbersOf("calibration_totals");
            if (totals.length != columns.size() + 1) {
                throw new Misuse("\"calibration_totals\" has the population and one total a column.");
            }
            double[][] rows = new double[study.rows()][columns.size() + 1];
            for (int i = 0; i < rows.length; i++) {
                rows[i][0] = 1;
                for (int j = 0; j < columns.size(); j++) {
                    rows[i][j + 1] = columns.get(j)[i];
                }
            }
            return Given.tried(() -> Weighting.calibrated(design, rows, totals));
        }
        return design;
    }

    static String[] names(Keys keys) {
        return Arrays.stream(keys.codes()).mapToObj(c -> keys.labels().get(c)).toArray(String[]::new);
    }

    private static Map<String, Double> sizes(String[] groups, double[] size) {
        Map<String, Double> sizes = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            Double before = sizes.put(groups[i], size[i]);
            if (before != null && before != size[i]) {
                throw new Refused(Code.BAD_VALUES, "A group has two sizes.");
            }
        }
        return sizes;
    }

    /** What every answer from a sample says of the sample, and a refusal where a stratum has a single cluster. */
    static Result answer(Result.Maker answer, Study study, Design design, Runnable fill) {
        try {
            fill.run();
        } catch (LonelyClusterException e) {
            throw new Refused(
                    Code.FEW_CLUSTERS,
                    "A stratum has a single cluster. Say \"lonely\": \"collapse\" to join it with another.");
        }
        double spread = design.weightSpread();
        answer.count("cases", design.size())
                .count("clusters", design.clusters())
                .count("degrees_of_freedom", design.degreesOfFreedom())
                .number("largest weight over median", spread)
                .guard(Guard.atLeast(Code.FEW_CLUSTERS, design.clusters(), 10, "clusters"));
        if (spread > 8) {
            answer.note("A weight is more than 8 times the median weight.");
        }
        if (design.lonelyStrata() > 0) {
            answer.note(design.lonelyStrata() + " strata have a single cluster; they were treated as \""
                    + study.text("lonely") + "\" says.");
        }
        return answer.done();
    }
}
