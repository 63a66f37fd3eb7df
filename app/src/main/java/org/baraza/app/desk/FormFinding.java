package org.baraza.app.desk;

import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;

/**
 * What is wrong or notable about one place in a spreadsheet that describes a form.
 *
 * @param sheet the sheet's name, such as survey; empty when it is about the whole file
 * @param finding row, column and value; the row is counted as a spreadsheet shows it
 */
public record FormFinding(String sheet, Finding finding) {

    /** Whether there is no form because of it. */
    public boolean forbids() {
        return finding.kind().severity() == FindingKind.Severity.SET_ASIDE;
    }

    /** Where it is, as in "survey, row 4, column calculation"; empty when it is about the whole file. */
    public String where() {
        StringBuilder where = new StringBuilder(sheet);
        if (finding.row() > 0) {
            where.append(where.isEmpty() ? "row " : ", row ").append(finding.row());
        }
        if (!finding.column().isEmpty()) {
            where.append(where.isEmpty() ? "column " : ", column ").append(finding.column());
        }
        return where.toString();
    }
}
