package org.baraza.app.web.cases;

/** @param label what it is @param value in the reader's language */
public record Fact(String label, String value) {

    /** The label as it stands before the value on one line: a question needs no colon. */
    public String asked() {
        return label.endsWith("?") || label.endsWith("؟") ? label : label + ":";
    }
}
