package org.baraza.core.record.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.Rung;

/**
 * How long each part may take. A mission sets its own, since those whom it is for must agree to them; what is usual here is
 * our proposal.
 *
 * @param allowed for every turn
 */
public record Clocks(Map<Turn, Duration> allowed) {

    public static final Clocks USUAL = new Clocks(Map.of(
            Turn.ACKNOWLEDGE, Duration.ofDays(3),
            Turn.ANSWER, Duration.ofDays(14),
            Turn.REFER, Duration.ofHours(24),
            Turn.ASK_AFTER, Duration.ofDays(30)));

    /** @throws IllegalArgumentException when one is missing or is not a time that can pass */
    public Clocks {
        Map<Turn, Duration> all = new EnumMap<>(Turn.class);
        all.putAll(allowed);
        for (Turn turn : Turn.values()) {
            if (!all.getOrDefault(turn, Duration.ZERO).isPositive()) {
                throw new IllegalArgumentException("no time is set for " + turn);
            }
        }
        allowed = Map.copyOf(all);
    }

    /**
     * A clock that runs.
     *
     * @param turn which
     * @param whose turn it is
     * @param since when it began
     * @param due when it is over
     */
    public record Running(Turn turn, Role whose, Instant since, Instant due) {

        /** How far up it is told, at a moment. */
        public Rung rung(Instant now) {
            return Rung.at(since, due, now);
        }
    }

    /** How long a part may take. */
    public Duration time(Turn turn) {
        return allowed.getOrDefault(turn, Duration.ZERO);
    }

    /** The clocks that run, first due first; none once it is closed or refused with a reason. */
    public List<Running> running(FeedbackItem item) {
        if (item.closed()) {
            return List.of();
        }
        List<Running> running = new ArrayList<>();
        Instant came = item.received().at();
        if (item.acknowledged().isEmpty() && item.answered().isEmpty()) {
            running.add(running(Turn.ACKNOWLEDGE, came));
        }
        if (item.concern().isPresent()) {
            if (item.referred().isEmpty()) {
                running.add(running(Turn.REFER, item.sensitiveSince().orElse(came)));
            }
        } else if (item.answered().isPresent()) {
            if (item.askedAfter().isEmpty()) {
                running.add(running(Turn.ASK_AFTER, item.answered().get().at()));
            }
        } else if (wantsAnswer(item)) {
            Instant due = answerDue(item);
            running.add(new Running(
                    Turn.ANSWER,
                    item.given().map(Step.GivenTo::role).orElse(Turn.ANSWER.whose()),
                    item.given().map(Step::at).filter(due::isAfter).orElse(item.roundBegan()),
                    due));
        }
        running.sort(Comparator.comparing(Running::due));
        return running;
    }

    private static boolean wantsAnswer(FeedbackItem item) {
        return item.appealed()
                || item.notRelevant().isEmpty()
                        && item.kind().filter(k -> !k.wantsAnswer()).isEmpty();
    }

    /** By when it is to be answered: as whoever gave it away said, and never later than the procedure has it. */
    Instant answerDue(FeedbackItem item) {
        Instant latest = item.roundBegan().plus(time(Turn.ANSWER));
        Optional<Instant> given = item.given().map(Step.GivenTo::due);
        return given.filter(latest::isAfter).orElse(latest);
    }

    private Running running(Turn turn, Instant since) {
        return new Running(turn, turn.whose(), since, since.plus(time(turn)));
    }
}
