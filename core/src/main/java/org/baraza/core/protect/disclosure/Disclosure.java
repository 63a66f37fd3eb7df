package org.baraza.core.protect.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes a sheet fit to leave under a protocol, or says why it may not.
 *
 * @param sheet what should leave
 * @param protocol under which
 * @param today the day it leaves
 * @param places which area lies in which
 * @param texts which texts a person has cleared
 */
public record Disclosure(Sheet sheet, Protocol protocol, LocalDate today, Places places, ClearedTexts texts) {

    /** What stands where a count is hidden. Zero is written 0, and what was not counted is empty. */
    public static final String HIDDEN = "hidden";

    private static final int MOST_CELLS = 4_000_000;

    /** Knows which texts a person has read and cleared. */
    @FunctionalInterface
    public interface ClearedTexts {

        /** No text is. */
        ClearedTexts NONE = (column, text) -> false;

        boolean cleared(String column, String text);
    }

    /** Why nothing may leave. */
    public enum Stop {
        NOT_IN_FORCE,
        NOT_COVERED,
        /** The protocol itself is against a rule. */
        OBJECTED,
        /** What comes from sources or partners goes to no state force without due diligence. */
        NO_DUE_DILIGENCE,
        /** Records one by one never go to a state or its forces. */
        RECORDS_TO_A_STATE,
        /** No column is left. */
        NOTHING_LEFT,
        /** Even the coarsest records point at somebody. */
        TOO_FEW_ALIKE,
        /** More combinations of places, months and words than can be checked. */
        TOO_LARGE
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** Nothing may leave. */
    public record Stopped(Stop why) implements Outcome {}

    /**
     * A text that must be read by a person first.
     *
     * @param column where it stands
     * @param text the text
     * @param marks what in it may lead to a person
     */
    public record HeldText(String column, String text, List<Mark> marks) {}

    /**
     * What may leave.
     *
     * @param sheet with the columns that may
     * @param rows in the order they came; of counts, in order of their words
     * @param withheld rows that may not
     * @param small small counts hidden
     * @param others counts hidden with them
     * @param k least number alike, of records
     * @param risk over all, of records
     * @param held texts taken out until a person has read them
     * @param notes for the recipient, in English
     */
    public record Ready(
            Sheet sheet,
            List<List<String>> rows,
            long withheld,
            long small,
            long others,
            OptionalInt k,
            OptionalDouble risk,
            List<HeldText> held,
            List<String> notes)
            implements Outcome {}

    /** Why not even the first row need be read; empty when nothing stands against it. */
    public Optional<Stop> stop() {
        if (!protocol.objections().isEmpty()) {
            return Optional.of(
                    protocol.objections().contains(Protocol.Objection.NO_DUE_DILIGENCE)
                            ? Stop.NO_DUE_DILIGENCE
                            : Stop.OBJECTED);
        }
        if (!protocol.holdsOn(today)) {
            return Optional.of(Stop.NOT_IN_FORCE);
        }
        if (!protocol.sheets().contains(sheet.name())) {
            return Optional.of(Stop.NOT_COVERED);
        }
        if (protocol.kind().isState() && sheet.rowIs() == Sheet.RowIs.A_RECORD && !sheet.isPublic()) {
            return Optional.of(Stop.RECORDS_TO_A_STATE);
        }
        return leaving().length == 0 ? Optional.of(Stop.NOTHING_LEFT) : Optional.empty();
    }

    /** @param rows a text for each column of the sheet */
    public Outcome prepare(List<List<String>> rows) {
        Optional<Stop> stop = stop();
        if (stop.isPresent()) {
            return new Stopped(stop.get());
        }
        Coarsening coarsening = Coarsening.of(protocol, today, places);
        int[] leaving = leaving();
        List<List<String>> coarse = new ArrayList<>();
        List<HeldText> held = new ArrayList<>();
        for (List<String> row : rows) {
            // Days are looked at in every column, the ones that are left out too.
            coarsening.coarser(sheet.columns(), row).ifPresent(c -> coarse.add(picked(c, leaving)));
        }
        Sheet left = sheet.with(picked(sheet.columns(), leaving));
        for (int i = 0; i < coarse.size(); i++) {
            coarse.set(i, withoutUnreadTexts(left, coarse.get(i), held));
        }
        long young = rows.size() - coarse.size();
        return switch (sheet.isPublic() ? Sheet.RowIs.A_THING : sheet.rowIs()) {
            case A_THING ->
                new Ready(
                        left, coarse, young, 0, 0, OptionalInt.empty(), OptionalDouble.empty(), held, notes(List.of()));
            case A_RECORD -> records(left, coarse, young, held);
            case A_COUNT -> counts(left, coarse, young, held);
        };
    }

    private int[] leaving() {
        return IntStream.range(0, sheet.columns().size())
                .filter(i -> protocol.treatment(sheet, sheet.columns().get(i)) != Protocol.Treatment.LEFT_OUT)
                .toArray();
    }

    private static <T> List<T> picked(List<T> all, int[] which) {
        return IntStream.of(which).mapToObj(all::get).toList();
    }

    private List<String> notes(List<String> more) {
        List<String> notes = new ArrayList<>();
        if (!sheet.isPublic()) {
            notes.add("places no finer than level " + protocol.areaLevel() + ", days as months, nothing younger than "
                    + protocol.delayDays() + " days");
        }
        notes.addAll(more);
        return notes;
    }

    private List<String> withoutUnreadTexts(Sheet left, List<String> row, List<HeldText> held) {
        List<String> read = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
            Column column = left.columns().get(i);
            String text = row.get(i);
            if (column.kind() == Column.Kind.FREE_TEXT
                    && !column.isPublic()
                    && !text.isBlank()
                    && !texts.cleared(column.name(), text)) {
                held.add(new HeldText(column.name(), text, TextScan.marks(text)));
                read.set(i, "");
            }
        }
        return read;
    }

    private Outcome records(Sheet left, List<List<String>> rows, long young, List<HeldText> held) {
        Anonymity alike = Anonymity.of(left.columns(), rows, protocol.k(), protocol.areaLevel(), places);
        if (!alike.sufficient(protocol.k())) {
            return new Stopped(Stop.TOO_FEW_ALIKE);
        }
        List<String> notes = new ArrayList<>(alike.steps());
        alike.toldAfterAll()
                .forEach(c -> notes.add("caution: records that are alike all have the same " + c
                        + ", so it is told of whoever is known to be among them"));
        return new Ready(
                left,
                alike.rows(),
                young + alike.withheld(),
                0,
                0,
                OptionalInt.of(alike.k()),
                OptionalDouble.of(alike.risk()),
                held,
                notes(notes));
    }

    /** Sums counts of rows that became alike, then hides what is small. */
    private Outcome counts(Sheet left, List<List<String>> rows, long young, List<HeldText> held) {
        if (rows.isEmpty()) {
            return new Ready(
                    left, rows, young, 0, 0, OptionalInt.empty(), OptionalDouble.empty(), held, notes(List.of()));
        }
        int[] words = which(left, false);
        int[] counts = which(left, true);
        List<List<String>> levels = new ArrayList<>();
        long cells = 1;
        for (int word : words) {
            List<String> seen = List.copyOf(
                    new TreeSet<>(rows.stream().map(r -> r.get(word)).toList()));
            levels.add(seen);
            cells = cells * (seen.size() + 1);
            if (cells > MOST_CELLS) {
                return new Stopped(Stop.TOO_LARGE);
            }
        }
        // In order of their words; the numbers of the cells are looked up by them.
        Map<List<String>, List<String>> out = new LinkedHashMap<>();
        rows.stream()
                .map(r -> picked(r, words))
                .distinct()
                .sorted(Disclosure::byWords)
                .forEach(key -> out.put(key, new ArrayList<>(key)));
        long small = 0;
        long others = 0;
        long totals = 0;
        for (int count : counts) {
            CountTable table = table(levels, words, count, rows);
            SmallCells cellsHidden = SmallCells.in(table, protocol.smallest());
            java.util.BitSet hidden = cellsHidden.hidden();
            out.forEach((key, row) -> row.add(shown(table, hidden, at(levels, key))));
            small += cellsHidden.small();
            others += cellsHidden.complementary();
            totals += hidden.stream().filter(table::isTotal).count();
        }
        int[] order =
                IntStream.concat(IntStream.of(words), IntStream.of(counts)).toArray();
        List<String> notes = totals == 0
                ? List.of()
                : List.of("caution: " + totals + " of the hidden counts are totals; they must not be told elsewhere");
        return new Ready(
                left.with(picked(left.columns(), order)),
                List.copyOf(out.values()),
                young,
                small,
                others,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                held,
                notes(notes));
    }

    private static int[] which(Sheet left, boolean counts) {
        return IntStream.range(0, left.columns().size())
                .filter(i -> (left.columns().get(i).kind() == Column.Kind.COUNT) == counts)
                .toArray();
    }

    private static int byWords(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static CountTable table(List<List<String>> levels, int[] words, int count, List<List<String>> rows) {
        CountTable table = levels.isEmpty()
                ? CountTable.of(1)
                : CountTable.of(levels.stream().mapToInt(List::size).toArray());
        for (List<String> row : rows) {
            String text = row.get(count);
            if (!text.isEmpty()) {
                table.add(Long.parseLong(text), at(levels, picked(row, words)));
            }
        }
        return table;
    }

    private static int[] at(List<List<String>> levels, List<String> key) {
        return levels.isEmpty()
                ? new int[] {0}
                : IntStream.range(0, key.size())
                        .map(d -> java.util.Collections.binarySearch(levels.get(d), key.get(d)))
                        .toArray();
    }

    private static String shown(CountTable table, java.util.BitSet hidden, int[] at) {
        int cell = table.cell(at);
        if (!table.counted(cell)) {
            return "";
        }
        return hidden.get(cell) ? HIDDEN : String.valueOf(table.value(cell));
    }
}
