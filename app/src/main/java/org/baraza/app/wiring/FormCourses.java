package org.baraza.app.wiring;

import java.util.Optional;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Origin;

/** Makes needs for training of what is sent in: {@code audience}, {@code origin}, {@code area} and {@code need}. */
record FormCourses(SiteCases<CourseStep, Course> courses, PlaceCodes places) implements FormTaker {

    private static final String LEFT_OUT = "said in the form";

    @Override
    public String kind() {
        return "training-need";
    }

    @Override
    public Matter needs() {
        return Matter.TRAINING;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        String need = said.fit("need");
        var unused = courses.begin(
                new CourseStep.Needed(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("audience", Audience.values(), Audience.PARTNERS),
                        said.one("origin", Origin.values(), Origin.OTHER),
                        need.isBlank() ? LEFT_OUT : need,
                        Optional.empty(),
                        submission.by().who(),
                        submission.receivedAt()),
                "",
                submission.by());
        return said.after();
    }
}
