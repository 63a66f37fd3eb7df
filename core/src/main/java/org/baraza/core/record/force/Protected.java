package org.baraza.core.record.force;

/** What a review of an attack near a base came to. */
public enum Protected {
    /** Somebody acted to protect people. */
    ACTED,
    /** Nobody acted, and somebody could have. */
    COULD_HAVE_ACTED,
    /** Nobody acted, and nobody could have. */
    COULD_NOT_HAVE_ACTED,
    CANNOT_BE_ESTABLISHED;

    /** Whether no protective action was taken. */
    public boolean withoutAction() {
        return this == COULD_HAVE_ACTED || this == COULD_NOT_HAVE_ACTED;
    }
}
