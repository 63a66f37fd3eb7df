package org.baraza.core.record.footing;

/** What something done in a community does not stand on. */
public enum Lacking {
    /** Those who live there did not agree to it, or do not any more. */
    AGREEMENT,
    /** The partner is suspended, under arms and not cleared, or nobody knows what it is. */
    PARTNER
}
