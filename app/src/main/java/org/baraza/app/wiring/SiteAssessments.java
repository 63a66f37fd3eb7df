package org.baraza.app.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.protect.AssessmentPlan;
import org.baraza.core.record.AssessmentStepEntry;
import org.baraza.core.record.SignStepEntry;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.signs.SignOfPeace;
import org.baraza.core.record.signs.SignStep;

/** What communities of one site lack, and their signs of peace. Nobody's words are kept. */
record SiteAssessments(SiteCases<AssessmentStep, Assessment> assessments, SiteCases<SignStep, SignOfPeace> signs)
        implements Assessments {

    private static final String NOTHING_SEALED = "assessment-words";

    static SiteAssessments of(Store store, Sealer sealer, PlaceCodes places) {
        SealedWords none = new SealedWords(store.words(NOTHING_SEALED), sealer, NOTHING_SEALED);
        AtomicReference<Function<String, List<Assessment>>> known = new AtomicReference<>(_ -> List.of());
        SiteCases<AssessmentStep, Assessment> assessments =
                new SiteCases<>(store, planned(), none, places, (mission, step) -> {
                    if (step instanceof AssessmentStep.Planned planned) {
                        requireShown(planned, known.get().apply(mission));
                    }
                });
        known.set(assessments::list);
        return new SiteAssessments(assessments, new SiteCases<>(store, named(), none, places));
    }

    private static void requireShown(AssessmentStep.Planned planned, List<Assessment> known) {
        try {
            AssessmentPlan unused = Assessment.plan(
                    planned,
                    known.stream().filter(a -> !a.id().equals(planned.id())).toList());
        } catch (IllegalArgumentException e) {
            throw new WrongUse("People there were asked within the last " + AssessmentPlan.RECENT_DAYS
                    + " days. Look at those assessments, and tick that you have seen them.");
        }
    }

    private static SiteCases.Subject<AssessmentStep, Assessment> planned() {
        return SiteCases.Subject.plain(
                "assessment-step",
                e -> ((AssessmentStepEntry) e).step(),
                AssessmentStepEntry::new,
                s -> s instanceof AssessmentStep.Planned planned
                        ? Optional.of(Assessment.of(planned))
                        : Optional.empty());
    }

    private static SiteCases.Subject<SignStep, SignOfPeace> named() {
        return SiteCases.Subject.plain(
                "sign-step",
                e -> ((SignStepEntry) e).step(),
                SignStepEntry::new,
                s -> s instanceof SignStep.Named named ? Optional.of(SignOfPeace.of(named)) : Optional.empty());
    }

    /** @param more what else is to be done at once when one may begin; what is left over by that is done later */
    void onApproval(Runnable more) {
        assessments.afterEach(step -> {
            if (step instanceof AssessmentStep.Approved) {
                more.run();
            }
        });
    }

    /** Who take what is sent in through the shipped forms. */
    List<FormTaker> takers(PlaceCodes places, InstantSource clock) {
        return List.of(new FormAssessments(assessments, places, clock));
    }
}
