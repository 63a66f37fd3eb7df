package org.baraza.app.web;

import org.baraza.core.protect.Ruling;

/** Whoever asks may not see or do this. Not a fault: nothing is logged. */
public final class NotAllowed extends RuntimeException {

    private final transient Ruling.Refused ruling;

    public NotAllowed(Ruling.Refused ruling) {
        super("refused: " + ruling.reason());
        this.ruling = ruling;
    }

    public Ruling.Reason reason() {
        return ruling.reason();
    }
}
