package org.baraza.core.measure.spans;

/** No finite ratio fits: an ending, or none, can be told from a column alone. */
public final class NotSettledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotSettledException() {
        super("no finite ratio fits");
    }
}
