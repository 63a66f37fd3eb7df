package org.baraza.core.record.promises;

/** What the mission decides about an area. */
public enum DecisionKind {
    PATROL_PLAN,
    PROJECT_CHOICE,
    BASE_MOVE,
    FOLLOW_UP,
    ACCESS_PLAN,
    OTHER
}
