package org.baraza.app.wiring;

import java.util.Optional;
import org.baraza.core.record.ExpectationStepEntry;
import org.baraza.core.record.LocalDecisionStepEntry;
import org.baraza.core.record.PromiseStepEntry;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Step;

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
}
