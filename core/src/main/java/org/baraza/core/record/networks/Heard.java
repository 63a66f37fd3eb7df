package org.baraza.core.record.networks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.alerts.Alert;

/**
 * Somebody warned, by themselves, as it follows from an alert.
 *
 * @param at when it came in
 * @param source pseudonym of whoever did; empty where they are not known
 * @param area place code of the area it was about; empty where that was not understood
 * @param by kinds of channels it may have come by; empty where that is not known
 */
public record Heard(Instant at, Optional<Handle> source, Optional<String> area, Set<ChannelKind> by) {

    public Heard {
        by = Set.copyOf(by);
    }

    public static Heard of(Alert alert) {
        return new Heard(
                alert.received().at(),
                alert.received().source(),
                alert.area(),
                ChannelKind.carrying(alert.received().channel()));
    }
}
