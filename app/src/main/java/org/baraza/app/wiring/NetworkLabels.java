package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.NetworkLabelTable;
import org.baraza.core.protect.RetentionRule;

/**
 * What communities and alert networks are called: kept for a time since they ended.
 *
 * @param labels sealed
 */
record NetworkLabels(NetworkLabelTable labels) implements Retained {

    @Override
    public String kept() {
        return "network-labels";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return labels.listLabelsEndedBefore(cutoff);
    }

    @Override
    public Optional<Instant> earliest() {
        return labels.earliestEnd();
    }

    @Override
    public void delete(String item) {
        labels.forgetLabel(item);
    }

    @Override
    public boolean isGone(String item) {
        return !labels.hasLabel(item);
    }
}
