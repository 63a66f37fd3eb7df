package org.baraza.core.measure;

/** There is nothing to count for a question, with a code and what the person can do about it. */
public final class NoPanelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    public NoPanelException(String code, String why) {
        super(why);
        this.code = code;
    }

    /** Stable upper-case code, for example {@code NO_AREAS}. */
    public String code() {
        return code;
    }

    /** At most two sentences: what is missing and what to do. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
