package org.baraza.core.compare.estimators;

import java.util.Arrays;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.impact.StaggeredPanel;

/** What methods with staggered starts read alike. */
final class StaggeredRead {

    private StaggeredRead() {}

    /** The panel, starts after the last time taken as never. */
    static StaggeredPanel panel(Study study) {
        StaggeredPanel read = StaggeredPanel.of(study);
        long last = read.times()[read.times().length - 1];
        long[] first = Arrays.stream(read.first())
                .map(f -> f > last ? StaggeredPanel.NEVER : f)
                .toArray();
        StaggeredPanel panel = new StaggeredPanel(read.units(), read.times(), first, read.row());
        if (panel.cohorts().length == 0) {
            throw new Refused(Code.FEW_TREATED, "No unit comes under it within the times seen.");
        }
        return panel;
    }

    /** For each unit its cluster; units themselves when no column says otherwise. */
    static int[] clusters(Study study, StaggeredPanel panel) {
        int[] clusters = new int[panel.units().size()];
        Arrays.setAll(clusters, u -> u);
        if (!study.has("cluster")) {
            return clusters;
        }
        Keys keys = study.keys("cluster");
        int[] to = new int[keys.size()];
        Arrays.fill(to, -1);
        int next = 0;
        for (int u = 0; u < clusters.length; u++) {
            int code = -1;
            for (int row : panel.row()[u]) {
                if (row >= 0 && code >= 0 && keys.codes()[row] != code) {
                    throw new Refused(Code.BAD_VALUES, "A unit changes its cluster; a cluster holds whole units.");
                }
                code = row >= 0 ? keys.codes()[row] : code;
            }
            to[code] = to[code] < 0 ? next++ : to[code];
            clusters[u] = to[code];
        }
        if (next < 2) {
            throw new Refused(Code.FEW_CLUSTERS, "All units lie in one cluster.");
        }
        return clusters;
    }
}
