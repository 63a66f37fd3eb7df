package org.baraza.app.desk;

import static org.baraza.core.protect.disclosure.Column.open;

import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Column;
import org.baraza.core.protect.disclosure.Column.Kind;
import org.baraza.core.protect.disclosure.Sheet;

/** Everything that can leave as a file, with its columns. What is not here cannot leave. */
public final class Sheets {

    /** Events as published by others, with area and nearest base. */
    public static final Sheet EVENTS = Sheet.open(
            "events",
            open("event_id", Kind.ID),
            open("date", Kind.DAY),
            open("type_of_violence", Kind.CATEGORY),
            open("pcode", Kind.PLACE_CODE),
            open("longitude", Kind.LONGITUDE),
            open("latitude", Kind.LATITUDE),
            open("nearest_base_km", Kind.MEASURE),
            open("deaths_low", Kind.COUNT),
            open("deaths_best", Kind.COUNT),
            open("deaths_high", Kind.COUNT));

    /** Published events that are counted in no area, with the reason. */
    public static final Sheet UNCOUNTED = Sheet.open(
            "uncounted",
            open("event_id", Kind.ID),
            open("date", Kind.DAY),
            open("longitude", Kind.LONGITUDE),
            open("latitude", Kind.LATITUDE),
            open("country", Kind.CATEGORY),
            open("where_prec", Kind.CATEGORY),
            open("why", Kind.CATEGORY));

    /** Readings of one indicator made from published data. */
    public static final Sheet PANEL = Sheet.open(
            "panel",
            open("pcode", Kind.PLACE_CODE),
            open("month", Kind.MONTH),
            open("state", Kind.CATEGORY),
            open("value", Kind.MEASURE),
            open("low", Kind.MEASURE),
            open("high", Kind.MEASURE),
            open("n", Kind.COUNT));

    /** Bases and troops as published deployment maps show them. */
    public static final Sheet DEPLOYMENTS = Sheet.open(
            "deployments",
            open("pcode", Kind.PLACE_CODE),
            open("month", Kind.MONTH),
            open("bases", Kind.COUNT),
            open("troops", Kind.COUNT),
            open("troops_unknown", Kind.COUNT));

    /** What changed between two published versions. */
    public static final Sheet REVISIONS = Sheet.open(
            "revisions",
            open("event_id", Kind.ID),
            open("what", Kind.CATEGORY),
            open("field", Kind.CATEGORY),
            open("before", Kind.FREE_TEXT),
            open("after", Kind.FREE_TEXT));

    /**
     * Rows of a file that were set aside, back to whoever brought it. Rows of files that may name people are never
     * written into it.
     */
    public static final Sheet SET_ASIDE = Sheet.open(
            "set-aside",
            open("row", Kind.ID),
            open("code", Kind.CATEGORY),
            open("column", Kind.CATEGORY),
            open("value", Kind.FREE_TEXT),
            open("reason", Kind.CATEGORY),
            open("remedy", Kind.CATEGORY),
            open("line", Kind.FREE_TEXT));

    /** The numbers of an answer to a plan, made from published events and counts of areas. */
    public static final Sheet IMPACT = Sheet.open(
            "impact",
            open("run", Kind.CATEGORY),
            open("outcome", Kind.CATEGORY),
            open("name", Kind.CATEGORY),
            open("value", Kind.MEASURE),
            open("low", Kind.MEASURE),
            open("high", Kind.MEASURE));

    /** Partnerships one by one. A partner's code is a pseudonym, and a pseudonym ties files together. */
    public static final Sheet PARTNERSHIPS = new Sheet(
            "partnerships",
            Sheet.RowIs.A_RECORD,
            true,
            List.of(
                    new Column("partner", Kind.HANDLE, Sensitivity.CONFIDENTIAL),
                    new Column("type", Kind.CATEGORY, Sensitivity.INTERNAL),
                    new Column("pcode", Kind.PLACE_CODE, Sensitivity.INTERNAL),
                    new Column("start", Kind.MONTH, Sensitivity.INTERNAL),
                    new Column("end", Kind.MONTH, Sensitivity.INTERNAL)));

    /** How many partnerships there were. */
    public static final Sheet PARTNER_COUNTS = new Sheet(
            "partner-counts",
            Sheet.RowIs.A_COUNT,
            true,
            List.of(
                    new Column("pcode", Kind.PLACE_CODE, Sensitivity.INTERNAL),
                    new Column("month", Kind.MONTH, Sensitivity.INTERNAL),
                    new Column("type", Kind.CATEGORY, Sensitivity.INTERNAL),
                    new Column("partnerships", Kind.COUNT, Sensitivity.INTERNAL)));

    /**
     * The entries of one mission, to be verified by others. It leaves byte for byte or not at all: a pseudonym taken out
     * would break every hash after it.
     */
    public static final Sheet JOURNAL_EXTRACT = new Sheet(
            "journal-extract",
            Sheet.RowIs.A_RECORD,
            true,
            List.of(
                    open("kind", Kind.CATEGORY),
                    open("hash", Kind.ID),
                    new Column("position", Kind.ID, Sensitivity.INTERNAL),
                    new Column("recordedAt", Kind.DAY, Sensitivity.INTERNAL),
                    new Column("via", Kind.CATEGORY, Sensitivity.INTERNAL),
                    new Column("by", Kind.HANDLE, Sensitivity.CONFIDENTIAL),
                    new Column("subject", Kind.HANDLE, Sensitivity.CONFIDENTIAL),
                    new Column("body", Kind.FREE_TEXT, Sensitivity.CONFIDENTIAL)));

    /** How many entries of each kind a mission's journal has, by month. */
    public static final Sheet JOURNAL_COUNTS = new Sheet(
            "journal-counts",
            Sheet.RowIs.A_COUNT,
            true,
            List.of(
                    open("kind", Kind.CATEGORY),
                    new Column("month", Kind.MONTH, Sensitivity.INTERNAL),
                    new Column("entries", Kind.COUNT, Sensitivity.INTERNAL)));

    /** Kind and hash of a mission's entries, in their order: with it anybody can tell whether an extract is the whole of them. */
    public static final Sheet JOURNAL_HASHES =
            Sheet.open("journal-hashes", open("kind", Kind.CATEGORY), open("hash", Kind.ID));

    /** What every column of an archive's tables holds. */
    public static final Sheet ARCHIVE_COLUMNS = Sheet.open(
            "archive-columns",
            open("file", Kind.CATEGORY),
            open("column", Kind.CATEGORY),
            open("holds", Kind.CATEGORY),
            open("meaning", Kind.FREE_TEXT));

    /** What an archive leaves out, and why. */
    public static final Sheet ARCHIVE_LEFT_OUT = Sheet.open(
            "archive-left-out",
            open("kind", Kind.CATEGORY),
            open("file", Kind.CATEGORY),
            open("reason", Kind.CATEGORY),
            open("meaning", Kind.FREE_TEXT));

    /** Subjects an archive counts, as their files are called. */
    private static final List<String> COUNTED = List.of(
            "partners",
            "agreements",
            "expectations",
            "promises",
            "decisions",
            "activities",
            "disputes",
            "projects",
            "courses",
            "assessments",
            "signs",
            "handovers",
            "lessons");

    private static final List<Sheet> COUNTS =
            COUNTED.stream().map(Sheets::ofCases).toList();

    private static final List<Sheet> ALL = Stream.concat(
                    Stream.of(
                            EVENTS,
                            UNCOUNTED,
                            PANEL,
                            DEPLOYMENTS,
                            REVISIONS,
                            SET_ASIDE,
                            IMPACT,
                            PARTNERSHIPS,
                            PARTNER_COUNTS,
                            JOURNAL_EXTRACT,
                            JOURNAL_COUNTS,
                            JOURNAL_HASHES,
                            ARCHIVE_COLUMNS,
                            ARCHIVE_LEFT_OUT),
                    COUNTS.stream())
            .toList();

    private Sheets() {}

    private static Sheet ofCases(String subject) {
        return new Sheet(
                "counts-of-" + subject,
                Sheet.RowIs.A_COUNT,
                true,
                List.of(
                        new Column("pcode", Kind.PLACE_CODE, Sensitivity.INTERNAL),
                        new Column("month", Kind.MONTH, Sensitivity.INTERNAL),
                        new Column("kind", Kind.CATEGORY, Sensitivity.INTERNAL),
                        new Column("state", Kind.CATEGORY, Sensitivity.INTERNAL),
                        new Column("count", Kind.COUNT, Sensitivity.INTERNAL)));
    }

    /** How many of a subject began in an area and month, by their kind and how far they are. */
    public static Sheet counts(String subject) {
        return COUNTS.stream()
                .filter(s -> s.name().equals("counts-of-" + subject))
                .findFirst()
                .orElseThrow();
    }

    public static List<Sheet> all() {
        return ALL;
    }

    /** Those that need a protocol. */
    public static List<Sheet> guarded() {
        return ALL.stream().filter(sheet -> !sheet.isPublic()).toList();
    }
}
