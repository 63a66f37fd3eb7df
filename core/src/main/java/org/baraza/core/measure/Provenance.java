package org.baraza.core.measure;

import java.util.List;
import org.baraza.core.record.DataSet;

/**
 * What a panel's numbers rest on. Printed with every one of them.
 *
 * @param dataSets every data set used
 * @param boundaries the boundary version, in words
 * @param carryForward the carry-forward rule in force, in words
 * @param placed events that lie in one of the areas
 * @param tooCoarse events of the country known too coarsely for this level, not counted in any area
 * @param unplaced events that name the country but lie in none of its areas
 * @param cautions what the reader must know, one sentence each
 */
public record Provenance(
        List<DataSet> dataSets,
        String boundaries,
        String carryForward,
        long placed,
        long tooCoarse,
        long unplaced,
        List<String> cautions) {

    public Provenance {
        dataSets = List.copyOf(dataSets);
        cautions = List.copyOf(cautions);
    }
}
