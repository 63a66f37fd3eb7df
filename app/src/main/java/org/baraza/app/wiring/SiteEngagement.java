package org.baraza.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Engagement;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
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

/** What one site and communities do with one another. */
record SiteEngagement(
        SiteCases<ExpectationStep, Expectation> expectations,
        SiteCases<Step, Promise> promises,
        SiteCases<DecisionStep, LocalDecision> decisions,
        SiteCases<ActivityStep, Activity> activities,
        SiteAreaBook areas,
        SiteCases<DisputeStep, Dispute> disputes,
        SiteCases<ProjectStep, Project> projects,
        SiteCases<CourseStep, Course> courses,
        SiteFooting footing)
        implements Engagement {

    /** Under which words of expectations lie, and what they are called in {@code retention.yaml}. */
    static final String EXPECTED = "expectation-words";

    /** Under which words of disputes lie, and what they are called in {@code retention.yaml}. */
    static final String TOLD = "dispute-words";

    static SiteEngagement of(Store store, Sealer sealer, PlaceCodes places, SiteFooting footing) {
        SealedWords expected = new SealedWords(store.words(EXPECTED), sealer, EXPECTED);
        SiteCases<Step, Promise> promises = new SiteCases<>(store, EngagementSubjects.promises(), expected, places);
        return new SiteEngagement(
                new SiteCases<>(store, EngagementSubjects.expectations(), expected, places, (mission, step) -> {
                    if (step instanceof ExpectationStep.Answered answered) {
                        answered.linked().ifPresent(id -> requirePromise(promises, mission, id));
                    }
                }),
                promises,
                new SiteCases<>(store, EngagementSubjects.decisions(), expected, places),
                new SiteCases<>(
                        store, EngagementSubjects.activities(), expected, places, footing::requireKnown, footing::why),
                new SiteAreaBook(store, places),
                new SiteCases<>(
                        store, EngagementSubjects.disputes(), new SealedWords(store.words(TOLD), sealer, TOLD), places),
                new SiteCases<>(store, EngagementSubjects.projects(), expected, places, (_, _) -> {}, footing::why),
                courses(store, expected, places),
                footing);
    }

    /** A chain of trainers goes over courses of the mission that were followed up. */
    private static SiteCases<CourseStep, Course> courses(Store store, SealedWords none, PlaceCodes places) {
        AtomicReference<SiteCases<CourseStep, Course>> all = new AtomicReference<>();
        SiteCases<CourseStep, Course> courses =
                new SiteCases<>(store, EngagementSubjects.courses(), none, places, (mission, step) -> {
                    if (step instanceof CourseStep.Needed needed) {
                        needed.trainers().ifPresent(id -> requireTrainers(all.get(), mission, id));
                    }
                });
        all.set(courses);
        return courses;
    }

    private static void requireTrainers(SiteCases<CourseStep, Course> courses, String mission, String id) {
        boolean trained = courses.find(id)
                .filter(c -> c.mission().equals(mission))
                .flatMap(Course::followedUp)
                .filter(f -> f.applied() > 0)
                .isPresent();
        if (!trained) {
            throw new WrongUse(
                    "Nobody of that course is known to use what they learnt yet, so they do not train others."
                            + " Look first what is left of it.");
        }
    }

    private static void requirePromise(SiteCases<Step, Promise> promises, String mission, String id) {
        if (promises.find(id).filter(p -> p.mission().equals(mission)).isEmpty()) {
            throw new WrongUse("There is no such promise in this mission. Write it down first, then choose it.");
        }
    }

    @Override
    public Optional<Lacking> lacking(Activity activity) {
        return footing.now().ofActivity(activity, footing.today());
    }

    @Override
    public Optional<Lacking> lacking(Project project) {
        return footing.now().ofProject(project, footing.today());
    }

    /** Who make cases of what is sent in through the shipped forms. */
    List<FormTaker> takers(PlaceCodes places) {
        return List.of(
                new FormExpectations(expectations, places),
                new FormPromises(promises, places),
                new FormActivities(activities, places),
                new FormDisputes(disputes, places),
                new FormProjects(projects, places),
                new FormCourses(courses, places));
    }
}
