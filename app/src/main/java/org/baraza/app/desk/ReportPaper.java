package org.baraza.app.desk;

import java.util.Optional;

/** Makes a report to be opened as a file, printed and handed over. */
@FunctionalInterface
public interface ReportPaper {

    /**
     * A whole page of HTML that needs nothing else, figures and look included.
     *
     * @param later id of the plan that superseded this one
     * @param language code of the reader's language
     * @throws WrongUse when the program does not speak it
     */
    String page(ImpactPlans.Answered answered, Optional<String> later, String language);
}
