package org.baraza.core.protect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** An assessment that is planned. It cannot be made unless the planner has seen every recent one in the same community. */
public final class AssessmentPlan {

    /** How far back a community still remembers being asked. */
    public static final int RECENT_DAYS = 180;

    /**
     * Somebody went, or goes, to ask a community.
     *
     * @param pcode place code of the community's area
     * @param day first day
     * @param by which organisation or section, by its code
     */
    public record Assessment(String pcode, LocalDate day, String by) {}

    private final Assessment next;
    private final List<Assessment> seen;

    private AssessmentPlan(Assessment next, List<Assessment> seen) {
        this.next = next;
        this.seen = seen;
    }

    /** What is planned. */
    public Assessment next() {
        return next;
    }

    /** The recent ones the planner was shown and said so. */
    public List<Assessment> seen() {
        return seen;
    }

    /** What a planner must be shown: assessments of the same community in the {@value #RECENT_DAYS} days before, newest first. */
    public static List<Assessment> recent(Collection<Assessment> known, Assessment next) {
        return known.stream()
                .filter(a -> a.pcode().equals(next.pcode())
                        && !a.equals(next)
                        && !a.day().isAfter(next.day())
                        && a.day().isAfter(next.day().minusDays(RECENT_DAYS)))
                .sorted((a, b) -> b.day().compareTo(a.day()))
                .toList();
    }

    /**
     * @param known every assessment there is
     * @param acknowledged those the planner has seen and said so
     * @throws IllegalArgumentException when a recent one was not acknowledged
     */
    public static AssessmentPlan of(Assessment next, Collection<Assessment> known, Set<Assessment> acknowledged) {
        List<Assessment> recent = recent(known, next);
        if (!mayPlan(recent, acknowledged)) {
            throw new IllegalArgumentException("show the planner the recent assessments of this community first");
        }
        return new AssessmentPlan(next, recent);
    }

    public static boolean mayPlan(Collection<Assessment> recent, Set<Assessment> acknowledged) {
        return acknowledged.containsAll(recent);
    }
}
