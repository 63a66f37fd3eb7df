package org.baraza.core.record.force;

/** A level of force, from being there to shooting at people. In the order in which they are tried. */
public enum Level {
    PRESENCE,
    VERBAL,
    SHOW_OF_FORCE,
    NON_LETHAL,
    WARNING_SHOTS,
    LETHAL;

    /** Whether force is used on anybody: whatever stands above showing it. */
    public boolean isForce() {
        return compareTo(SHOW_OF_FORCE) > 0;
    }
}
