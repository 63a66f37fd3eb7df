package org.baraza.core.record.assessments;

/** Who could do something about it, as the community sees it. */
public enum Solution {
    WE_OURSELVES,
    WE_WITH_HELP,
    OTHERS_MUST,
    NOT_KNOWN
}
