package org.baraza.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;

/**
 * Reads event rows, holds each against every check, and keeps it or sets it aside. One for each thread, with a reader of
 * its own. Rows go in by {@link #sift} until the block is full or the rows end; {@link #drain} then gives what came of
 * them and starts anew.
 */
public final class EventSieve {

    private final RowReader.OfEvents reader;
    private final EventCheck[] checks;
    private final String[] columns;
    private final Known known;

    private final long[] rows = new long[EventColumns.CAPACITY];
    private List<Finding> setAside = new ArrayList<>();
    private List<Finding> noted = new ArrayList<>();
    private long received;

    /** @param layout gives findings the column names of the file */
    public EventSieve(RowReader.OfEvents reader, List<EventCheck> checks, Known known, Layout layout) {
        this.reader = reader;
        this.checks = checks.toArray(EventCheck[]::new);
        this.columns = checks.stream().map(c -> spelled(c.column(), layout)).toArray(String[]::new);
        this.known = known;
    }

    private static String spelled(String column, Layout layout) {
        int found = layout.find(column);
        return found < 0 ? "" : layout.columns().get(found);
    }

    /** Takes in one row. {@code claims} must not be full, and must be the same from one {@link #drain} to the next. */
    public void sift(Row row, EventClaims claims) {
        EventColumns block = claims.columns();
        if (block.isFull()) {
            throw new IllegalStateException("the block is full and must be drained first");
        }
        received++;
        List<Problem> problems = reader.read(row, claims);
        int notes = noted.size();
        for (Problem problem : problems) {
            if (add(new Finding(problem.kind(), row.number(), problem.column(), problem.value()), notes)) {
                return;
            }
        }
        int at = block.size();
        for (int i = 0; i < checks.length; i++) {
            if (!checks[i].passes(claims, at, known)
                    && add(
                            new Finding(checks[i].kind(), row.number(), columns[i], checks[i].value(claims, at)),
                            notes)) {
                return;
            }
        }
        rows[at] = row.number();
        block.keep();
    }

    /** Whether the finding sets its row aside; the row's earlier notes, from {@code notes} on, then fall away. */
    private boolean add(Finding finding, int notes) {
        if (!finding.setsAside()) {
            noted.add(finding);
            return false;
        }
        noted.subList(notes, noted.size()).clear();
        setAside.add(finding);
        return true;
    }

    /** Takes in a row that could not even be parted into fields; {@code finding} must set it aside. */
    public void setAside(Finding finding) {
        received++;
        setAside.add(finding);
    }

    /** Notes something about the file or about a row that is kept. */
    public void note(Finding finding) {
        noted.add(finding);
    }

    /**
     * What came of the rows since the last drain. The caller clears {@code claims} when it is done with the block.
     *
     * @param rowsBefore added to every row number, for a part of a file whose rows were counted from its own start
     */
    public Sifted<EventBlock> drain(EventClaims claims, long rowsBefore) {
        int size = claims.columns().size();
        long[] kept = Arrays.copyOf(rows, size);
        for (int i = 0; i < size; i++) {
            kept[i] += rowsBefore;
        }
        Sifted<EventBlock> sifted = new Sifted<>(
                received, new EventBlock(claims, kept), size, later(setAside, rowsBefore), later(noted, rowsBefore));
        setAside = new ArrayList<>();
        noted = new ArrayList<>();
        received = 0;
        return sifted;
    }

    private static List<Finding> later(List<Finding> findings, long rows) {
        return findings.stream()
                .map(f -> f.row() == 0 ? f : new Finding(f.kind(), f.row() + rows, f.column(), f.value()))
                .toList();
    }
}
