package org.baraza.app.wiring;

import java.time.Instant;
import org.baraza.app.desk.By;
import org.baraza.app.openrosa.Said;
import org.baraza.core.protect.Matter;

/**
 * Makes a case of what was sent in through forms of one kind, after it is on disk. Every such submission becomes a case,
 * also one that cannot be understood; made of the same submission again it is the same case.
 */
interface FormTaker {

    /**
     * A submission.
     *
     * @param id its name here, which becomes that of the case
     * @param mission acronym
     * @param said what it says
     * @param receivedAt when it came
     * @param by who sent it
     */
    record Taken(String id, String mission, Said said, Instant receivedAt, By by) {}

    /** Of what is to be done with the submission afterwards. */
    enum Then {
        KEEP,
        /** What must not be kept is destroyed with its key. */
        DESTROY,
        /** It waits for something else to happen, and is taken again then. */
        LATER
    }

    /** How forms of this kind say so, see {@link Said#kind}. */
    String kind();

    /** What whoever opens such a submission must be allowed to read, apart from submissions themselves. */
    Matter needs();

    Then take(Taken submission);

    /** The submission was destroyed: what was said goes with it. */
    default void erased(String submission) {}
}
