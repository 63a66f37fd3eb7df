package org.baraza.core.record.networks;

/** By what it is known that others may use or read a channel. */
public enum Sign {
    SOMEBODY_ELSE_ANSWERED,
    DEVICE_TAKEN,
    MESSAGES_READ,
    UNDER_PRESSURE,
    HOLDER_SAYS_SO
}
