package org.baraza.core.record.incidents;

/** How far a source can be relied on, whatever it says this time: the letters of the usual grading, shown in words. */
public enum Reliability {
    COMPLETELY('A'),
    USUALLY('B'),
    FAIRLY('C'),
    NOT_USUALLY('D'),
    UNRELIABLE('E'),
    CANNOT_BE_JUDGED('F');

    private final char code;

    Reliability(char code) {
        this.code = code;
    }

    /** A to F. */
    public char code() {
        return code;
    }
}
