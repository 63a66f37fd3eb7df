package org.baraza.core.record.partners;

/** Why the mission ends a partnership. Why a partner leaves is nobody's to ask. */
public enum Ending {
    TIME_OVER,
    AIM_REACHED,
    MISSION_LEAVES,
    RULES_BROKEN,
    HARM_DONE,
    NO_MEANS
}
