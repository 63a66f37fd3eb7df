package org.baraza.core.record.incidents;

/** How credible is what is told this time, whoever tells it: the figures of the usual grading, shown in words. */
public enum Credibility {
    CONFIRMED_BY_OTHERS(1),
    PROBABLY_TRUE(2),
    POSSIBLY_TRUE(3),
    DOUBTFUL(4),
    IMPROBABLE(5),
    CANNOT_BE_JUDGED(6);

    private final int code;

    Credibility(int code) {
        this.code = code;
    }

    /** 1 to 6. */
    public int code() {
        return code;
    }
}
