package org.baraza.core.measure.surveys;

/** What to do with a stratum of which a single cluster was drawn: it says nothing of how clusters differ. */
public enum Lonely {
    /** It is joined with the stratum before it. */
    COLLAPSE,
    /** No variance is given. */
    REFUSE,
    /** It is compared with the mean of all. */
    ADJUST,
    /** It is taken to be the whole stratum and adds nothing. */
    CERTAIN,
    /** It adds the mean of what the other strata add. */
    AVERAGE
}
