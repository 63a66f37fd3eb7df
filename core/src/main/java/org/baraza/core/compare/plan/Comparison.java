package org.baraza.core.compare.plan;

/** With which areas those under it are compared. */
public enum Comparison {
    /** Every area of the country that is never, or not yet, under it. */
    ALL_OTHERS("all areas never or not yet under it"),
    /** Of the areas never under it, only those that border on none that is. */
    NO_NEIGHBOURS("areas never or not yet under it, without the never-treated neighbours of those that are");

    private final String english;

    Comparison(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }
}
