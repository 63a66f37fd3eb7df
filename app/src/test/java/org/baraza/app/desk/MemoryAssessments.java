package org.baraza.app.desk;

import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.signs.SignOfPeace;
import org.baraza.core.record.signs.SignStep;

/** What communities lack, kept in memory, for tests of screens. */
public record MemoryAssessments(Cases<AssessmentStep, Assessment> assessments, Cases<SignStep, SignOfPeace> signs)
        implements Assessments {

    public MemoryAssessments() {
        this(
                new MemoryCases<>(s -> Assessment.of((AssessmentStep.Planned) s)),
                new MemoryCases<>(s -> SignOfPeace.of((SignStep.Named) s)));
    }
}
