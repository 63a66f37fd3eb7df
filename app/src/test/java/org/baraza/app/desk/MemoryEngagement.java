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

/** What a mission and communities do with one another, kept in memory, for tests of screens. */
public record MemoryEngagement(
        Cases<ExpectationStep, Expectation> expectations,
        Cases<Step, Promise> promises,
        Cases<DecisionStep, LocalDecision> decisions,
        Cases<ActivityStep, Activity> activities,
        AreaBook areas,
        Cases<DisputeStep, Dispute> disputes,
        Cases<ProjectStep, Project> projects,
        Cases<CourseStep, Course> courses)
        implements Engagement {

    public MemoryEngagement() {
        this(
                new MemoryCases<>(s -> Expectation.of((ExpectationStep.Heard) s)),
                new MemoryCases<>(s -> Promise.of((Step.Made) s)),
                new MemoryCases<>(s -> LocalDecision.of((DecisionStep.Put) s)),
                new MemoryCases<>(s -> Activity.of((ActivityStep.Planned) s)),
                new MemoryAreaBook(),
                new MemoryCases<>(s -> Dispute.of((DisputeStep.Opened) s)),
                new MemoryCases<>(s -> Project.of((ProjectStep.Proposed) s)),
                new MemoryCases<>(s -> Course.of((CourseStep.Needed) s)));
    }

    @Override
    public Optional<Lacking> lacking(Activity activity) {
        return Optional.empty();
    }

    @Override
    public Optional<Lacking> lacking(Project project) {
        return Optional.empty();
    }
}
