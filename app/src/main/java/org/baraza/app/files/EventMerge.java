package org.baraza.app.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.Dictionary;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;

/**
 * Joins blocks of events, each with its own dictionaries, into full blocks with one. Texts are numbered in the order
 * the file first uses them, so the outcome does not depend on where blocks were cut or on which thread read them.
 */
final class EventMerge implements BlockSink<EventClaims> {

    private final IdWatch watch;
    private final Consumer<EventClaims> sink;
    private final EventTexts texts = EventTexts.empty();
    private final EventClaims full = new EventClaims(new EventColumns(), texts);

    EventMerge(IdWatch watch, Consumer<EventClaims> sink) {
        this.watch = watch;
        this.sink = sink;
    }

    @Override
    public List<Finding> take(EventClaims kept, IntUnaryOperator row) {
        EventColumns from = kept.columns();
        int rows = from.size();
        EventTexts own = kept.texts();
        boolean textual = own.hasTextualIds();
        Codes actors = new Codes(own.actors(), texts.actors());
        Codes countries = new Codes(own.countries(), texts.countries());
        List<Finding> repeated = new ArrayList<>();
        int runStart = 0;
        for (int i = 0; i < rows; i++) {
            long id = from.id[i];
            if (textual) {
                id = texts.ids().code(own.ids().text((int) id));
                from.id[i] = id;
            }
            if (!watch.isNew().test(id)) {
                String shown = textual ? texts.ids().text((int) id) : String.valueOf(id);
                repeated.add(new Finding(watch.repeated(), row.applyAsInt(i), watch.column(), shown));
                append(from, runStart, i, actors, countries);
                runStart = i + 1;
            }
        }
        append(from, runStart, rows, actors, countries);
        return repeated;
    }

    private void append(EventColumns from, int start, int end, Codes actors, Codes countries) {
        int next = start;
        while (next < end) {
            EventColumns to = full.columns();
            int count = Math.min(end - next, EventColumns.CAPACITY - to.size());
            copy(from, next, to, count);
            recode(from, next, to, count, actors, countries);
            for (int i = 0; i < count; i++) {
                to.keep();
            }
            next += count;
            if (to.isFull()) {
                flush();
            }
        }
    }

    private static void copy(EventColumns from, int start, EventColumns to, int count) {
        int at = to.size();
        System.arraycopy(from.id, start, to.id, at, count);
        System.arraycopy(from.day, start, to.day, at, count);
        System.arraycopy(from.lastDay, start, to.lastDay, at, count);
        System.arraycopy(from.type, start, to.type, at, count);
        System.arraycopy(from.placePrecision, start, to.placePrecision, at, count);
        System.arraycopy(from.sideAKind, start, to.sideAKind, at, count);
        System.arraycopy(from.communal, start, to.communal, at, count);
        System.arraycopy(from.longitude, start, to.longitude, at, count);
        System.arraycopy(from.latitude, start, to.latitude, at, count);
        System.arraycopy(from.deathsLow, start, to.deathsLow, at, count);
        System.arraycopy(from.deathsBest, start, to.deathsBest, at, count);
        System.arraycopy(from.deathsHigh, start, to.deathsHigh, at, count);
        System.arraycopy(from.deathsCivilians, start, to.deathsCivilians, at, count);
    }

    private static void recode(
            EventColumns from, int start, EventColumns to, int count, Codes actors, Codes countries) {
        int at = to.size();
        for (int i = 0; i < count; i++) {
            to.sideA[at + i] = actors.code(from.sideA[start + i]);
            to.sideB[at + i] = actors.code(from.sideB[start + i]);
            to.country[at + i] = countries.code(from.country[start + i]);
        }
    }

    /** Gives on what is not yet given. */
    EventTexts finish() {
        if (full.columns().size() > 0) {
            flush();
        }
        return texts;
    }

    private void flush() {
        sink.accept(full);
        full.columns().clear();
    }

    /** A block's own codes, each turned into the common one when first used. */
    private static final class Codes {

        private final Dictionary own;
        private final Dictionary common;
        private final int[] known;

        Codes(Dictionary own, Dictionary common) {
            this.own = own;
            this.common = common;
            this.known = new int[own.size()];
            Arrays.fill(known, -1);
        }

        int code(int ownCode) {
            int code = known[ownCode];
            if (code < 0) {
                code = common.code(own.text(ownCode));
                known[ownCode] = code;
            }
            return code;
        }
    }
}
