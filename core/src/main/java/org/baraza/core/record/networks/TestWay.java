package org.baraza.core.record.networks;

/** How it is found out that a channel works. None of them speaks of alerts, so that none tells anybody what it is for. */
public enum TestWay {
    /** A routine greeting. */
    GREETING,
    /** They wrote or called by themselves. */
    OWN_MESSAGE,
    /** They were met on a visit that would have been made anyway. */
    VISIT;

    /** Whether we begin it, so that too many of them would be seen. */
    public boolean ours() {
        return this != OWN_MESSAGE;
    }
}
