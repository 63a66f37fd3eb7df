package org.baraza.core.record.networks;

/** Why a channel was not tried. */
public enum Unsafe {
    ARMED_PRESENCE,
    HOLDER_WATCHED,
    MESSAGES_READ,
    WAY_UNSAFE,
    HOLDER_ASKED
}
