package org.baraza.app.wiring;

import java.util.Optional;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;

/** Makes expectations of what is sent in: {@code about}, {@code group}, {@code area} and {@code words}. */
record FormExpectations(SiteCases<ExpectationStep, Expectation> expectations, PlaceCodes places) implements FormTaker {

    @Override
    public String kind() {
        return "expectation";
    }

    @Override
    public Matter needs() {
        return Matter.FEEDBACK_WORDS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        boolean kept = Reception.of(Topic.GRIEVANCE, submission.said().everything()) instanceof Reception.Open;
        var unused = expectations.begin(
                new ExpectationStep.Heard(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("about", Category.values(), Category.OTHER),
                        said.one("group", Group.values(), Group.WHOLE_COMMUNITY),
                        Optional.empty(),
                        submission.by().who(),
                        submission.receivedAt()),
                kept ? submission.said().one("words").map(FormAlerts::shortened).orElse("") : "",
                submission.by());
        return said.after();
    }

    @Override
    public void erased(String submission) {
        expectations.forget(submission);
    }
}
