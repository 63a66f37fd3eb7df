package org.baraza.core.measure.surveys;

/** A stratum has a single cluster, and the design does not say what to do with it. */
public final class LonelyClusterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LonelyClusterException(int stratum) {
        super("stratum " + stratum + " has a single cluster");
    }
}
