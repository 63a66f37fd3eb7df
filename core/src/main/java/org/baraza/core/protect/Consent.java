package org.baraza.core.protect;

import java.time.Instant;
import java.util.Optional;
import org.baraza.core.ground.Handle;

/**
 * A yes that was said, to one purpose, for a time. There is no way to make one from no answer.
 *
 * @param who whose
 * @param purpose to what
 * @param how the way it was given
 * @param language two-letter code of the language it was asked in, the person's own
 * @param given when
 * @param until first moment it no longer holds; every consent ends
 * @param withdrawn when it was taken back; empty while it was not
 */
public record Consent(
        Handle who,
        Purpose purpose,
        How how,
        String language,
        Instant given,
        Instant until,
        Optional<Instant> withdrawn) {

    /** What somebody may agree to; each is asked by itself. */
    public enum Purpose {
        /** To be spoken to again. */
        BEING_CONTACTED,
        /** That what they said is given to humanitarian organisations, without their name. */
        SHARING_WITH_HUMANITARIANS,
        /** That what they said is given to authorities of the host state, without their name. */
        SHARING_WITH_AUTHORITIES,
        /** That their organisation is named where others can read it. */
        BEING_NAMED,
        /** That their voice or picture is kept. */
        RECORDING
    }

    /** How a yes can be given. Saying nothing, staying, or using something is none of them. */
    public enum How {
        SPOKEN,
        SIGNED,
        /** A message that says yes. */
        MESSAGE
    }

    /** What came back when somebody was asked. */
    public enum Answer {
        YES,
        NO,
        NONE
    }

    public Consent {
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("a consent names the language it was asked in");
        }
        if (!given.isBefore(until)) {
            throw new IllegalArgumentException("a consent ends after it was given");
        }
        Instant from = given;
        if (withdrawn.map(w -> w.isBefore(from)).orElse(false)) {
            throw new IllegalArgumentException("a consent is not withdrawn before it was given");
        }
    }

    /** A consent where the answer was yes, nothing where it was no or none came. */
    public static Optional<Consent> of(
            Answer answer, Handle who, Purpose purpose, How how, String language, Instant given, Instant until) {
        return answer == Answer.YES
                ? Optional.of(new Consent(who, purpose, how, language, given, until, Optional.empty()))
                : Optional.empty();
    }

    /** Taken back; the earliest withdrawal counts. */
    public Consent withdraw(Instant at) {
        Instant first = withdrawn.filter(w -> w.isBefore(at)).orElse(at);
        return new Consent(who, purpose, how, language, given, until, Optional.of(first));
    }

    /** Whether this may be done then. A withdrawal holds for everything released from its moment on. */
    public boolean permits(Purpose wanted, Instant at) {
        return wanted == purpose && !at.isBefore(given) && at.isBefore(end());
    }

    /** From when on what was kept for this purpose alone must be deleted: when it was taken back, or ran out. */
    public Instant deletionFrom() {
        return end();
    }

    private Instant end() {
        return withdrawn.filter(w -> w.isBefore(until)).orElse(until);
    }
}
