package org.baraza.app.desk;

/** A backup is not what it was when it was made. The message is one or two sentences: what is wrong and what to do. */
public final class BadBackup extends RuntimeException {

    public BadBackup(String message) {
        super(message);
    }
}
