package org.baraza.core.record.effort;

/** From what it was counted. */
public enum EffortSource {
    OPERATIONS_LOG,
    UNIT_RETURNS,
    LIAISON_DIARY,
    COORDINATION_LIST,
    ESTIMATE
}
