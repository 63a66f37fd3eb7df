package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;

/**
 * What became of a spreadsheet that describes a form.
 *
 * @param xform the form as XML; empty when a finding forbids it
 * @param itemsets the file itemsets.csv that goes with the form, when it asks for one
 * @param findings what is wrong or notable, in the order of the sheets and rows as they were looked through
 */
public record FormReport(Optional<String> xform, Optional<String> itemsets, List<FormFinding> findings) {

    public FormReport {
        findings = List.copyOf(findings);
    }
}
