package org.baraza.core.protect;

/** How far a rule of the policy lets a role reach. */
public enum Reach {
    /** Everybody, signed in or not. */
    EVERYBODY,
    /** About oneself: everybody who is signed in. */
    OWN,
    /** A role held anywhere is enough; what is listed is ruled on item by item. */
    ANYWHERE,
    /** The role must be held where the matter lies. */
    IN_SCOPE
}
