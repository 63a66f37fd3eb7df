package org.baraza.app.files;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    private final Repeats repeats;
    private final Consumer<EventClaims> sink;
    private final EventTexts texts = EventTexts.empty();
    private final EventClaims full = new EventClaims(new EventColumns(), texts);

    EventMerge(Repeats repeats, Consumer<EventClaims> sink) {
        this.repeats = repeats;
        this.sink = sink;
    }

    @Override
    public List<Finding> take(EventClaims kept, Supplier<long[]> rows) {
        EventColumns block = kept.columns();
        recode(block, kept.texts());
        List<Finding> repeated = repeats.takeOut(new EventClaims(block, texts), rows.get());
        int next = 0;
        while (next < block.size()) {
            EventColumns to = full.columns();
            int count = Math.min(block.size() - next, EventColumns.CAPACITY - to.size());
            copy(block, next, to, count);
            for (int i = 0; i < count; i++) {
                to.keep();
            }
            next += count;
            if (to.isFull()) {
                flush();
            }
        }
        return repeated;
    }

    private void recode(EventColumns block, EventTexts own) {
        if (own.hasTextualIds()) {
            for (int i = 0; i < block.size(); i++) {
                block.id[i] = texts.ids().code(own.ids().text((int) block.id[i]));
            }
        }
        Codes actors = new Codes(own.actors(), texts.actors());
        Codes countries = new Codes(own.countries(), texts.countries());
        for (int i = 0; i < block.size(); i++) {
            block.sideA[i] = actors.code(block.sideA[i]);
            block.sideB[i] = actors.code(block.sideB[i]);
            block.country[i] = countries.code(block.country[i]);
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
        System.arraycopy(from.sideA, start, to.sideA, at, count);
        System.arraycopy(from.sideB, start, to.sideB, at, count);
        System.arraycopy(from.country, start, to.country, at, count);
        System.arraycopy(from.deathsLow, start, to.deathsLow, at, count);
        System.arraycopy(from.deathsBest, start, to.deathsBest, at, count);
        System.arraycopy(from.deathsHigh, start, to.deathsHigh, at, count);
        System.arraycopy(from.deathsCivilians, start, to.deathsCivilians, at, count);
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
