package org.baraza.core.record;

import java.util.Optional;
import org.baraza.core.protect.Relation;
import org.baraza.core.record.networks.NetworkStep;

/**
 * One more thing happened to a community or an alert network.
 *
 * @param step what
 */
public record NetworkEntry(NetworkStep step) implements Entry {

    @Override
    public String kind() {
        return "network-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return step.id();
    }

    /** What it relates: never two persons. */
    public Optional<Relation> relates() {
        return step.relates();
    }
}
