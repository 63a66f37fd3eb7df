package org.baraza.core.collect;

import java.util.List;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Source;

/**
 * An importer's own documentation, from which the reference page is made.
 *
 * @param id stable kebab-case id, for example {@code ucdp-ged}
 * @param title what it reads, in one line
 * @param kind what the rows become
 * @param source publisher and licence; the version is filled in per file
 * @param columns the columns it reads
 * @param explanation a paragraph for the person who brings the file: what is taken, what is not, and known traps
 * @param example header and one made-up row, as the file would hold them
 * @param findings every kind of finding it can give, beyond those of {@link CommonFindings}
 */
public record ImporterCard(
        String id,
        String title,
        DataKind kind,
        Source source,
        List<Column> columns,
        String explanation,
        String example,
        List<FindingKind> findings) {

    /**
     * @param name the column's name in the file; where files differ, the names joined by {@code " or "}
     * @param required whether a file without it is not of this kind
     * @param meaning what is read from it, with its unit
     */
    public record Column(String name, boolean required, String meaning) {

        /** The names the column goes by, the most usual first. */
        public List<String> names() {
            return List.of(name.split(" or "));
        }

        boolean isIn(Layout layout) {
            return names().stream().anyMatch(layout::has);
        }
    }

    public ImporterCard {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /** The required columns a file does not have, under the name it is asked for first. */
    public List<String> missing(Layout layout) {
        return columns.stream()
                .filter(c -> c.required() && !c.isIn(layout))
                .map(c -> c.names().getFirst())
                .toList();
    }

    /** How many of the card's columns a file has. */
    public int known(Layout layout) {
        return (int) columns.stream().filter(c -> c.isIn(layout)).count();
    }

    /** {@link #known} where no required column is missing, else 0: the usual answer of {@link Importer#recognises}. */
    public int recognises(Layout layout) {
        return missing(layout).isEmpty() ? known(layout) : 0;
    }
}
