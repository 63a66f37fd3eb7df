package org.baraza.core.record.mediation;

/** How much of the dispute an agreement settles. */
public enum Extent {
    WHOLE,
    PART
}
