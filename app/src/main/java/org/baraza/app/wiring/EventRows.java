package org.baraza.app.wiring;

import java.util.List;
import org.baraza.app.files.RowSieve;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Sifted;
import org.baraza.core.verify.EventBlock;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.EventSieve;
import org.baraza.core.verify.Known;

/** One block of event rows on its way through an importer and the checks. */
final class EventRows implements RowSieve<EventClaims> {

    private final EventSieve sieve;
    private final EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());

    EventRows(Importer importer, List<EventCheck> checks, Known known, Layout layout) {
        if (!(importer.open(layout) instanceof RowReader.OfEvents reader)) {
            throw new IllegalStateException(importer.card().id() + " says it reads events and does not");
        }
        sieve = new EventSieve(reader, checks, known, layout);
    }

    @Override
    public void sift(Row row) {
        sieve.sift(row, claims);
    }

    @Override
    public boolean isFull() {
        return claims.columns().isFull();
    }

    @Override
    public Sifted<EventClaims> drain() {
        Sifted<EventBlock> block = sieve.drain(claims, 0);
        return new Sifted<>(block.received(), claims, block.keptCount(), block.setAside(), block.noted());
    }
}
