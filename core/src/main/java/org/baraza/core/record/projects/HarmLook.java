package org.baraza.core.record.projects;

/** What was found of harm it may do: who gains, who loses. */
public enum HarmLook {
    NONE_SEEN,
    LESSENED,
    TOO_HIGH
}
