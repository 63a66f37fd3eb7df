package org.baraza.core.protect;

import java.util.Optional;

/** Whether somebody may, and by which line of the policy. */
public sealed interface Ruling {

    /**
     * They may.
     *
     * @param rule the line that lets them
     * @param by the grant they hold; empty where everybody may
     */
    record Allowed(Rule rule, Optional<Grant> by) implements Ruling {}

    /**
     * They may not.
     *
     * @param reason what is missing
     */
    record Refused(Reason reason) implements Ruling {}

    /** What is missing for a yes, from nothing at all to nearly enough. */
    enum Reason {
        /** No line of the policy allows this to anybody. */
        NO_RULE,
        /** Signing in may help. */
        NOT_SIGNED_IN,
        /** None of their roles may. */
        NO_ROLE,
        /** They held a role that may, and it is over or has not begun. */
        NOT_NOW,
        /** They hold a role that may, but not here. */
        OUT_OF_SCOPE
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
