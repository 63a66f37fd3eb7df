package org.baraza.core.record.force;

/** What kind of unit it was; never its number or name. */
public enum UnitKind {
    INFANTRY,
    QUICK_REACTION,
    FORMED_POLICE,
    INDIVIDUAL_POLICE,
    ENGINEERS,
    AVIATION,
    GUARD,
    OTHER,
    NOT_KNOWN;

    /** Whether it stands under the police, who then answer for it. */
    public boolean isPolice() {
        return this == FORMED_POLICE || this == INDIVIDUAL_POLICE;
    }
}
