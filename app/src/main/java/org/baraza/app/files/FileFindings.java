package org.baraza.app.files;

import static org.baraza.core.ground.FindingKind.setAside;

import java.util.List;
import org.baraza.core.ground.FindingKind;

/** Findings about a file that are not about what its rows say. */
public final class FileFindings {

    public static final FindingKind EMPTY_FILE = setAside(
            "empty-file",
            "the file has nothing in it",
            "Fetch or export it again; it needs a row of column names and at least one row below.");
    public static final FindingKind NOT_READABLE = setAside(
            "not-a-readable-file",
            "the file is neither a CSV table nor a GeoJSON feature collection",
            "Save the table as CSV (UTF-8), or export the boundaries as GeoJSON, and import that file.");
    public static final FindingKind NOT_A_FEATURE = setAside(
            "not-a-feature",
            "this member of the collection is not a feature",
            "Export the collection again; every member needs its properties and its geometry.");

    public static final FindingKind FEATURE_TOO_LARGE = setAside(
            "feature-too-large",
            "the outline or the properties of this feature are too large to hold",
            "Simplify the outline to at most 4 million points, or split it, and import again.");

    public static final FindingKind NOT_RECOGNISED = setAside(
            "file-not-recognised",
            "no importer knows these columns",
            "Compare the column names with the importers' reference page, or name the importer yourself.");
    public static final FindingKind COLUMN_MISSING = setAside(
            "column-missing",
            "the file looks familiar but lacks a column",
            "Export it again with the column named here, spelled the same way.");
    public static final FindingKind SHAPE_MISSING = setAside(
            "file-without-shapes",
            "the file looks familiar but its rows have no polygons",
            "Export the boundaries as GeoJSON with their geometry.");

    public static final FindingKind RESTRICTED = setAside(
            "restricted-paper",
            "the file looks like a paper that must not be kept here: one marked secret, rules of engagement, a military"
                    + " plan or a detainee's file",
            "Nothing of it was kept. Take it off this computer and give it back to those it belongs to; if it is an"
                    + " ordinary table, take the marking or the title out and bring it again.");

    private FileFindings() {}

    public static List<FindingKind> all() {
        return List.of(
                EMPTY_FILE,
                NOT_READABLE,
                NOT_A_FEATURE,
                FEATURE_TOO_LARGE,
                NOT_RECOGNISED,
                COLUMN_MISSING,
                SHAPE_MISSING,
                RESTRICTED);
    }
}
