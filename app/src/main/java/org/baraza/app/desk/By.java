package org.baraza.app.desk;

import java.util.Optional;
import org.baraza.core.ground.Handle;

/**
 * Who puts something on the journal.
 *
 * @param who the account, or {@link #PROGRAM} or {@link #OPERATOR}
 * @param via the way it came in: {@code screen}, {@code command-line}, {@code interface} or {@code program}
 * @param mission the mission whose chain it belongs to; empty for what belongs to no one mission
 */
public record By(Handle who, String via, Optional<String> mission) {

    /** What the program does by itself, such as keeping to a retention schedule. */
    public static final Handle PROGRAM = new Handle("program");

    /** Whoever sits at the machine and runs commands. */
    public static final Handle OPERATOR = new Handle("operator");

    public static By program() {
        return new By(PROGRAM, "program", Optional.empty());
    }

    public static By operator() {
        return new By(OPERATOR, "command-line", Optional.empty());
    }

    public static By screen(Handle who) {
        return new By(who, "screen", Optional.empty());
    }

    public By inMission(Optional<String> acronym) {
        return new By(who, via, acronym);
    }
}
