package org.baraza.app.desk;

import java.util.List;

/**
 * What came of holding the journal against heads kept elsewhere.
 *
 * @param heads heads compared
 * @param unsigned how many of them bear no signature, and are as good as the paper they are on
 * @param problems each head that does not fit
 */
public record HeadsReport(long heads, long unsigned, List<Problem> problems) {

    public HeadsReport {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    /** What is wrong with a head. */
    public enum Wrong {
        /** The line cannot be understood. */
        UNREADABLE("it cannot be read; compare it with another copy"),
        /** It is another site's. */
        OTHER_SITE("it was made at another site"),
        /** Its signature is not that of its words. */
        FORGED("its signature does not fit: the line was changed or mistyped"),
        /** It was signed with a key that is not the one expected. */
        OTHER_KEY(
                "it was signed with another key than the one expected: a key was replaced, or the copy is not from here"),
        /** The journal no longer reaches as far. */
        CUT_OFF("the journal does not go that far any more: its end was cut off"),
        /** The entry at this place is another one. */
        REWRITTEN("the journal has another entry in that place: history was rewritten");

        private final String words;

        Wrong(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A head that does not fit.
     *
     * @param line its line in the file, 1 for the first
     * @param chain the chain it speaks of; empty when it cannot be read
     * @param position the entry it speaks of; 0 when it cannot be read
     * @param wrong what is wrong
     */
    public record Problem(int line, String chain, long position, Wrong wrong) {}
}
