package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.MessageTables;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.RetentionRule;

/**
 * Sealed numbers of those who wrote. Of those who asked that nothing is sent to them, the keyed fingerprint stays, so that
 * it is kept to.
 *
 * @param tables where they are
 */
record RetainedSenders(MessageTables tables) implements Retained {

    @Override
    public String kept() {
        return "message-senders";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return tables.listSendersBefore(cutoff);
    }

    @Override
    public Optional<Instant> earliest() {
        return tables.earliestSender();
    }

    @Override
    public void delete(String item) {
        tables.removeSender(new Handle(item));
    }

    @Override
    public boolean isGone(String item) {
        return tables.findSender(new Handle(item))
                .filter(s -> s.sealed().length > 0)
                .isEmpty();
    }
}
