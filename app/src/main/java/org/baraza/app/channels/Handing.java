package org.baraza.app.channels;

import java.util.Optional;

/** What a gateway answered when a text was given to it. */
public sealed interface Handing {

    /**
     * It has it.
     *
     * @param id by which the gateway knows it, where it says so
     */
    record Taken(Optional<String> id) implements Handing {}

    /** It may take it later. */
    record Later(Trouble trouble) implements Handing {}

    /** It will never take it. */
    record Refused(Trouble trouble) implements Handing {}

    /** What was wrong. */
    enum Trouble {
        /** Nobody answers at its address, or not in time. */
        UNREACHABLE,
        /** It does not know the user or the secret. */
        NOT_LET_IN,
        /** It has no room, no credit or no network. */
        BUSY,
        /** It answers what it should not: the address may be another program's. */
        NOT_UNDERSTOOD,
        /** It does not take texts to this number. */
        NUMBER_REFUSED,
        /** No address was given, or one that may not be reached from here. */
        NO_ADDRESS
    }
}
