package org.baraza.app.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.RetentionRule;

/**
 * Identities as a class of record. Their time begins when the last purpose the person agreed to is over or was taken back.
 *
 * @param persons of the vault, which must be open
 */
record DueIdentities(Persons persons) implements Retained {

    @Override
    public String kept() {
        return "sealed-identities";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DESTROY_KEY);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return persons.list().stream()
                .filter(h -> !over(h).isAfter(cutoff))
                .map(Handle::code)
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        return persons.list().stream().map(this::over).min(Comparator.naturalOrder());
    }

    /** The first moment at which nothing the person agreed to holds any more. */
    private Instant over(Handle handle) {
        return persons.consents(handle).stream()
                .map(a -> a.withdrawnOn().orElseGet(() -> a.until().plusDays(1)))
                .max(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
    }

    @Override
    public void delete(String item) {
        throw new IllegalStateException("a person decides on this, never the program");
    }

    @Override
    public boolean isGone(String item) {
        return persons.findAbout(new Handle(item)).isEmpty();
    }
}
