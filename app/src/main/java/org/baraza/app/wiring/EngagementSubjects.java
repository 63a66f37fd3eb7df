package org.baraza.app.wiring;

import java.util.Optional;
import org.baraza.core.record.ActivityStepEntry;
import org.baraza.core.record.CourseStepEntry;
import org.baraza.core.record.DisputeStepEntry;
import org.baraza.core.record.ExpectationStepEntry;
import org.baraza.core.record.LocalDecisionStepEntry;
import org.baraza.core.record.ProjectStepEntry;
import org.baraza.core.record.PromiseStepEntry;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityStep;
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

/** What the subjects between the mission and communities are made of. */
final class EngagementSubjects {

    private EngagementSubjects() {}

    static SiteCases.Subject<ExpectationStep, Expectation> expectations() {
        return new SiteCases.Subject<>(
                "expectation-step",
                e -> ((ExpectationStepEntry) e).step(),
                ExpectationStepEntry::new,
                s -> s instanceof ExpectationStep.Heard heard ? Optional.of(Expectation.of(heard)) : Optional.empty(),
                _ -> SealedWords.PART,
                (s, digest) -> s instanceof ExpectationStep.Heard h
                        ? new ExpectationStep.Heard(
                                h.id(), h.mission(), h.area(), h.about(), h.group(), digest, h.by(), h.at())
                        : s);
    }

    static SiteCases.Subject<Step, Promise> promises() {
        return SiteCases.Subject.plain(
                "promise-step",
                e -> ((PromiseStepEntry) e).step(),
                PromiseStepEntry::new,
                s -> s instanceof Step.Made made ? Optional.of(Promise.of(made)) : Optional.empty());
    }

    static SiteCases.Subject<DecisionStep, LocalDecision> decisions() {
        return SiteCases.Subject.plain(
                "local-decision-step",
                e -> ((LocalDecisionStepEntry) e).step(),
                LocalDecisionStepEntry::new,
                s -> s instanceof DecisionStep.Put put ? Optional.of(LocalDecision.of(put)) : Optional.empty());
    }

    static SiteCases.Subject<ActivityStep, Activity> activities() {
        return SiteCases.Subject.plain(
                "activity-step",
                e -> ((ActivityStepEntry) e).step(),
                ActivityStepEntry::new,
                s -> s instanceof ActivityStep.Planned planned ? Optional.of(Activity.of(planned)) : Optional.empty());
    }

    static SiteCases.Subject<DisputeStep, Dispute> disputes() {
        return new SiteCases.Subject<>(
                "dispute-step",
                e -> ((DisputeStepEntry) e).step(),
                DisputeStepEntry::new,
                s -> s instanceof DisputeStep.Opened opened ? Optional.of(Dispute.of(opened)) : Optional.empty(),
                s -> s instanceof DisputeStep.PartyNoted p ? "party-" + p.number() : SealedWords.PART,
                EngagementSubjects::sealed);
    }

    private static DisputeStep sealed(DisputeStep step, Optional<String> digest) {
        return switch (step) {
            case DisputeStep.Opened o ->
                new DisputeStep.Opened(
                        o.id(), o.mission(), o.area(), o.type(), o.haste(), o.crimes(), digest, o.by(), o.at());
            case DisputeStep.PartyNoted p ->
                new DisputeStep.PartyNoted(p.id(), p.number(), p.kind(), digest, p.by(), p.at());
            default -> step;
        };
    }

    static SiteCases.Subject<ProjectStep, Project> projects() {
        return SiteCases.Subject.plain(
                "project-step",
                e -> ((ProjectStepEntry) e).step(),
                ProjectStepEntry::new,
                s -> s instanceof ProjectStep.Proposed p ? Optional.of(Project.of(p)) : Optional.empty());
    }

    static SiteCases.Subject<CourseStep, Course> courses() {
        return SiteCases.Subject.plain(
                "course-step",
                e -> ((CourseStepEntry) e).step(),
                CourseStepEntry::new,
                s -> s instanceof CourseStep.Needed needed ? Optional.of(Course.of(needed)) : Optional.empty());
    }
}
