package org.baraza.core.record.projects;

/** Whether people have more confidence, as they say themselves. */
public enum Confidence {
    MORE,
    SAME,
    LESS,
    CANNOT_TELL
}
