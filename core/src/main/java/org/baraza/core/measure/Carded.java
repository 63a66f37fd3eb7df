package org.baraza.core.measure;

/** A question that is asked of areas and months, and documents itself. */
public interface Carded {

    IndicatorCard card();
}
