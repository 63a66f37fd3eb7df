package org.baraza.app.wiring;

import java.time.LocalDate;
import java.util.function.Function;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.Origin;
import org.baraza.core.record.lessons.Topic;

/**
 * Begins lessons with what is sent in: {@code topic}, {@code origin}, {@code area}, {@code day}, {@code planned},
 * {@code happened}, {@code reasons} and {@code next}.
 */
record FormLessons(LessonCases lessons, PlaceCodes places) implements FormTaker {

    private static final String LEFT_OUT = "said in the form";

    @Override
    public String kind() {
        return "lesson";
    }

    @Override
    public Matter needs() {
        return Matter.LESSONS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        LocalDate came = Days.of(submission.receivedAt());
        Function<String, String> written = field -> said.fit(field).isBlank() ? LEFT_OUT : said.fit(field);
        var unused = lessons.begin(
                new LessonStep.Observed(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("topic", Topic.values(), Topic.OTHER),
                        said.one("origin", Origin.values(), Origin.AFTER_ACTION_REVIEW),
                        said.day("day").filter(d -> !d.isAfter(came)).orElse(came),
                        written.apply("planned"),
                        written.apply("happened"),
                        written.apply("reasons"),
                        written.apply("next"),
                        submission.by().who(),
                        submission.receivedAt()),
                "",
                submission.by());
        return said.after();
    }
}
