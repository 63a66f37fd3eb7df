package org.baraza.app.desk;

import java.util.Optional;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.footing.Lacking;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;

/** What the mission and communities do with one another. */
public interface Engagement {

    /** What people expect, and what they were told is possible. */
    Cases<ExpectationStep, Expectation> expectations();

    /** What was promised, and what became of it. */
    Cases<Step, Promise> promises();

    /** What was decided about areas, and who was heard before. */
    Cases<DecisionStep, LocalDecision> decisions();

    /** What is done together, and who came. */
    Cases<ActivityStep, Activity> activities();

    /** How people of an area are met, how large its parts are, and when somebody last spoke with them. */
    AreaBook areas();

    /** What is settled by talking. */
    Cases<DisputeStep, Dispute> disputes();

    /** What communities chose to have built or mended. */
    Cases<ProjectStep, Project> projects();

    /** What is taught, learnt and used. */
    Cases<CourseStep, Course> courses();

    /** Why an activity could not be held today by what is known beside it; empty when it could. */
    Optional<Lacking> lacking(Activity activity);

    /** Why no money could be given to a project today by what is known beside it; empty when it could. */
    Optional<Lacking> lacking(Project project);
}
