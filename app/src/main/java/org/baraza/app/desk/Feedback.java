package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.Step;

/**
 * What communities say that is no warning, and what became of it. Everything throws {@link WrongUse} for what cannot be
 * asked.
 */
public interface Feedback {

    /**
     * What somebody says.
     *
     * @param id random, chosen by whoever brings it in: the same again is not taken in twice
     * @param mission acronym
     * @param channel how it came
     * @param kind as it is said to be; empty when nobody has read it
     * @param concern why it is sensitive, where it is said to be; then no words are kept
     * @param words as they were said; empty when none were
     * @param source pseudonym of whoever says so; empty when they are not known
     * @param area place code of the area it is about, as far as understood
     * @param at when it came in
     */
    record Voice(
            String id,
            String mission,
            Channel channel,
            Optional<Kind> kind,
            Optional<Category> category,
            Optional<Concern> concern,
            String words,
            Optional<Handle> source,
            Optional<String> area,
            Instant at) {

        public Voice {
            Alerts.Arrival.requireProper(id, words, source);
            if (concern.isPresent() != kind.equals(Optional.of(Kind.SENSITIVE))) {
                throw new WrongUse("Say why it is sensitive, and nothing else; or choose another kind.");
            }
        }

        /** Never shown: it holds somebody's words. */
        @Override
        public String toString() {
            return "a voice";
        }
    }

    /** Takes it in: when this returns, it is on disk. Words that may not be kept are not. */
    FeedbackItem receive(Voice voice, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(Step step, By by);

    Optional<FeedbackItem> find(String id);

    Optional<FeedbackItem> find(ReferenceCode code);

    /** Those of a mission, the newest first. */
    List<FeedbackItem> list(String mission);

    /** What was said, as it was said; the journal says first who reads it and what for. Empty when nothing is kept. */
    Optional<String> openWords(String id, String why, By by);

    /** How long each part may take in a mission. */
    Clocks clocks(String mission);
}
