package org.baraza.core.compare.plan;

/** What is looked at for its effect. */
public enum Treatment {
    /** A base of the mission appears in an area on a deployment map. */
    BASE_ARRIVES("a base of the mission arrived"),
    /** An agreement with a local partner comes into force in an area. */
    PARTNERSHIP_BEGINS("a partnership with a local partner began");

    private final String english;

    Treatment(String english) {
        this.english = english;
    }

    /** What happened in an area, to stand after "where". */
    public String english() {
        return english;
    }
}
