package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.AlertWordTable;
import org.baraza.core.protect.RetentionRule;

/**
 * What people said when they warned: kept for a time since it came in.
 *
 * @param steps beside which it is kept, sealed
 */
record AlertWords(AlertWordTable steps) implements Retained {

    @Override
    public String kept() {
        return "alert-words";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return steps.listWordsBefore(cutoff);
    }

    @Override
    public Optional<Instant> earliest() {
        return steps.earliestWords();
    }

    @Override
    public void delete(String item) {
        steps.forgetWords(item);
    }

    @Override
    public boolean isGone(String item) {
        return steps.findWords(item).isEmpty();
    }
}
