package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.CaseWords;
import org.baraza.core.protect.RetentionRule;

/**
 * What people told of incidents: kept for a time since the last of it was told.
 *
 * @param words in which it lies, sealed
 */
record IncidentWords(CaseWords words) implements Retained {

    @Override
    public String kept() {
        return "incident-words";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return words.listBefore(cutoff);
    }

    @Override
    public Optional<Instant> earliest() {
        return words.earliest();
    }

    @Override
    public void delete(String item) {
        words.forget(item);
    }

    @Override
    public boolean isGone(String item) {
        return !words.keeps(item);
    }
}
