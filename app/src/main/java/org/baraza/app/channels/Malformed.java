package org.baraza.app.channels;

/** What a gateway called with cannot be read. The message says what is wrong and repeats nothing of it. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Malformed(String why) {
        this(400, why);
    }

    Malformed(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    /** To be answered over HTTP. */
    public int status() {
        return status;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
