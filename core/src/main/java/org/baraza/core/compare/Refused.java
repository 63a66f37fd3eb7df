package org.baraza.core.compare;

/** The data cannot carry an answer. Thrown by a method that has no numbers to give; becomes a result that says so. */
public final class Refused extends RuntimeException {

    private final Code code;

    public Refused(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
