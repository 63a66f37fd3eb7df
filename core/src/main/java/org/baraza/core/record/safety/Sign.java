package org.baraza.core.record.safety;

/** Why the danger is thought to be greater. */
public enum Sign {
    THREAT_HEARD,
    WATCHED,
    NAMED_IN_PUBLIC,
    OTHERS_HARMED,
    FIGHTING_NEAR,
    THEIR_OWN_FEELING
}
