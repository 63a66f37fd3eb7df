package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.CaseWords;
import org.baraza.core.protect.RetentionRule;

/**
 * What was said about cases of one subject: kept for a time since it came in.
 *
 * @param kept what these words are called in {@code retention.yaml}
 */
record KeptWords(CaseWords table, String kept) implements Retained {

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return table.listBefore(cutoff);
    }

    @Override
    public Optional<Instant> earliest() {
        return table.earliest();
    }

    @Override
    public void delete(String item) {
        table.forget(item);
    }

    @Override
    public boolean isGone(String item) {
        return !table.keeps(item);
    }
}
