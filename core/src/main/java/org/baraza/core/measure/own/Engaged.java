package org.baraza.core.measure.own;

import java.util.List;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;

/**
 * What a mission did together with communities, as it wrote it down itself.
 *
 * @param promises of the mission and of others
 * @param decisions about areas
 * @param assessments of whatever state
 * @param lessons of whatever state
 * @param worked what was done together
 * @param partnered with whom, and on what it stands
 */
public record Engaged(
        List<Promise> promises,
        List<LocalDecision> decisions,
        List<Assessment> assessments,
        List<Lesson> lessons,
        Worked worked,
        Partnered partnered) {

    public static final Engaged NOTHING =
            new Engaged(List.of(), List.of(), List.of(), List.of(), Worked.NOTHING, Partnered.NOBODY);

    public Engaged {
        promises = List.copyOf(promises);
        decisions = List.copyOf(decisions);
        assessments = List.copyOf(assessments);
        lessons = List.copyOf(lessons);
    }

    public Engaged withPromises(List<Promise> more) {
        return new Engaged(more, decisions, assessments, lessons, worked, partnered);
    }

    public Engaged withDecisions(List<LocalDecision> more) {
        return new Engaged(promises, more, assessments, lessons, worked, partnered);
    }

    public Engaged withAssessments(List<Assessment> more) {
        return new Engaged(promises, decisions, more, lessons, worked, partnered);
    }

    public Engaged withLessons(List<Lesson> more) {
        return new Engaged(promises, decisions, assessments, more, worked, partnered);
    }

    public Engaged with(Worked together) {
        return new Engaged(promises, decisions, assessments, lessons, together, partnered);
    }

    public Engaged with(Partnered others) {
        return new Engaged(promises, decisions, assessments, lessons, worked, others);
    }
}
