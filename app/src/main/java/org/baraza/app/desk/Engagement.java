package org.baraza.app.desk;

import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Step;

/** What the mission and communities do with one another. */
public interface Engagement {

    /** What people expect, and what they were told is possible. */
    Cases<ExpectationStep, Expectation> expectations();

    /** What was promised, and what became of it. */
    Cases<Step, Promise> promises();

    /** What was decided about areas, and who was heard before. */
    Cases<DecisionStep, LocalDecision> decisions();
}
