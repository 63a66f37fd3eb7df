package org.baraza.core.record;

/** Whether a form can be filled in. */
public enum FormState {
    /** It is offered, and what is filled in is taken. */
    OPEN,
    /** It is offered to nobody any more; what people have on their telephones is still taken. */
    CLOSING,
    /** Nothing more is taken. */
    CLOSED;

    /** Whether telephones are told of it. */
    public boolean offered() {
        return this == OPEN;
    }

    public boolean takes() {
        return this != CLOSED;
    }
}
