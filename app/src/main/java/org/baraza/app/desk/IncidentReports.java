package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Step;

/**
 * What happened to people, and how well it is established. Not what happened to data, see {@link Sharing}. Everything throws
 * {@link WrongUse} for what cannot be asked; every incident that is given comes with its duplicates.
 */
public interface IncidentReports {

    /** The part of the words that came with the first report; the others are called like their account. */
    String FIRST = "report";

    /**
     * What somebody reports.
     *
     * @param id random, chosen by whoever brings it in: the same again is not taken in twice
     * @param mission acronym
     * @param what happened when and where
     * @param words as it was told; empty when nothing was
     * @param at when it was reported
     */
    record Arrival(String id, String mission, Occurrence what, String words, Instant at) {

        public static final int LONGEST = 4_000;

        public Arrival {
            if (!id.matches("[A-Za-z0-9-]{8,64}")) {
                throw new WrongUse("The report has no proper id. Send it again from a fresh form.");
            }
            if (words.length() > LONGEST) {
                throw new WrongUse("The report is longer than " + LONGEST + " signs. Shorten it.");
            }
            if (Step.liesAhead(what, at)) {
                throw new WrongUse(
                        "These days lie ahead. What has not happened yet is a warning: write down an alert.");
            }
        }

        /** Never shown: it holds somebody's words. */
        @Override
        public String toString() {
            return "an arrival";
        }
    }

    /** Takes it in as reported, which is no fact yet: when this returns, it is on disk. Words that may not be kept are not. */
    IncidentReport report(Arrival arrival, By by);

    /**
     * Adds what a source tells. Where its words are for people trained for it, the incident is referred instead, and
     * nothing of it is kept.
     *
     * @param account without a digest of words
     * @param words as they were said; empty when none are kept
     */
    Optional<NotNow> addSource(String id, Account account, String words, By by);

    /** Says that an alert of the same mission speaks of it. */
    Optional<NotNow> link(String id, String alert, By by);

    /**
     * Puts any other step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(Step step, By by);

    Optional<IncidentReport> find(String id);

    /** Those of a mission, what happened last first; duplicates, withdrawn and referred ones too. */
    List<IncidentReport> list(String mission);

    /**
     * What was told, as it was told; the journal says first who reads it and what for. Empty when nothing is kept.
     *
     * @param part {@link #FIRST} or the key of an account
     */
    Optional<String> openWords(String id, String part, String why, By by);
}
