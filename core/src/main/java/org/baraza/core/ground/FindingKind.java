package org.baraza.core.ground;

/**
 * One kind of thing that can be wrong or notable about data, declared beside the code that detects it.
 *
 * @param code stable kebab-case code, never reused
 * @param severity whether the row is kept
 * @param title what was found, one short sentence without a full stop, as in "the day does not exist"
 * @param remedy what the person can do about it, at most two sentences
 */
public record FindingKind(String code, Severity severity, String title, String remedy) {

    /** What a finding means for the row it is about. */
    public enum Severity {
        /** The row is not kept; it is listed with its reason and can be downloaded. */
        SET_ASIDE,
        /** The row is kept as it is; the person should know. */
        NOTED
    }

    public static FindingKind setAside(String code, String title, String remedy) {
        return new FindingKind(code, Severity.SET_ASIDE, title, remedy);
    }

    public static FindingKind noted(String code, String title, String remedy) {
        return new FindingKind(code, Severity.NOTED, title, remedy);
    }
}
