package org.baraza.core.record.force;

/** Whether those who were hurt were helped. */
public enum MedicalAid {
    GIVEN,
    REFUSED_BY_THEM,
    NOT_POSSIBLE,
    NOT_GIVEN,
    NOT_KNOWN,
    NOBODY_NEEDED_IT
}
