package org.baraza.core.record.force;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baraza.core.protect.Role;

/**
 * How long each part may take. What is usual is our proposal; no limit is published that we know of.
 *
 * @param first until a unit tells of it, from when force was used
 * @param full until its full account, from the same moment
 * @param review until the finding, from the same moment, or from when it was opened again
 * @param amends until amends are decided, from when harm was found
 */
public record Limits(Duration first, Duration full, Duration review, Duration amends) {

    public static final Limits USUAL =
            new Limits(Duration.ofHours(2), Duration.ofHours(24), Duration.ofDays(14), Duration.ofDays(90));

    public Limits {
        if (!first.isPositive() || !full.isPositive() || !review.isPositive() || !amends.isPositive()) {
            throw new IllegalArgumentException("a limit is a time that can pass");
        }
    }

    /**
     * A clock that runs.
     *
     * @param turn what is waited for
     * @param whose whose turn it is
     * @param due when it is over
     */
    public record Running(Turn turn, Role whose, Instant due) {}

    /** The clocks that run, first due first; none once it is closed. */
    public List<Running> running(ForceIncident incident) {
        if (incident.closed()) {
            return List.of();
        }
        List<Running> running = new ArrayList<>();
        Instant happened = incident.opened().happened();
        boolean full =
                incident.accounted().isPresent() || incident.opened().account().isFull();
        if (!full) {
            Role unit = incident.opened().unit().isPolice() ? Role.POLICE : Role.FORCE;
            running.add(new Running(Turn.FULL_ACCOUNT, unit, happened.plus(this.full)));
        }
        if (incident.concluded().isEmpty()) {
            boolean again = incident.history().stream().anyMatch(Step.Reopened.class::isInstance);
            Instant since = again ? incident.roundBegan() : happened;
            running.add(new Running(Turn.REVIEW, Role.HUMAN_RIGHTS, since.plus(review)));
        }
        if (incident.harmFound() && incident.amends().isEmpty()) {
            incident.harmFoundAt()
                    .ifPresent(at -> running.add(new Running(Turn.AMENDS, Role.LEADERSHIP, at.plus(amends))));
        }
        running.addAll(ofActions(incident.openActions()));
        running.sort(Comparator.comparing(Running::due));
        return running;
    }

    /** The clocks of a review of missed protection, first due first; none once it is closed. */
    public List<Running> running(MissedProtection missed) {
        if (missed.closed()) {
            return List.of();
        }
        List<Running> running = new ArrayList<>(ofActions(missed.openActions()));
        if (missed.judged().isEmpty()) {
            running.add(new Running(
                    Turn.REVIEW, Role.PROTECTION_ADVISER, missed.roundBegan().plus(review)));
        }
        running.sort(Comparator.comparing(Running::due));
        return running;
    }

    private static List<Running> ofActions(List<Action> open) {
        return open.stream()
                .map(a -> new Running(
                        Turn.ACTION,
                        a.owner(),
                        a.due().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .toList();
    }
}
