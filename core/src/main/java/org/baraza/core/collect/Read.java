package org.baraza.core.collect;

import java.util.List;

/** What came of reading one row: a claim, perhaps with notes, or the problem that set it aside. */
public sealed interface Read<T> {

    /**
     * @param claim what the row says
     * @param notes what is notable about it though it is kept
     */
    record Kept<T>(T claim, List<Problem> notes) implements Read<T> {
        public Kept {
            notes = List.copyOf(notes);
        }
    }

    /** @param problem the first thing wrong with the row */
    record SetAside<T>(Problem problem) implements Read<T> {}

    static <T> Read<T> kept(T claim) {
        return new Kept<>(claim, List.of());
    }

    static <T> Read<T> setAside(Problem problem) {
        return new SetAside<>(problem);
    }
}
