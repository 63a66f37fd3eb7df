package org.baraza.core.record.safety;

/** How well a reprisal is established. */
public enum Certainty {
    /** It may have another ground. */
    SUSPECTED,
    /** Somebody looked into it and found it so. */
    ESTABLISHED
}
