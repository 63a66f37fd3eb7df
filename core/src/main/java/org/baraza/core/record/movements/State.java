package org.baraza.core.record.movements;

/** How far it is. */
public enum State {
    NOTED,
    RAISED,
    SETTLED,
    WITHDRAWN
}
