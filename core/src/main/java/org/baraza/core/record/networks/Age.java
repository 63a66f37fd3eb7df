package org.baraza.core.record.networks;

/** Of whoever would keep a channel. Only a grown person may. */
public enum Age {
    ADULT,
    CHILD,
    NOT_KNOWN
}
