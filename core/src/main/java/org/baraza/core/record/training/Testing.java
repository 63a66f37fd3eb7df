package org.baraza.core.record.training;

/** How people are tested: aloud where not everybody reads. */
public enum Testing {
    WRITTEN,
    ALOUD,
    BY_DOING
}
