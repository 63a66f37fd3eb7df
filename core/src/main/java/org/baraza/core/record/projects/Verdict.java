package org.baraza.core.record.projects;

/** What the committee said. */
public enum Verdict {
    APPROVED,
    SENT_BACK,
    DECLINED
}
