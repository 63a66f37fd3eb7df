package org.baraza.core.record.feedback;

import java.util.Optional;
import org.baraza.core.protect.Commitment;
import org.baraza.core.record.alerts.Channel;

/**
 * What may happen next to what somebody said. Every way in asks here, so a screen, a form and a message cannot differ.
 *
 * <p>Nothing is answered before a person said what it is. Of what is sensitive only that it was referred is written down.
 * Whoever gave an answer neither asks whether it was any good nor answers the appeal against it. Nothing is closed that was
 * not answered, referred, or refused with a reason.
 */
public final class Course {

    private Course() {}

    /** Why something cannot happen now; empty when it can. */
    public static Optional<NotNow> whyNot(FeedbackItem item, Step step) {
        if (!step.id().equals(item.id())) {
            throw new IllegalArgumentException("it is about something else");
        }
        Optional<NotNow> standing = byStanding(item, step);
        return standing.isPresent() ? standing : byKind(item, step);
    }

    private static Optional<NotNow> byStanding(FeedbackItem item, Step step) {
        boolean sensitive = item.concern().isPresent();
        // What was kept may be read after it is done, and what should never have been kept is found at any time.
        if (!sensitive && (step instanceof Step.WordsRead || step instanceof Step.FoundSensitive)) {
            return Optional.empty();
        }
        boolean whenClosed =
                step instanceof Step.Reopened || step instanceof Step.Appealed || step instanceof Step.AskedAfter;
        if (item.closed() && !whenClosed) {
            return Optional.of(NotNow.CLOSED);
        }
        boolean whenSensitive = step instanceof Step.Acknowledged
                || step instanceof Step.Referred
                || step instanceof Step.Closed
                || step instanceof Step.Reopened;
        if (sensitive && !whenSensitive) {
            return Optional.of(NotNow.SENSITIVE);
        }
        return when(step.at().isBefore(item.received().at()), NotNow.BEFORE_IT_CAME_IN);
    }

    private static Optional<NotNow> byKind(FeedbackItem item, Step step) {
        return switch (step) {
            case Step.Received _ -> Optional.of(NotNow.ALREADY_RECEIVED);
            case Step.Acknowledged _ -> when(item.acknowledged().isPresent(), NotNow.ALREADY_ACKNOWLEDGED);
            case Step.Placed _, Step.FoundSensitive _ -> Optional.empty();
            case Step.WordsRead _ -> when(item.received().words().isEmpty(), NotNow.NO_WORDS);
            case Step.Sorted _ -> when(item.answered().isPresent(), NotNow.ALREADY_ANSWERED);
            case Step.Referred _ ->
                item.concern().isEmpty()
                        ? Optional.of(NotNow.NOT_SENSITIVE)
                        : when(item.referred().isPresent(), NotNow.ALREADY_REFERRED);
            case Step.GivenTo _ -> item.answered().isPresent() ? Optional.of(NotNow.ALREADY_ANSWERED) : unsorted(item);
            case Step.Answered e -> answered(item, e);
            case Step.AskedAfter e ->
                item.answered().isEmpty()
                                || e.at().isBefore(item.answered().get().at())
                        ? Optional.of(NotNow.NOT_ANSWERED)
                        : when(item.answerers().contains(e.by()), NotNow.ASKED_BY_ANSWERER);
            case Step.Appealed _ -> when(item.answered().isEmpty(), NotNow.NOT_ANSWERED);
            case Step.Closed _ -> closed(item);
            case Step.Reopened _ -> when(!item.closed(), NotNow.NOT_CLOSED);
        };
    }

    private static Optional<NotNow> unsorted(FeedbackItem item) {
        if (item.sorted().isEmpty()) {
            return Optional.of(NotNow.SORT_FIRST);
        }
        if (item.notRelevant().isPresent()) {
            return Optional.of(NotNow.NOT_RELEVANT);
        }
        return when(item.kind().filter(k -> !k.wantsAnswer()).isPresent() && !item.appealed(), NotNow.NO_ANSWER_WANTED);
    }

    private static Optional<NotNow> answered(FeedbackItem item, Step.Answered step) {
        if (item.answered().isPresent()) {
            return Optional.of(NotNow.ALREADY_ANSWERED);
        }
        Optional<NotNow> unsorted = unsorted(item);
        if (unsorted.isPresent()) {
            return unsorted;
        }
        if (nobodyToTell(item) && !step.mode().isPublic() || sourceless(item) && step.mode() == Mode.TEXT) {
            return Optional.of(NotNow.ANSWER_PUBLICLY);
        }
        if (Commitment.soundsLikeOne(step.said())) {
            return Optional.of(NotNow.SOUNDS_LIKE_A_PROMISE);
        }
        return when(item.appealedAgainst().contains(step.by()), NotNow.ANSWERED_IT_BEFORE);
    }

    private static boolean sourceless(FeedbackItem item) {
        return item.received().source().isEmpty();
    }

    /** Whether it came without a pseudonym by a way on which nobody stood before us or was on the line. */
    static boolean nobodyToTell(FeedbackItem item) {
        Channel channel = item.received().channel();
        boolean spokenWith = channel == Channel.FACE_TO_FACE || channel == Channel.CALL || channel == Channel.RADIO;
        return sourceless(item) && !spokenWith;
    }

    private static Optional<NotNow> closed(FeedbackItem item) {
        if (item.concern().isPresent()) {
            return when(item.referred().isEmpty(), NotNow.REFER_FIRST);
        }
        boolean done = item.answered().isPresent() || item.notRelevant().isPresent();
        if (done) {
            return Optional.empty();
        }
        if (item.kind().filter(k -> !k.wantsAnswer()).isPresent()
                && item.sorted().isPresent()) {
            return when(item.acknowledged().isEmpty(), NotNow.ACKNOWLEDGE_FIRST);
        }
        return Optional.of(NotNow.ANSWER_FIRST);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
