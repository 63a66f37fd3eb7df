package org.baraza.core.record.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long each part may take, by urgency. A mission sets its own; what is usual here is our proposal, since few limits
 * are published anywhere.
 *
 * @param allowed for every turn and urgency
 */
public record Deadlines(Map<Turn, Map<Urgency, Duration>> allowed) {

    public static final Deadlines USUAL = new Deadlines(Map.of(
            Turn.ACKNOWLEDGE, each(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(24)),
            Turn.LOOK_INTO, each(Duration.ofHours(2), Duration.ofHours(24), Duration.ofHours(72)),
            Turn.DECIDE, each(Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(5)),
            Turn.TELL, each(Duration.ofHours(24), Duration.ofHours(24), Duration.ofHours(24))));

    /** @throws IllegalArgumentException when one is missing or is not a time that can pass */
    public Deadlines {
        for (Turn turn : Turn.values()) {
            for (Urgency urgency : Urgency.values()) {
                if (!time(allowed, turn, urgency).isPositive()) {
                    throw new IllegalArgumentException("no time is set for " + turn + " at " + urgency);
                }
            }
        }
        allowed = Map.copyOf(allowed);
    }

    /** How long one turn may take at one urgency. */
    public Duration allowed(Turn turn, Urgency urgency) {
        return time(allowed, turn, urgency);
    }

    private static Duration time(Map<Turn, Map<Urgency, Duration>> allowed, Turn turn, Urgency urgency) {
        return allowed.getOrDefault(turn, Map.of()).getOrDefault(urgency, Duration.ZERO);
    }

    private static Map<Urgency, Duration> each(Duration imminent, Duration high, Duration other) {
        EnumMap<Urgency, Duration> times = new EnumMap<>(Urgency.class);
        times.put(Urgency.IMMINENT, imminent);
        times.put(Urgency.HIGH, high);
        times.put(Urgency.MEDIUM, other);
        times.put(Urgency.LOW, other);
        return times;
    }

    /**
     * A clock that runs.
     *
     * @param turn which
     * @param since when it began
     * @param due when it is over
     */
    public record Running(Turn turn, Instant since, Instant due) {

        /** How far up it is told, at a moment. */
        public Rung rung(Instant now) {
            return Rung.at(since, due, now);
        }
    }

    /** The clocks that run for an alert, first due first; none once it is closed or merged. */
    public List<Running> running(Alert alert) {
        State state = alert.state();
        if (state == State.CLOSED || state == State.MERGED) {
            return List.of();
        }
        if (state == State.REFERRED) {
            // Nobody here looks into it; whoever came is still told whom to turn to.
            return alert.fedBack().isPresent()
                    ? List.of()
                    : List.of(running(Turn.TELL, Urgency.IMMINENT, alert.referredAt()));
        }
        // Until somebody has read it, it is taken for the worst.
        Urgency urgency = alert.triaged().map(Step.Triaged::urgency).orElse(Urgency.IMMINENT);
        List<Running> running = new ArrayList<>();
        boolean heardFromUs =
                alert.acknowledged().isPresent() || alert.history().stream().anyMatch(Step.FedBack.class::isInstance);
        if (!heardFromUs) {
            running.add(running(Turn.ACKNOWLEDGE, urgency, alert.received().at()));
        }
        if (alert.judged().isEmpty()) {
            running.add(running(Turn.LOOK_INTO, urgency, alert.roundBegan()));
        }
        if (alert.decided().isEmpty()) {
            alert.judged()
                    .map(Step.Judged::at)
                    .or(() -> alert.triaged()
                            .filter(_ -> Course.mayNotWait(alert))
                            .map(t -> later(t.at(), alert.roundBegan())))
                    .ifPresent(since -> running.add(running(Turn.DECIDE, urgency, since)));
        } else if (alert.fedBack().isEmpty()) {
            running.add(running(Turn.TELL, urgency, alert.decided().get().at()));
        }
        running.sort(Comparator.comparing(Running::due));
        return running;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private Running running(Turn turn, Urgency urgency, Instant since) {
        return new Running(turn, since, since.plus(time(allowed, turn, urgency)));
    }
}
