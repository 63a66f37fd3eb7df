package org.baraza.core.record;

import org.baraza.core.record.consents.HostGrade;

/**
 * Somebody graded the host state's consent.
 *
 * @param grade what
 */
public record HostGradeEntry(HostGrade grade) implements Entry {

    @Override
    public String kind() {
        return "host-consent-graded";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return grade.id();
    }
}
