package org.baraza.core.record.promises;

/** How far a promise is. */
public enum State {
    MADE,
    TOLD,
    KEPT,
    PARTLY_KEPT,
    BROKEN,
    WITHDRAWN
}
