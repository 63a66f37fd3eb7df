package org.baraza.core.record.assessments;

/** How people were heard. */
public enum Method {
    GROUP_TALK,
    SINGLE_TALK,
    SURVEY,
    WALK_THROUGH
}
