package org.baraza.core.record.partners;

/** What is handed over when a partnership ends. */
public enum Passed {
    TASKS,
    RECORDS,
    MEANS,
    CONTACTS,
    PROMISES
}
