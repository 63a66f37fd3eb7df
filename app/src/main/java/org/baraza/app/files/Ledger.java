package org.baraza.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;

/**
 * Counts what becomes of every row of one file. Holds the first findings only; all set aside go to the list. Where rows
 * may name a person it repeats neither a value nor a line.
 */
final class Ledger {

    /** Findings held in memory, first in file order. */
    static final int HELD = 1000;

    /** What stands in the list in place of a line that may name a person. */
    static final String NOT_REPEATED = "not repeated, it may name a person; look at this row of your own file";

    private final SetAsideList list;
    private final boolean mayNamePersons;
    private final Map<FindingKind, Long> counts = new LinkedHashMap<>();
    private final Map<FindingKind, Finding> examples = new LinkedHashMap<>();
    private final List<Finding> held = new ArrayList<>();
    private long received;
    private long kept;
    private long setAside;

    Ledger(SetAsideList list, boolean mayNamePersons) {
        this.list = list;
        this.mayNamePersons = mayNamePersons;
    }

    /**
     * Books a stretch of rows, numbered from 0 within it, and passes the kept ones on.
     *
     * @param rows how many rows
     * @param first the number a person gives the first row of the file
     * @param neverSeen rows no sieve saw
     * @param notes what was notable before the sieve
     * @param line the text of a row
     */
    <T> void book(
            int rows,
            int first,
            List<Stretch.Block<T>> blocks,
            List<Finding> neverSeen,
            List<Finding> notes,
            BlockSink<T> sink,
            IntFunction<String> line)
            throws IOException {
        long base = received + first;
        List<Finding> aside = new ArrayList<>(neverSeen);
        List<Finding> noted = new ArrayList<>(notes);
        long seen = neverSeen.size();
        for (Stretch.Block<T> block : blocks) {
            seen += block.sifted().received();
            aside.addAll(block.sifted().setAside());
            aside.addAll(sink.take(block.sifted().kept(), () -> block.keptRows(neverSeen)));
            noted.addAll(block.sifted().noted());
        }
        if (seen != rows) {
            throw new IllegalStateException("a sieve lost rows: it saw " + seen + " of " + rows);
        }
        Set<Long> gone = new HashSet<>();
        aside.forEach(f -> gone.add(f.row()));
        noted.removeIf(f -> gone.contains(f.row()));
        List<Finding> all = new ArrayList<>(aside);
        all.addAll(noted);
        all.sort(Comparator.comparingLong(Finding::row));
        for (Finding finding : all) {
            String value = mayNamePersons ? "" : finding.value();
            Finding placed = new Finding(finding.kind(), base + finding.row(), finding.column(), value);
            if (finding.setsAside()) {
                setAside++;
                list.add(placed, mayNamePersons ? NOT_REPEATED : line.apply((int) finding.row()));
            }
            count(placed);
        }
        received += rows;
        kept += rows - aside.size();
    }

    /** Books one row that no sieve can see. */
    void bookAlone(FindingKind kind, int first, String line) throws IOException {
        Finding finding = new Finding(kind, received + first, "", "");
        received++;
        setAside++;
        list.add(finding, mayNamePersons ? NOT_REPEATED : line);
        count(finding);
    }

    private void count(Finding finding) {
        counts.merge(finding.kind(), 1L, Long::sum);
        examples.putIfAbsent(finding.kind(), finding);
        if (held.size() < HELD) {
            held.add(finding);
        }
    }

    /** Closes the books. */
    Taken close(String sha256) throws IOException {
        return new Taken(received, kept, setAside, counts, List.copyOf(examples.values()), held, list.finish(), sha256);
    }
}
