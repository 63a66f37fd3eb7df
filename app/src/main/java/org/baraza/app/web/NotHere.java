package org.baraza.app.web;

/** What was asked for does not exist. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotHere() {
        super("not here", null, false, false);
    }
}
