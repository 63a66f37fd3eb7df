package org.baraza.core.record.activities;

/**
 * What people answered to the six questions of the Washington Group on functioning, counted and never by whom. Nobody is put
 * into it by being looked at.
 *
 * @param answered people who answered all six, 0 or more
 * @param difficulty of these, those with a lot of difficulty, or who cannot do it at all, in at least one
 */
public record ShortSet(int answered, int difficulty) {

    /** Whether no part is more than its whole. @param total people who came */
    public boolean addUp(int total) {
        return difficulty >= 0 && difficulty <= answered && answered <= total;
    }
}
