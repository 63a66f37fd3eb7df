package org.baraza.core.record.networks;

/** What a channel is at now. */
public enum ChannelState {
    ACTIVE,
    /** Not used for a time. */
    RESTING,
    /** Others may use or read it: nothing is sent, and what comes by it is looked at twice. */
    COMPROMISED,
    ENDED;

    public boolean inUse() {
        return this == ACTIVE;
    }
}
