package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.Step;

/** What people warned of, and what became of it. Everything throws {@link WrongUse} for what cannot be asked. */
public interface Alerts {

    /**
     * What somebody says.
     *
     * @param id random, chosen by whoever brings it in: the same again is not taken in twice
     * @param mission acronym
     * @param channel how it came
     * @param topic what it is said to be about
     * @param words as they were said; empty when none were
     * @param source pseudonym of whoever says so; empty when they are not known
     * @param area place code of the area spoken of, as far as understood
     * @param at when it came in
     */
    record Arrival(
            String id,
            String mission,
            Channel channel,
            Topic topic,
            String words,
            Optional<Handle> source,
            Optional<String> area,
            Instant at) {

        public static final int LONGEST = 4_000;

        /** As the vault and the gateways make pseudonyms: nothing a person is called has this form. */
        private static final Pattern PSEUDONYM =
                Pattern.compile("s-[0-9a-hj-km-np-tv-z]{12}|[0-9a-hj-km-np-tv-z]{5}(-[0-9a-hj-km-np-tv-z]{5}){3}");

        /** The pseudonym somebody wrote; empty for anything else, which may be a name and must not go on the journal. */
        public static Optional<Handle> source(String written) {
            return Optional.of(written.strip())
                    .filter(w -> PSEUDONYM.matcher(w).matches())
                    .map(Handle::new);
        }

        public Arrival {
            requireProper(id, words, source);
        }

        /** @throws WrongUse when the id is none, the words are too many, or the source is no pseudonym of ours */
        static void requireProper(String id, String words, Optional<Handle> source) {
            if (!id.matches("[A-Za-z0-9-]{8,64}")) {
                throw new WrongUse("The report has no proper id. Send it again from a fresh form.");
            }
            if (words.length() > LONGEST) {
                throw new WrongUse("The report is longer than " + LONGEST + " signs. Shorten it.");
            }
            if (source.isPresent() && source(source.get().code()).isEmpty()) {
                throw new WrongUse("The handle of whoever warned is none that the vault gave. Put the person into the"
                        + " vault, or leave the field empty.");
            }
        }

        /** Never shown: it holds somebody's words. */
        @Override
        public String toString() {
            return "an arrival";
        }
    }

    /** Takes it in: when this returns, it is on disk. Words that may not be kept are not. */
    Alert receive(Arrival arrival, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(Step step, By by);

    Optional<Alert> find(String id);

    Optional<Alert> find(ReferenceCode code);

    /** Those of a mission, the newest first. */
    List<Alert> list(String mission);

    /** What was said, as it was said; the journal says first who reads it and what for. Empty when nothing is kept. */
    Optional<String> openWords(String id, String why, By by);

    /** How long each part may take in a mission. */
    Deadlines deadlines(String mission);
}
