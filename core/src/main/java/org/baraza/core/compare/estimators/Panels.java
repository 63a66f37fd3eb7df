package org.baraza.core.compare.estimators;

import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.regression.ErrorChoice;

/** What panel methods share. */
final class Panels {

    private Panels() {}

    /** The errors chosen; where a cluster is needed and none named, units are the clusters. */
    static ErrorChoice errors(Study study, Keys units) {
        String kind = study.text("standard_errors");
        boolean clusters = kind.startsWith("CR") || kind.matches("CV3|wild-bootstrap|auto");
        if (study.has("cluster") || !clusters) {
            return ErrorChoice.of(study);
        }
        return new ErrorChoice(
                kind.equals("auto") ? "CR1S" : kind,
                List.of(units),
                study.text("small_sample"),
                study.text("fixed_effects_counted"),
                study.text("multiway_correction"));
    }

    /** Keys of whole numbers. */
    static Keys keys(int[] codes) {
        int[] sorted = Arrays.stream(codes).sorted().distinct().toArray();
        int[] dense =
                Arrays.stream(codes).map(c -> Arrays.binarySearch(sorted, c)).toArray();
        return new Keys(Arrays.stream(sorted).mapToObj(String::valueOf).toList(), dense);
    }

    /** The keys of some rows. */
    static Keys only(Keys keys, int[] rows) {
        return keys(Arrays.stream(rows).map(r -> keys.codes()[r]).toArray());
    }
}
