package org.baraza.core.record.alerts;

/** How an alert came in. */
public enum Channel {
    SMS,
    CALL,
    RADIO,
    FACE_TO_FACE,
    FORM,
    PAPER,
    MESSENGER
}
