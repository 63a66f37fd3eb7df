package org.baraza.core.protect.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.baraza.core.ground.Handle;

/**
 * Something that left.
 *
 * @param id of this release
 * @param sheet what left
 * @param protocol under which; empty where every column is public
 * @param columns those that left
 * @param rows how many left
 * @param withheld rows that did not: too young, or too few alike
 * @param smallHidden small counts hidden, totals among them
 * @param othersHidden counts hidden because small ones could be worked out from them
 * @param textsHeld texts that did not leave because no person has cleared them
 * @param k least number of records alike, of records
 * @param risk share of records somebody could put the right name to, of records
 * @param cut which data it was made from
 * @param sha256 digest of what left, lower-case hex
 * @param notes what was made coarser and what to be careful about, in English
 * @param by who took it
 * @param at when
 */
public record Release(
        String id,
        String sheet,
        Optional<String> protocol,
        List<String> columns,
        long rows,
        long withheld,
        long smallHidden,
        long othersHidden,
        long textsHeld,
        OptionalInt k,
        OptionalDouble risk,
        String cut,
        String sha256,
        List<String> notes,
        Handle by,
        Instant at) {

    public Release {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** A line for each thing the recipient should know. */
    public List<String> statement() {
        List<String> lines = new java.util.ArrayList<>();
        lines.add("release " + id + " of " + sheet + protocol.map(p -> " under protocol " + p).orElse(", public"));
        lines.add("cut: " + cut + "; made " + at);
        lines.add(rows + " rows; " + withheld + " withheld; " + smallHidden + " small counts hidden and " + othersHidden
                + " more they could be worked out from; " + textsHeld + " texts held");
        if (k.isPresent() && risk.isPresent()) {
            lines.add("at least " + k.getAsInt() + " records alike; risk that a record is put the right name to: "
                    + Math.ceil(risk.getAsDouble() * 1000) / 10 + " %");
        }
        lines.addAll(notes);
        lines.add("sha256 " + sha256);
        return lines;
    }
}
