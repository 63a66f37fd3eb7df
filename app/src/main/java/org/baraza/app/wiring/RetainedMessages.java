package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.MessageTables;
import org.baraza.core.protect.RetentionRule;

/**
 * That messages came and texts went, when and by which gateway; never what they said.
 *
 * @param tables where they are
 */
record RetainedMessages(MessageTables tables) implements Retained {

    @Override
    public String kept() {
        return "messages";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return tables.listBefore(cutoff);
    }

    @Override
    public Optional<Instant> earliest() {
        return tables.earliest();
    }

    @Override
    public void delete(String item) {
        tables.removeMessage(item);
    }

    @Override
    public boolean isGone(String item) {
        return !tables.hasMessage(item);
    }
}
