package org.baraza.core.record.lessons;

/** On what evidence rests, the weakest first. Domain reference, part B. */
public enum EvidenceGrade {
    NARRATIVE,
    MONITORED,
    BEFORE_AND_AFTER,
    COMPARISON_GROUP,
    QUASI_EXPERIMENT,
    EXPERIMENT
}
