package org.baraza.app.cli;

/** What the program says to the script that started it. Stable. */
public final class Exit {

    /** All is well. */
    public static final int GOOD = 0;

    /** It worked, and there is something to look at. */
    public static final int FINDINGS = 1;

    /** The command was given wrongly; nothing was done. */
    public static final int WRONG_USE = 2;

    /** A bug or a broken machine. */
    public static final int FAULT = 3;

    /** Stopped by the person. */
    public static final int CANCELLED = 130;

    private Exit() {}
}
