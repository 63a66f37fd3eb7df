package org.baraza.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Release;

/** What may be given to whom, what was given, and what a person must still read or decide. Everything is journalled. */
public interface Sharing {

    /**
     * A protocol that was agreed.
     *
     * @param protocol what was agreed
     * @param by who agreed for us
     * @param at when
     * @param withdrawn since when it no longer holds; empty while nobody withdrew it
     */
    record Agreed(Protocol protocol, Handle by, Instant at, Optional<Decision> withdrawn) {

        public boolean holdsOn(LocalDate day) {
            return withdrawn.isEmpty() && protocol.holdsOn(day);
        }
    }

    /**
     * What somebody decided.
     *
     * @param yes whether; of a withdrawal always
     * @param reason why, without names
     */
    record Decision(boolean yes, String reason, Handle by, Instant at) {}

    /**
     * A text that waits for a person, or that a person has read.
     *
     * @param id fingerprint of the text and its place
     * @param sheet where it stood
     * @param column where it stood
     * @param marks how many of each kind were found in it
     * @param by who wanted to take it away
     * @param at when
     * @param decision whether it may leave; empty until somebody has read it
     */
    record HeldText(
            String id,
            String sheet,
            String column,
            Map<Mark.Kind, Integer> marks,
            Handle by,
            Instant at,
            Optional<Decision> decision) {}

    /** Newest first. */
    List<Agreed> listProtocols();

    Optional<Agreed> findProtocol(String id);

    /** @throws WrongUse when it is against a rule, its id is taken, or its words tell of somebody */
    void agree(Protocol protocol, By by);

    /** @throws WrongUse when there is no such protocol, or it is withdrawn already */
    void withdraw(String protocol, String reason, By by);

    /** Newest first. */
    List<Release> listReleases();

    Optional<Release> findRelease(String id);

    /** Checks of harm under a protocol, newest first. */
    List<HarmCheck> listChecks(String protocol);

    void check(String protocol, String sheet, Map<HarmCheck.Question, HarmCheck.Answer> answers, By by);

    /** @throws WrongUse when it is the same person who answered */
    void second(String check, boolean agrees, By by);

    /** Those that wait first, then newest first. */
    List<HeldText> listTexts();

    /** The text itself, as long as nobody has decided; empty when it is gone. */
    Optional<String> readText(String id);

    void decide(String text, boolean cleared, String reason, By by);

    /** Newest first. */
    List<Incident> listIncidents();

    void log(Incident.Kind kind, LocalDate on, String what, String harm, String done, By by);

    /** The one way out. */
    DoorOut door();
}
