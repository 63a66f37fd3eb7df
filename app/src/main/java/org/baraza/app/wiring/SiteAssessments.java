package org.baraza.app.wiring;

import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.Sealer;
import org.baraza.app.store.Store;
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
        return new SiteAssessments(
                new SiteCases<>(store, planned(), none, places), new SiteCases<>(store, named(), none, places));
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

    /** Who take what is sent in through the shipped forms. */
    List<FormTaker> takers(PlaceCodes places) {
        return List.of(new FormAssessments(assessments, places));
    }
}
