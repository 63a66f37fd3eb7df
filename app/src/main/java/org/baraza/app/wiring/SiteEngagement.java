package org.baraza.app.wiring;

import java.util.List;
import org.baraza.app.desk.Engagement;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Step;

/** What one site and communities do with one another. */
record SiteEngagement(
        SiteCases<ExpectationStep, Expectation> expectations,
        SiteCases<Step, Promise> promises,
        SiteCases<DecisionStep, LocalDecision> decisions)
        implements Engagement {

    /** Under which words of expectations lie, and what they are called in {@code retention.yaml}. */
    static final String EXPECTED = "expectation-words";

    static SiteEngagement of(Store store, Sealer sealer, PlaceCodes places) {
        SealedWords expected = new SealedWords(store.words(EXPECTED), sealer, EXPECTED);
        SiteCases<Step, Promise> promises = new SiteCases<>(store, EngagementSubjects.promises(), expected, places);
        return new SiteEngagement(
                new SiteCases<>(store, EngagementSubjects.expectations(), expected, places, (mission, step) -> {
                    if (step instanceof ExpectationStep.Answered answered) {
                        answered.linked().ifPresent(id -> requirePromise(promises, mission, id));
                    }
                }),
                promises,
                new SiteCases<>(store, EngagementSubjects.decisions(), expected, places));
    }

    private static void requirePromise(SiteCases<Step, Promise> promises, String mission, String id) {
        if (promises.find(id).filter(p -> p.mission().equals(mission)).isEmpty()) {
            throw new WrongUse("There is no such promise in this mission. Write it down first, then choose it.");
        }
    }

    /** Who make cases of what is sent in through the shipped forms. */
    List<FormTaker> takers(PlaceCodes places) {
        return List.of(new FormExpectations(expectations, places), new FormPromises(promises, places));
    }
}
