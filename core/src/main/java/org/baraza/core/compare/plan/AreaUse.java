package org.baraza.core.compare.plan;

import java.util.Optional;
import org.baraza.core.ground.Month;

/**
 * What becomes of an area in a study: every area of the country has one, so that none is lost in silence.
 *
 * @param pcode place code
 * @param name of the area
 * @param use what becomes of it
 * @param start first month under it as the first map shows; empty for an area that is not under it
 * @param earliest first month under it at the earliest; empty where {@code start} is
 */
public record AreaUse(String pcode, String name, Use use, Optional<Month> start, Optional<Month> earliest) {

    /** What may become of an area. */
    public enum Use {
        /** Comes under it within the months looked at. */
        UNDER_IT("came under it"),
        /** Never comes under it within them. */
        COMPARED("compared with"),
        /** Was under it already before the months looked at. */
        ALREADY_UNDER_IT("left out: it was under it before the first month"),
        /** It is not known well enough when it began there. */
        START_NOT_KNOWN("left out: it is not known well enough when it began"),
        /** Another operation had a base there at a time that counts. */
        OTHER_MISSION("left out: another operation had a base there"),
        /** Borders on an area under it, where the plan compares without neighbours. */
        NEIGHBOUR("left out: it borders on an area under it");

        private final String english;

        Use(String english) {
            this.english = english;
        }

        public String english() {
            return english;
        }
    }

    static AreaUse without(String pcode, String name, Use use) {
        return new AreaUse(pcode, name, use, Optional.empty(), Optional.empty());
    }

    public boolean counts() {
        return use == Use.UNDER_IT || use == Use.COMPARED;
    }
}
