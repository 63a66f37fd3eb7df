package org.baraza.core.record;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Release;

/** What was given to whom, and what was decided about it. */
public sealed interface SharingEntry extends Entry {

    @Override
    default int version() {
        return 1;
    }

    /**
     * A protocol was agreed.
     *
     * @param protocol what was agreed
     * @param by who agreed for us
     * @param at when
     */
    record ProtocolAgreed(Protocol protocol, Handle by, Instant at) implements SharingEntry {

        @Override
        public String kind() {
            return "sharing-protocol-agreed";
        }

        @Override
        public String subject() {
            return protocol.id();
        }
    }

    /**
     * A protocol no longer holds.
     *
     * @param protocol its id
     * @param reason why, without names
     */
    record ProtocolWithdrawn(String protocol, String reason, Handle by, Instant at) implements SharingEntry {

        @Override
        public String kind() {
            return "sharing-protocol-withdrawn";
        }

        @Override
        public String subject() {
            return protocol;
        }
    }

    /** Something left. */
    record ReleaseMade(Release release) implements SharingEntry {

        @Override
        public String kind() {
            return "release-made";
        }

        @Override
        public String subject() {
            return release.id();
        }
    }

    /**
     * A text did not leave, because a person must read it first. The text itself is not on the journal.
     *
     * @param text keyed fingerprint of the text and its place, lower-case hex
     * @param sheet where it stood
     * @param column where it stood
     * @param marks how many of each kind were found in it
     */
    record TextHeld(String text, String sheet, String column, Map<Mark.Kind, Integer> marks, Handle by, Instant at)
            implements SharingEntry {

        public TextHeld {
            marks = java.util.Collections.unmodifiableMap(new TreeMap<>(marks));
        }

        @Override
        public String kind() {
            return "text-held";
        }

        @Override
        public String subject() {
            return text;
        }
    }

    /**
     * A person read a held text and decided.
     *
     * @param cleared whether it may leave
     * @param reason why, without names
     */
    record TextDecided(String text, boolean cleared, String reason, Handle by, Instant at) implements SharingEntry {

        @Override
        public String kind() {
            return "text-decided";
        }

        @Override
        public String subject() {
            return text;
        }
    }

    /** Somebody thought about who could be harmed. */
    record HarmChecked(HarmCheck check) implements SharingEntry {

        @Override
        public String kind() {
            return "harm-checked";
        }

        @Override
        public String subject() {
            return check.id();
        }
    }

    /**
     * Somebody else looked at a check of harm.
     *
     * @param agrees whether they would let it go too
     */
    record HarmSeconded(String check, boolean agrees, Handle by, Instant at) implements SharingEntry {

        @Override
        public String kind() {
            return "harm-seconded";
        }

        @Override
        public String subject() {
            return check;
        }
    }

    /** Something went wrong with data. */
    record IncidentLogged(Incident incident) implements SharingEntry {

        @Override
        public String kind() {
            return "data-incident-logged";
        }

        @Override
        public String subject() {
            return incident.id();
        }
    }
}
