package org.baraza.core.record.access;

/** What stands between people and help: nine kinds, in three dimensions. */
public enum Hindrance {
    // Of people to help.
    NEEDS_DENIED(Dimension.PEOPLE),
    PEOPLE_KEPT_FROM_AID(Dimension.PEOPLE),
    // Of organisations to people.
    ENTRY_IMPEDED(Dimension.ORGANISATIONS),
    MOVEMENT_RESTRICTED(Dimension.ORGANISATIONS),
    ACTIVITIES_INTERFERED_WITH(Dimension.ORGANISATIONS),
    STAFF_ATTACKED(Dimension.ORGANISATIONS),
    // The ground itself.
    FIGHTING(Dimension.SURROUNDINGS),
    MINES(Dimension.SURROUNDINGS),
    PHYSICAL(Dimension.SURROUNDINGS);

    /** Whose way it bars. */
    public enum Dimension {
        PEOPLE,
        ORGANISATIONS,
        SURROUNDINGS
    }

    private final Dimension dimension;

    Hindrance(Dimension dimension) {
        this.dimension = dimension;
    }

    public Dimension dimension() {
        return dimension;
    }
}
