package org.baraza.app.openrosa;

import java.util.Locale;

/** Why something is not done, with the status clients are told and a sentence for people in every language. */
public enum Problem {
    /** The key in the address is none, is over, or was ended; or its roles do not reach this. */
    NO_KEY(403),
    /** There is no such mission, form or file for this key. */
    ABSENT(404),
    METHOD(405),
    TOO_LARGE(413),
    /** What was sent is not a form sent in parts, or the form is not XML. */
    TYPE(415),
    TOO_OFTEN(429),
    /** The client speaks another version of the protocol. */
    PROTOCOL(400),
    /** The parts cannot be told apart, or end in the middle. */
    BROKEN(400),
    /** No part holds the form. */
    NO_FORM(400),
    /** The form is not well-formed. */
    XML(400),
    /** The form declares a document type or an entity, which no form needs. */
    DOCTYPE(400),
    /** Deeper, or of more parts, than any form is. */
    TOO_DEEP(400),
    /** Not UTF-8. */
    ENCODING(400),
    /** The form does not say which form it is, or names itself in a way no client does. */
    NAMELESS(400),
    /** The form was never published here, or not in this version. */
    UNKNOWN_FORM(404),
    CLOSED(409),
    OTHER_CONTENT(409),
    OTHER_FILE(409),
    ERASED(409),
    UNKNOWN_EARLIER(409),
    NOT_CURRENT(409),
    /** The disk is full. */
    FULL(507),
    /** Too much at once, or the database is being started again. */
    BUSY(503),
    /** The vault's key is missing, so that nothing can be sealed. */
    SEALED(503),
    FAULT(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Key of its sentence. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a status of somebody else's means here. */
    static Problem of(int status) {
        return switch (status) {
            case 404 -> ABSENT;
            case 405 -> METHOD;
            case 413 -> TOO_LARGE;
            case 415 -> TYPE;
            case 429 -> TOO_OFTEN;
            case 503 -> BUSY;
            case 507 -> FULL;
            // Shown the way in or turned away: clients ask for a password on 401, and there is none.
            case 301, 302, 303, 307, 401, 403 -> NO_KEY;
            default -> status >= 500 ? FAULT : BROKEN;
        };
    }
}
