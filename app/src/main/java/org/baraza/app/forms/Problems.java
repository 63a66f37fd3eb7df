package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baraza.app.desk.FormFinding;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;

/** Collects what is found on the way; nobody is stopped by the first finding. */
final class Problems {

    /** More than this helps nobody. */
    private static final int MOST = 500;

    private final List<FormFinding> found = new ArrayList<>();

    void add(FindingKind kind, String sheet, long row, String column, String value) {
        FormFinding finding = new FormFinding(sheet, new Finding(kind, row, column, value));
        // What forbids the form is never lost behind what is merely notable.
        boolean room = found.size() < MOST || (finding.forbids() && !forbid());
        if (room && !found.contains(finding)) {
            found.add(finding);
        }
    }

    /** About a sheet or the file as a whole. */
    void add(FindingKind kind, String sheet, String value) {
        add(kind, sheet, 0, "", value);
    }

    /** About a cell of the survey. */
    void survey(FindingKind kind, int row, String column, String value) {
        add(kind, Workbook.SURVEY, row, column.toLowerCase(Locale.ROOT), value);
    }

    boolean forbid() {
        return found.stream().anyMatch(FormFinding::forbids);
    }

    List<FormFinding> list() {
        return List.copyOf(found);
    }
}
