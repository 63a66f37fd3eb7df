package org.baraza.core.record.diligence;

/** What an assessment looks at. */
public enum Factor {
    /** What they did to people. */
    VIOLATIONS,
    /** Whether anybody was held to account for it. */
    ACCOUNTABILITY,
    /** Who commands them. */
    LEADERSHIP,
    /** Whether anybody watches over them. */
    OVERSIGHT
}
