package org.baraza.core.record.mediation;

/** How grave a violation of an agreement is. */
public enum Gravity {
    MINOR,
    SERIOUS
}
