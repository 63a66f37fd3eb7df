package org.baraza.core.compare.estimators.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.places.Neighbours;
import org.baraza.core.measure.places.Scan;
import org.baraza.core.measure.places.Shrinkage;

/** Areas and who is next to whom, read from the columns and options every method for maps has. */
final class Maps {

    static final Role AREA = Role.of("area", Role.Kind.KEY, "Areas, a row each.");
    static final Role VALUE =
            Role.optional("value", Role.Kind.NUMBER, "What is looked at; or name events and exposure.");
    static final Role EVENTS = Role.optional("events", Role.Kind.COUNT, "Events, made into rates that vary alike.");
    static final Role EXPOSURE = Role.optional("exposure", Role.Kind.NUMBER, "What events are counted against.");
    static final Role NEIGHBOURS = Role.optional(
                    "neighbours", Role.Kind.KEY, "Names of the areas next to each, parted by blanks or ;.")
            .blankAllowedToo();
    static final Role X = Role.optional("x", Role.Kind.NUMBER, "Longitude, or a coordinate on a plane.");
    static final Role Y = Role.optional("y", Role.Kind.NUMBER, "Latitude, or the other coordinate.");

    static final Setting[] SETTINGS = {
        Setting.texts("links", "Pairs of areas next to each other, each as two names parted by a blank."),
        Setting.yesNo("both_ways", true, "Whether a link that is given one way counts both ways."),
        Setting.number("within", "", "Distance within which areas are neighbours.", 0, 1e9),
        Setting.whole("nearest", "0", "How many nearest areas are neighbours; 0 for none.", 0, 1000),
        Setting.choice("distance", "great-circle-km", "Of x and y.", "great-circle-km", "plane"),
        Setting.choice(
                "transform",
                "freeman-tukey",
                "How events and exposure become a value.",
                "freeman-tukey",
                "rate",
                "moments")
    };

    static final String EXAMPLE = """
            area,events,exposure,neighbours
            A,2,1000,B D
            B,1,900,A C E
            C,3,1100,B F
            D,2,950,A E G
            E,9,1000,B D F H
            F,12,1050,C E I
            G,1,1000,D H
            H,8,980,G E I
            I,11,1020,H F
            """;

    private Maps() {}

    static List<String> names(Study study) {
        Keys keys = study.keys("area");
        if (keys.size() != study.rows()) {
            throw new Refused(Code.DUPLICATE_CELLS, "An area has two rows.");
        }
        return Arrays.stream(keys.codes()).mapToObj(c -> keys.labels().get(c)).toList();
    }

    static double[] values(Study study) {
        if (study.has("value")) {
            return study.numbers("value");
        }
        if (!study.has("events") || !study.has("exposure")) {
            throw new Misuse("Name \"value\", or \"events\" with \"exposure\".");
        }
        double[] events = study.numbers("events");
        double[] exposure = Given.exposure(study, events.length);
        return switch (study.text("transform")) {
            case "rate" -> {
                double[] rate = new double[events.length];
                Arrays.setAll(rate, i -> events[i] / exposure[i]);
                yield rate;
            }
            case "moments" -> Shrinkage.moments(events, exposure).rates();
            default -> Shrinkage.freemanTukey(events, exposure, 1000);
        };
    }

    static double[][] distances(Study study) {
        if (!study.has("x") || !study.has("y")) {
            throw new Misuse("Distances need columns as \"x\" and \"y\".");
        }
        return study.text("distance").equals("plane")
                ? Scan.plane(study.numbers("x"), study.numbers("y"))
                : Scan.greatCircleKm(study.numbers("x"), study.numbers("y"));
    }

    static Neighbours neighbours(Study study, Neighbours.Style style) {
        List<String> names = names(study);
        List<TreeSet<Integer>> lists = new ArrayList<>();
        names.forEach(n -> lists.add(new TreeSet<>()));
        if (study.has("neighbours")) {
            Keys cells = study.keys("neighbours");
            for (int i = 0; i < names.size(); i++) {
                int code = cells.codes()[i];
                for (String other :
                        code < 0 ? new String[0] : cells.labels().get(code).split("[;\\s]+")) {
                    link(study, lists, i, index(names, other));
                }
            }
        } else if (study.given("links")) {
            for (String pair : study.texts("links")) {
                String[] ends = pair.strip().split("[;\\s]+");
                if (ends.length != 2) {
                    throw new Misuse("A link is two names parted by a blank.");
                }
                link(study, lists, index(names, ends[0]), index(names, ends[1]));
            }
        } else {
            byDistance(study, lists);
        }
        long alone = lists.stream().filter(TreeSet::isEmpty).count();
        if (alone > 0 || names.size() < 5) {
            throw new Refused(
                    Code.FEW_UNITS,
                    alone > 0 ? alone + " areas have no neighbour." : "Fewer than 5 areas make no map.");
        }
        int[][] of = lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return Given.tried(() -> Neighbours.of(of, style));
    }

    private static void link(Study study, List<TreeSet<Integer>> lists, int from, int to) {
        if (from == to) {
            throw new Misuse("An area is not its own neighbour.");
        }
        lists.get(from).add(to);
        if (study.yes("both_ways")) {
            lists.get(to).add(from);
        }
    }

    private static int index(List<String> names, String name) {
        int found = names.indexOf(name);
        if (found < 0) {
            throw new Misuse("A neighbour is not an area of the data.", name, names);
        }
        return found;
    }

    private static void byDistance(Study study, List<TreeSet<Integer>> lists) {
        if (!study.given("within") && study.whole("nearest") == 0) {
            throw new Misuse("Say who is next to whom: a column \"neighbours\", \"links\", \"within\" or \"nearest\".");
        }
        double[][] d = distances(study);
        for (int i = 0; i < d.length; i++) {
            int from = i;
            Integer[] order = new Integer[d.length];
            Arrays.setAll(order, j -> j);
            Arrays.sort(order, (a, b) -> d[from][a] == d[from][b] ? a - b : Double.compare(d[from][a], d[from][b]));
            int taken = 0;
            for (int j : order) {
                boolean near =
                        study.given("within") ? d[i][j] <= study.number("within") : taken < study.whole("nearest");
                if (j != i && near) {
                    lists.get(i).add(j);
                    taken++;
                }
            }
        }
    }
}
