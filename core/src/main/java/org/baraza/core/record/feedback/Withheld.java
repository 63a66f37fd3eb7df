package org.baraza.core.record.feedback;

import java.util.Optional;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;

/**
 * Why nothing is kept of what was said.
 *
 * @param cause whether somebody said so, or the words themselves do
 */
public record Withheld(Concern concern, Reception.Cause cause) {

    /**
     * Decides before anything is kept.
     *
     * @param declared why it is said to be sensitive; empty when it is not
     * @param words what was said; empty when nothing was
     * @return empty when the words may be kept
     */
    public static Optional<Withheld> of(Optional<Concern> declared, String words) {
        if (declared.isPresent()) {
            return Optional.of(new Withheld(declared.get(), Reception.Cause.DECLARED));
        }
        return Reception.of(Topic.GRIEVANCE, words) instanceof Reception.Referral referral
                ? Optional.of(new Withheld(Concern.SEXUAL_VIOLENCE, referral.cause()))
                : Optional.empty();
    }
}
