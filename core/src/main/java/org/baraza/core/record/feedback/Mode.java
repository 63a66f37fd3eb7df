package org.baraza.core.record.feedback;

/** How an answer is given. */
public enum Mode {
    IN_PERSON,
    CALL,
    /** On the board, and a text says that an answer is there: what is answered is in no text. */
    TEXT,
    MEETING,
    /** On the board of the area, for everybody. */
    BOARD;

    /** Whether it is given where anybody can hear or read it. */
    public boolean isPublic() {
        return this == TEXT || this == MEETING || this == BOARD;
    }

    /** Whether it stands on the board of the area. */
    public boolean onBoard() {
        return this == TEXT || this == BOARD;
    }
}
