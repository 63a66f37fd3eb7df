package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.rumours.NotNow;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Step;

/** What goes around and may not be so. Everything throws {@link WrongUse} for what cannot be asked. */
public interface Rumours {

    /**
     * What somebody heard.
     *
     * @param id random, chosen by whoever brings it in: the same again is not taken in twice
     * @param mission acronym
     * @param channel how it came
     * @param words as they were said; empty when none were
     * @param source pseudonym of whoever heard it; empty when they are not known
     * @param area place code of the area in which it was heard, as far as understood
     * @param at when it came in
     */
    record Hearsay(
            String id,
            String mission,
            Channel channel,
            String words,
            Optional<Handle> source,
            Optional<String> area,
            Instant at) {

        public Hearsay {
            Alerts.Arrival.requireProper(id, words, source);
        }

        /** Never shown: it holds somebody's words. */
        @Override
        public String toString() {
            return "hearsay";
        }
    }

    /** Takes it in: when this returns, it is on disk. Words that may not be kept are not. */
    Rumour receive(Hearsay hearsay, By by);

    /**
     * Puts one more step on the journal, if it may happen now. That it became a warning also makes the alert.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(Step step, By by);

    Optional<Rumour> find(String id);

    Optional<Rumour> find(ReferenceCode code);

    /** Those of a mission, the newest first, merged ones among them. */
    List<Rumour> list(String mission);

    /** What was said, as it was said; the journal says first who reads it and what for. Empty when nothing is kept. */
    Optional<String> openWords(String id, String why, By by);

    /**
     * Has what somebody said to the feedback looked into as a rumour, words and all, without anybody's reading them.
     *
     * @return the same again where that was done before
     */
    Rumour takeFrom(String feedback, By by);
}
