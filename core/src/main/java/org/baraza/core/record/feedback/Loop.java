package org.baraza.core.record.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;

/**
 * How well what people said was answered: counts from which FBK-01 to FBK-03 are made, all 0 or more. What is still within
 * its time is counted apart from what is late, so that a month that has just ended does not look worse than it is.
 *
 * @param irrelevant inputs of which a person said that nobody here has to answer them; in no share, and shown beside it
 * @param asRequired relevant inputs acknowledged and answered in time, in a way that is allowed (FBK-01, numerator)
 * @param late relevant inputs acknowledged or answered too late, or over time without (FBK-01, with {@code asRequired} the
 *     denominator)
 * @param running relevant inputs still within their time; in neither
 * @param satisfied people who said, asked later by somebody else, that they got a useful answer (FBK-02, numerator)
 * @param reached people who were asked and reached (FBK-02, denominator)
 * @param notReached people somebody tried to ask, or did not ask because it was not safe
 * @param notAsked people answered whom nobody has tried to ask
 * @param referredInTime sensitive inputs referred in time (FBK-03, numerator)
 * @param referredLate sensitive inputs referred too late, or over time without (FBK-03, with {@code referredInTime} the
 *     denominator)
 * @param referralRunning sensitive inputs still within their time; in neither
 */
public record Loop(
        int irrelevant,
        int asRequired,
        int late,
        int running,
        int satisfied,
        int reached,
        int notReached,
        int notAsked,
        int referredInTime,
        int referredLate,
        int referralRunning) {

    public static final Loop NONE = new Loop(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** By the area something is about and the month, in universal time, in which it came in; what has no area is left out. */
    public static Map<AreaMonth, Loop> byAreaMonth(Collection<FeedbackItem> items, Clocks clocks, Instant now) {
        Map<AreaMonth, List<FeedbackItem>> cells = items.stream()
                .filter(i -> i.area().isPresent())
                .collect(Collectors.groupingBy(i -> new AreaMonth(i.area().orElseThrow(), month(i))));
        Map<AreaMonth, Loop> loops = new HashMap<>();
        cells.forEach((cell, all) -> loops.put(cell, of(all, clocks, now)));
        return Map.copyOf(loops);
    }

    private static Month month(FeedbackItem item) {
        return Month.of(LocalDate.ofInstant(item.received().at(), ZoneOffset.UTC));
    }

    /** Of any inputs: those of one channel, one kind, one area. */
    public static Loop of(Collection<FeedbackItem> items, Clocks clocks, Instant now) {
        return items.stream().map(i -> of(i, clocks, now)).reduce(NONE, Loop::plus);
    }

    public Loop plus(Loop other) {
        return new Loop(
                irrelevant + other.irrelevant,
                asRequired + other.asRequired,
                late + other.late,
                running + other.running,
                satisfied + other.satisfied,
                reached + other.reached,
                notReached + other.notReached,
                notAsked + other.notAsked,
                referredInTime + other.referredInTime,
                referredLate + other.referredLate,
                referralRunning + other.referralRunning);
    }

    private enum Kept {
        IN_TIME,
        LATE,
        RUNNING
    }

    private static Loop of(FeedbackItem item, Clocks clocks, Instant now) {
        if (item.concern().isPresent()) {
            Kept kept = kept(
                    item.sensitiveSince().orElseThrow(),
                    clocks.time(Turn.REFER),
                    item.referred().map(Step::at),
                    now);
            return new Loop(
                    0, 0, 0, 0, 0, 0, 0, 0, one(kept, Kept.IN_TIME), one(kept, Kept.LATE), one(kept, Kept.RUNNING));
        }
        if (item.notRelevant().isPresent() && item.firstAnswer().isEmpty()) {
            return new Loop(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        Kept kept = answered(item, clocks, now);
        Optional<AskedBack> back = item.askedLast().map(Step.AskedAfter::result);
        boolean answered = item.firstAnswer().isPresent();
        return new Loop(
                0,
                one(kept, Kept.IN_TIME),
                one(kept, Kept.LATE),
                one(kept, Kept.RUNNING),
                back.equals(Optional.of(AskedBack.USEFUL)) ? 1 : 0,
                back.filter(AskedBack::reached).isPresent() ? 1 : 0,
                back.filter(b -> !b.reached()).isPresent() ? 1 : 0,
                answered && back.isEmpty() ? 1 : 0,
                0,
                0,
                0);
    }

    /** By when and how: heard of in time, and answered in time where an answer is wanted. The answer may be the first word. */
    private static Kept answered(FeedbackItem item, Clocks clocks, Instant now) {
        Instant came = item.received().at();
        Optional<Instant> answer = item.firstAnswer().map(Step::at);
        Optional<Instant> heard = item.acknowledged()
                .map(Step::at)
                .map(a -> answer.filter(a::isAfter).orElse(a))
                .or(() -> answer);
        Kept acknowledged = kept(came, clocks.time(Turn.ACKNOWLEDGE), heard, now);
        boolean wanted = item.kind().filter(k -> !k.wantsAnswer()).isEmpty();
        if (!wanted) {
            return acknowledged;
        }
        Kept answered = kept(came, allowed(item, clocks), answer, now);
        return acknowledged == Kept.LATE || answered == Kept.LATE
                ? Kept.LATE
                : acknowledged == Kept.RUNNING || answered == Kept.RUNNING ? Kept.RUNNING : Kept.IN_TIME;
    }

    /** Until the day it was first given away with, and never longer than the procedure has it. */
    private static Duration allowed(FeedbackItem item, Clocks clocks) {
        Duration usual = clocks.time(Turn.ANSWER);
        return item.history().stream()
                .takeWhile(s -> !(s instanceof Step.Answered))
                .filter(Step.GivenTo.class::isInstance)
                .map(s -> Duration.between(item.received().at(), ((Step.GivenTo) s).due()))
                .reduce((_, newer) -> newer)
                .filter(d -> d.compareTo(usual) < 0)
                .orElse(usual);
    }

    private static Kept kept(Instant since, Duration allowed, Optional<Instant> done, Instant now) {
        Instant due = since.plus(allowed);
        if (done.isPresent()) {
            return done.get().isAfter(due) ? Kept.LATE : Kept.IN_TIME;
        }
        return now.isAfter(due) ? Kept.LATE : Kept.RUNNING;
    }

    private static int one(Kept kept, Kept wanted) {
        return kept == wanted ? 1 : 0;
    }
}
