package org.baraza.core.record.rumours;

import java.util.List;
import java.util.Optional;
import org.baraza.core.protect.Commitment;
import org.baraza.core.record.alerts.Line;

/**
 * What may happen to a rumour next. Every way in asks here, so a screen, a form and a message cannot differ.
 *
 * <p>What is called true or false rests on something independent of whoever reported it. A rumour becomes an alert only
 * after it was looked into. A true message goes out only after somebody else than its writer read it.
 */
public final class Course {

    private Course() {}

    /** Why something cannot happen now; empty when it can. */
    public static Optional<NotNow> whyNot(Rumour rumour, Step step) {
        if (!step.id().equals(rumour.id())) {
            throw new IllegalArgumentException("it is about another rumour");
        }
        Optional<NotNow> standing = byStanding(rumour, step);
        return standing.isPresent() ? standing : byKind(rumour, step);
    }

    private static Optional<NotNow> byStanding(Rumour rumour, Step step) {
        // What was kept may be read after it is done, and what should never have been kept is found at any time.
        if (!rumour.referred() && (step instanceof Step.WordsRead || step instanceof Step.Referred)) {
            return Optional.empty();
        }
        if (rumour.mergedInto().isPresent() && !(step instanceof Step.Unmerged)) {
            return Optional.of(NotNow.MERGED);
        }
        if (rumour.closed() && !(step instanceof Step.Reopened)) {
            return Optional.of(NotNow.CLOSED);
        }
        boolean whenReferred = step instanceof Step.Answered || step instanceof Step.Closed;
        if (rumour.referred() && !rumour.closed() && !whenReferred) {
            return Optional.of(NotNow.REFERRED);
        }
        return when(step.at().isBefore(rumour.cameAt()), NotNow.BEFORE_IT_CAME_IN);
    }

    private static Optional<NotNow> byKind(Rumour rumour, Step step) {
        return switch (step) {
            case Step.Received _ -> Optional.of(NotNow.ALREADY_RECEIVED);
            case Step.Placed _, Step.Prioritised _, Step.Merged _ -> Optional.empty();
            case Step.Referred _ -> Optional.empty();
            case Step.WordsRead _ -> when(rumour.received().words().isEmpty(), NotNow.NO_WORDS);
            case Step.Checking _ ->
                rumour.prioritised().isEmpty()
                        ? Optional.of(NotNow.PRIORITISE_FIRST)
                        : when(rumour.checking().isPresent(), NotNow.ALREADY_CHECKING);
            case Step.LookedInto e -> lookedInto(rumour, e);
            case Step.Concluded e -> concluded(rumour, e);
            case Step.Answered _ -> when(rumour.concluded().isEmpty() && !rumour.referred(), NotNow.CONCLUDE_FIRST);
            case Step.Drafted e ->
                rumour.concluded().isEmpty()
                        ? Optional.of(NotNow.CONCLUDE_FIRST)
                        : when(Commitment.soundsLikeOne(e.message()), NotNow.SOUNDS_LIKE_A_PROMISE);
            case Step.Countered e ->
                rumour.draft().isEmpty()
                        ? Optional.of(NotNow.NOT_DRAFTED)
                        : when(rumour.draft().get().by().equals(e.by()), NotNow.SECOND_PERSON);
            case Step.BecameWarning _ -> becameWarning(rumour);
            case Step.Closed _ -> when(rumour.answered().isEmpty(), NotNow.ANSWER_FIRST);
            case Step.Reopened _ -> when(!rumour.closed(), NotNow.NOT_CLOSED);
            case Step.Unmerged _ -> when(rumour.mergedInto().isEmpty(), NotNow.NOT_MERGED);
        };
    }

    private static Optional<NotNow> lookedInto(Rumour rumour, Step.LookedInto step) {
        if (rumour.prioritised().isEmpty()) {
            return Optional.of(NotNow.PRIORITISE_FIRST);
        }
        return when(
                step.line().kind() == Line.Kind.AUTHORITY && !rumour.actor().authoritiesMayBeAsked(),
                NotNow.AUTHORITIES_EXCLUDED);
    }

    private static Optional<NotNow> concluded(Rumour rumour, Step.Concluded step) {
        List<Line> lines = rumour.lines();
        if (lines.isEmpty()) {
            return Optional.of(NotNow.NO_LINE);
        }
        boolean rests = switch (step.truth()) {
            case TRUE -> says(lines, Line.Says.CONFIRMS);
            case FALSE -> says(lines, Line.Says.DENIES);
            case MIXED -> says(lines, Line.Says.CONFIRMS) || says(lines, Line.Says.DENIES);
            case UNKNOWN -> true;
        };
        return when(!rests, NotNow.NO_INDEPENDENT_LINE);
    }

    private static boolean says(List<Line> lines, Line.Says what) {
        return lines.stream().anyMatch(l -> l.independent() && l.says() == what);
    }

    private static Optional<NotNow> becameWarning(Rumour rumour) {
        if (rumour.alert().isPresent()) {
            return Optional.of(NotNow.ALREADY_ALERT);
        }
        return rumour.concluded().isEmpty()
                ? Optional.of(NotNow.CONCLUDE_FIRST)
                : when(!rumour.concluded().get().truth().mayWarn(), NotNow.NOT_TRUE);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
