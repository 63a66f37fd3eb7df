package org.baraza.app.desk;

import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.signs.SignOfPeace;
import org.baraza.core.record.signs.SignStep;

/** What communities lack, and by what they know that they have peace. */
public interface Assessments {

    Cases<AssessmentStep, Assessment> assessments();

    /** Signs of peace in a community's own words. */
    Cases<SignStep, SignOfPeace> signs();
}
