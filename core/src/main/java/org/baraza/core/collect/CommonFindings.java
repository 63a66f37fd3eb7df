package org.baraza.core.collect;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.util.List;
import org.baraza.core.ground.FindingKind;

/** Findings that any file can give. */
public final class CommonFindings {

    public static final FindingKind BLANK = setAside(
            "required-value-missing",
            "a required value is missing",
            "Fill it in and import the file again; rows already kept are skipped.");
    public static final FindingKind NOT_A_NUMBER = setAside(
            "not-a-number",
            "the value is not a number",
            "Write digits only, with a point for decimals, and import again.");
    public static final FindingKind NOT_WHOLE = setAside(
            "not-a-whole-number",
            "the value is not a whole number",
            "Write digits only, without a unit or a thousands mark, and import again.");
    public static final FindingKind NO_SUCH_DAY = setAside(
            "no-such-day",
            "the day does not exist",
            "Write the day as year-month-day, for example 2017-07-31, and import again.");
    public static final FindingKind NO_SUCH_MONTH =
            setAside("no-such-month", "the month does not exist", "Use a month from 1 to 12 and import again.");
    public static final FindingKind OFF_THE_EARTH = setAside(
            "off-the-earth",
            "the place is not on the earth",
            "Longitude must be -180 to 180 and latitude -90 to 90, in degrees; check that the two are not swapped.");
    public static final FindingKind WRONG_FIELD_COUNT = setAside(
            "wrong-field-count",
            "the row has more or fewer fields than the header",
            "Look for a comma or a quote inside a text that is not quoted, and import again.");
    public static final FindingKind QUOTE_NOT_CLOSED = setAside(
            "quote-not-closed",
            "a quoted text never ends",
            "Close the quote at the end of the text; everything after it was read as one row.");
    public static final FindingKind ROW_TOO_LONG = setAside(
            "row-too-long",
            "the row is longer than 16 MiB",
            "A quote is probably missing somewhere in it; check the row and import again.");
    public static final FindingKind NOT_UTF8 = noted(
            "not-utf8",
            "the text is not UTF-8",
            "It was read as Windows-1252; check names with accents, or save the file as UTF-8.");
    public static final FindingKind BROKEN_JSON = setAside(
            "broken-json",
            "the file is not valid JSON from here on",
            "What came before was read; repair the file from this row on and import again.");
    public static final FindingKind FILE_CUT_SHORT = setAside(
            "file-cut-short",
            "the file ends in the middle",
            "It is probably an incomplete download; fetch it again and import the whole file.");
    public static final FindingKind NO_SHAPE = setAside(
            "no-shape", "the area has no polygon", "Export the boundaries with their geometry and import again.");

    private CommonFindings() {}

    public static List<FindingKind> all() {
        return List.of(
                BLANK,
                NOT_A_NUMBER,
                NOT_WHOLE,
                NO_SUCH_DAY,
                NO_SUCH_MONTH,
                OFF_THE_EARTH,
                WRONG_FIELD_COUNT,
                QUOTE_NOT_CLOSED,
                ROW_TOO_LONG,
                NOT_UTF8,
                BROKEN_JSON,
                FILE_CUT_SHORT,
                NO_SHAPE);
    }
}
