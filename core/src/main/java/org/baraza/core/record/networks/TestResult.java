package org.baraza.core.record.networks;

/** What came of trying a channel. */
public enum TestResult {
    ANSWERED,
    SILENT,
    /** It was not tried. */
    UNSAFE_TO_TRY,
    /** It is not used any more until somebody has met its holder. */
    SOMEBODY_ELSE
}
