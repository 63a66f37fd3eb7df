package org.baraza.app.wiring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.desk.Sharing;
import org.baraza.app.store.SharingTables;
import org.baraza.core.protect.RetentionRule;

/**
 * Texts somebody wanted to take away and nobody has read: kept for a time since they were held.
 *
 * @param tables where they wait, sealed
 */
record WaitingTexts(SharingTables tables) implements Retained {

    @Override
    public String kept() {
        return "held-texts";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return tables.listWaiting().stream()
                .filter(text -> text.at().isBefore(cutoff))
                .map(Sharing.HeldText::id)
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        return tables.listWaiting().stream().map(Sharing.HeldText::at).min(Comparator.naturalOrder());
    }

    @Override
    public void delete(String item) {
        tables.forget(item);
    }

    @Override
    public boolean isGone(String item) {
        return tables.findSealed(item).isEmpty();
    }
}
