package org.baraza.core.record.effort;

/** What is counted beside what was seen, so that few sightings of few eyes are not taken for calm. */
public enum EffortKind {
    PATROLS,
    PATROL_DAYS,
    MOVEMENTS_REQUESTED,
    LIAISON_DAYS,
    ORGANISATIONS_PRESENT,
    /** Local posts there should be: prefect, chief, judge, police, health, school head. */
    POSTS_EXPECTED,
    /** Those whose holder was there on 15 days of the month or more. */
    POSTS_PRESENT
}
