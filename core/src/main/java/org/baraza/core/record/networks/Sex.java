package org.baraza.core.record.networks;

/** Of whoever keeps a channel, as they say themselves; nobody guesses it. */
public enum Sex {
    WOMAN,
    MAN,
    NOT_KNOWN
}
