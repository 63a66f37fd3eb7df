package org.baraza.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.record.IdentityErasedEntry;

/**
 * Who is behind a handle. Whether a role may do something at all is the policy's to say; the vault itself insists on the
 * second person, on the journal being written first, and that nobody decides on their own request. Everything throws a
 * {@link PlainFault} while identities are closed, and {@link WrongUse} for what cannot be asked.
 */
public interface Vault {

    /** Whether identities can be reached. */
    State state();

    /** Seals an identity and returns its new handle. */
    Handle put(Identity identity, Asker asker);

    /** What may be known without opening; empty when there is no such handle within the asker's scope. */
    Optional<Card> find(Handle handle, Asker asker);

    /** Asks for an opening. Nothing is opened yet. */
    Opening ask(Wish wish, Asker asker);

    /** For whoever asked and for whoever may decide. */
    Optional<Opening> findOpening(String id, Asker asker);

    /** Requests this asker made or may decide on, that are neither opened nor over; the newest first. */
    List<Opening> listRequests(Asker asker);

    /** The second person's yes or no. */
    void decide(String id, boolean yes, Asker asker);

    /** Opens once: the journal says so on disk before anything is unsealed. */
    Opened open(String id, Asker asker);

    /** Every opening ever, the newest first. For the data-protection officer. */
    List<PastOpening> listOpenings(Search search, Asker asker);

    /** Marks an opening as questioned. For the data-protection officer. */
    void question(String opening, Asker asker);

    /** The person no longer agrees to this purpose. When none is left, erasure is asked for. */
    void withdraw(Handle handle, IdentityPurpose purpose, Asker asker);

    /** Asks for erasure; the same again changes nothing. */
    Erasure askErasure(Handle handle, IdentityErasedEntry.Cause cause, Asker asker);

    /** Erasures that wait, the oldest first; of everybody whose every purpose is over the program asks by itself. */
    List<Erasure> listErasures(Asker asker);

    /** Erasures of the gravest identities that the program asked for, and that this asker may agree to as the first. */
    List<Erasure> listErasuresToAgree(Asker asker);

    /** The first of two yeses without which the gravest identities are not erased when only their time is over. */
    void agreeToErasure(String id, Asker asker);

    /**
     * Destroys the key and the sealed fields, and looks for them again. For the data-protection officer, and not for their
     * own request or after their own agreement.
     */
    IdentityErasedEntry erase(String id, Asker asker);

    /** Certificates of erasure, the newest first. */
    List<IdentityErasedEntry> listErased(Asker asker);

    /** The keys, for whoever sits at the machine. */
    VaultKeys keys();

    /** Whether identities can be reached. */
    sealed interface State {}

    /**
     * They can.
     *
     * @param place where the key is
     * @param persons identities in the vault
     * @param turning whether changing the key was begun and not ended
     */
    record Open(String place, long persons, boolean turning) implements State {}

    /**
     * They cannot; everything else works.
     *
     * @param code stable code, for example {@code no-key}
     * @param why what happened and what to do
     */
    record Closed(String code, String why) implements State {}

    /** How much harm a leak of an identity would do. */
    enum Grade {
        ORDINARY,
        /** Opening needs a second person. */
        MOST_SENSITIVE
    }

    /** How a person agreed. */
    enum Mode {
        VERBAL,
        WRITTEN
    }

    /**
     * A person as put in. Never shown as text.
     *
     * @param fields what is known, none blank, at least one
     * @param grade how much harm a leak would do
     * @param consent what the person agreed to
     * @param mission acronym; empty for a person of no one mission
     */
    record Identity(Map<IdentityField, String> fields, Grade grade, Consent consent, Optional<String> mission) {

        public static final int LONGEST = 1_000;

        public Identity {
            fields = Map.copyOf(fields);
            if (fields.isEmpty() || fields.values().stream().anyMatch(String::isBlank)) {
                throw new WrongUse("Nothing was filled in. Fill in at least one field about the person.");
            }
            if (fields.values().stream().anyMatch(v -> v.length() > LONGEST)) {
                throw new WrongUse("A field is longer than " + LONGEST + " signs. Shorten it.");
            }
        }

        @Override
        public String toString() {
            return "an identity";
        }
    }

    /**
     * What a person agreed to, in their own language.
     *
     * @param purposes what for; at least one, and never {@link IdentityPurpose#SAVE_LIFE}, which needs no agreement
     * @param until last day it may be kept
     * @param givenOn the day the person agreed
     * @param mode how
     * @param language what it was explained in, as a two- or three-letter code
     */
    record Consent(Set<IdentityPurpose> purposes, LocalDate until, LocalDate givenOn, Mode mode, String language) {

        public Consent {
            if (purposes.isEmpty()) {
                throw new WrongUse(
                        "The person agreed to no purpose, so nothing may be kept. Choose what they agreed to.");
            }
            if (purposes.contains(IdentityPurpose.SAVE_LIFE)) {
                throw new WrongUse("Saving a life needs no agreement given before. Choose what the person agreed to.");
            }
            if (!language.matches("[a-z]{2,3}")) {
                throw new WrongUse("The language of the agreement is not a code such as sw. Choose one.");
            }
            purposes = Set.copyOf(EnumSet.copyOf(purposes));
        }
    }

    /**
     * What may be known of a person without opening.
     *
     * @param handle whose
     * @param grade how much harm a leak would do
     * @param mission acronym, if any
     * @param fields which fields are sealed
     * @param consents what they agreed to, one line a purpose
     * @param erasureAsked whether erasure waits to be confirmed
     */
    record Card(
            Handle handle,
            Grade grade,
            Optional<String> mission,
            Set<IdentityField> fields,
            List<Agreed> consents,
            boolean erasureAsked) {}

    /**
     * One purpose a person agreed to.
     *
     * @param withdrawnOn the day they took it back; empty while they have not
     */
    record Agreed(
            IdentityPurpose purpose,
            LocalDate until,
            LocalDate givenOn,
            Mode mode,
            String language,
            Handle takenBy,
            Optional<LocalDate> withdrawnOn) {

        public boolean holdsOn(LocalDate day) {
            return withdrawnOn.isEmpty() && !day.isAfter(until);
        }
    }

    /**
     * What somebody wants opened.
     *
     * @param reason in the asker's words, at most {@value #LONGEST} signs; sealed, and shown to the second person and to
     *     the data-protection officer
     */
    record Wish(Handle handle, Set<IdentityField> fields, IdentityPurpose purpose, String reason) {

        public static final int LONGEST = 300;

        public Wish {
            if (fields.isEmpty()) {
                throw new WrongUse("No field was chosen. Choose only those you need.");
            }
            if (reason.isBlank() || reason.length() > LONGEST) {
                throw new WrongUse(
                        "The reason is missing or longer than " + LONGEST + " signs. Say in a sentence why now.");
            }
            fields = Set.copyOf(EnumSet.copyOf(fields));
        }
    }

    /**
     * A request for an opening.
     *
     * @param secondNeeded whether a second person must approve
     * @param until last moment for what is to come next: the second person's answer, or the opening
     */
    record Opening(
            String id,
            Wish wish,
            Handle askedBy,
            Instant askedAt,
            boolean secondNeeded,
            Optional<Handle> decidedBy,
            Step step,
            Instant until) {}

    /** How far a request has come. */
    enum Step {
        /** A second person must answer. */
        WAITING,
        /** Whoever asked may open now. */
        READY,
        REFUSED,
        OPENED,
        /** Nobody answered or opened in time. */
        OVER
    }

    /** What was unsealed, to be shown once. Never shown as text. */
    record Opened(Handle handle, Map<IdentityField, String> fields) {

        public Opened {
            fields = new EnumMap<>(fields);
        }

        @Override
        public String toString() {
            return "an opened identity";
        }
    }

    /** Which openings to list; empty parts do not restrict. */
    record Search(Optional<Handle> handle, Optional<Handle> by, Optional<IdentityPurpose> purpose, boolean questioned) {

        public static final Search ALL = new Search(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * An opening that happened, by the journal.
     *
     * @param reason what the asker gave as reason; empty when it cannot be unsealed any more
     */
    record PastOpening(
            String id,
            Handle handle,
            Set<IdentityField> fields,
            IdentityPurpose purpose,
            Handle openedBy,
            Instant openedAt,
            Optional<Handle> approvedBy,
            Optional<String> reason,
            Optional<Handle> questionedBy) {}

    /**
     * An erasure that waits for its confirmation.
     *
     * @param secondNeeded whether no person asked and a leak could kill, so that two people must decide
     * @param agreedBy the first of the two; empty while nobody has
     */
    record Erasure(
            String id,
            Handle handle,
            IdentityErasedEntry.Cause cause,
            Handle askedBy,
            Instant askedAt,
            boolean secondNeeded,
            Optional<Handle> agreedBy) {}
}
