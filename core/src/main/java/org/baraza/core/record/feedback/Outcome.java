package org.baraza.core.record.feedback;

/** What an answer comes to. None of them promises anything. */
public enum Outcome {
    /** What was asked was told. */
    EXPLAINED,
    DONE,
    UNDER_WAY,
    /** It was given to those who can do something about it. */
    PASSED_ON,
    /** It was looked into, and it is not so. */
    NOT_SO,
    NO_CAPACITY,
    NOT_IN_MANDATE,
    NOT_POSSIBLE;

    /** Whether it says no: then it is said because of what. */
    public boolean isNo() {
        return switch (this) {
            case EXPLAINED, DONE, UNDER_WAY, PASSED_ON -> false;
            case NOT_SO, NO_CAPACITY, NOT_IN_MANDATE, NOT_POSSIBLE -> true;
        };
    }
}
