package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.baraza.core.measure.own.MadeUpAlerts.march;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Role;
import org.baraza.core.record.lessons.Advice;
import org.baraza.core.record.lessons.Bearing;
import org.baraza.core.record.lessons.ConflictType;
import org.baraza.core.record.lessons.Effect;
import org.baraza.core.record.lessons.EvidenceGrade;
import org.baraza.core.record.lessons.EvidenceSource;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.Origin;
import org.baraza.core.record.lessons.Topic;
import org.junit.jupiter.api.Test;

/** Lessons validated in September 2025 should be implemented by March 2026. */
final class LessonsTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Lesson validated(int number, LocalDate on) {
        String id = "lesson-" + number;
        Instant before = at(on.minusDays(9));
        return Lesson.of(new LessonStep.Observed(
                        id,
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        Topic.ACCESS,
                        Origin.STUDY,
                        on.minusDays(9),
                        "a",
                        "b",
                        "c",
                        "d",
                        DENG,
                        before))
                .with(new LessonStep.Drafted(id, Advice.REPEAT, "ask first", DENG, before))
                .with(new LessonStep.Situated(
                        id, Set.of(ConflictType.CIVIL_WAR), Set.of(), Set.of(), Set.of(), Set.of(), DENG, before))
                .with(new LessonStep.Evidenced(
                        id,
                        Bearing.FOR,
                        EvidenceGrade.MONITORED,
                        EvidenceSource.OBSERVATION,
                        Optional.empty(),
                        "it helped",
                        DENG,
                        before))
                .with(new LessonStep.Validated(id, "", INGRID, at(on)))
                .with(new LessonStep.Assigned(id, Role.CIVIL_AFFAIRS, on.plusMonths(3), INGRID, at(on)));
    }

    /** @param said the day on which they say they did it @param on the day on which they wrote it down */
    private static Lesson implemented(Lesson lesson, LocalDate said, LocalDate on) {
        return lesson.with(new LessonStep.Implemented(lesson.id(), said, "the form asks first", DENG, at(on)));
    }

    private static Reading read(OwnIndicator indicator, List<Lesson> lessons) {
        return indicator.read(
                march(OwnFacts.none("PRAMIQ").withEngaged(Engaged.NOTHING.withLessons(lessons)), Optional.empty()));
    }

    @Test
    void a_share_of_those_due_is_implemented_by_the_day_it_was_written_down() {
        LocalDate september = day("2025-09-10");
        LocalDate due = day("2026-03-10");
        List<Lesson> all = new ArrayList<>(List.of(
                implemented(validated(1, september), day("2025-12-01"), day("2025-12-02")),
                implemented(validated(2, september), due, due),
                implemented(validated(3, september), due, due.plusDays(1)),
                validated(4, september),
                // Not due in March: one too early, one too late.
                validated(6, day("2025-07-10")),
                validated(7, day("2025-11-10"))));
        assertThat(read(new LessonsImplemented(), all))
                .as("four are too few for a share")
                .isInstanceOf(Reading.NotSeen.class);
        // Whoever retires a lesson does not take it out.
        Lesson fifth = validated(5, september);
        all.add(fifth.with(new LessonStep.Retired(fifth.id(), "too hard", INGRID, at(day("2026-03-01")))));
        Reading.Seen share = (Reading.Seen) read(new LessonsImplemented(), all);
        assertThat(share.value()).isEqualTo(2.0 / 5);
        assertThat(share.n()).isEqualTo(5);
        // Wilson for 2 of 5 by hand: centre (2 + z²/2) / (5 + z²), half z·sqrt(2·3/5 + z²/4) / (5 + z²), z = 1.959964.
        double z = 1.959963984540054;
        double centre = (2 + z * z / 2) / (5 + z * z);
        double half = z * Math.sqrt(6.0 / 5 + z * z / 4) / (5 + z * z);
        assertThat(share.interval().low())
                .isEqualTo(centre - half, within(1e-9))
                .isEqualTo(0.1176, within(5e-5));
        assertThat(share.interval().high())
                .isEqualTo(centre + half, within(1e-9))
                .isEqualTo(0.7693, within(5e-5));
    }

    @Test
    void no_lesson_that_was_due_is_not_seen_rather_than_zero() {
        assertThat(read(new LessonsImplemented(), List.of()))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, n -> assertThat(n.code()).isEqualTo("NO_CASES"));
        assertThat(read(new LessonsReused(), List.of())).isInstanceOf(Reading.NotSeen.class);
    }

    private static Lesson reused(Lesson lesson, LocalDate on, Effect effect) {
        return lesson.with(
                new LessonStep.Reused(lesson.id(), "MINUXA", Optional.empty(), on, effect, "as there", DENG, at(on)));
    }

    @Test
    void a_re_use_counts_once_its_result_is_known_whatever_it_is() {
        Lesson one = validated(1, day("2025-09-10"));
        one = reused(one, day("2026-03-05"), Effect.WORKED);
        one = reused(one, day("2026-03-06"), Effect.DID_HARM);
        one = reused(one, day("2026-03-07"), Effect.NOT_KNOWN);
        one = reused(one, day("2026-02-07"), Effect.WORKED);
        Reading.Seen count = (Reading.Seen) read(new LessonsReused(), List.of(one));
        assertThat(count.value()).isEqualTo(2);
        assertThat(count.interval().low()).isPositive();
        Reading.Seen none = (Reading.Seen) read(new LessonsReused(), List.of(validated(2, day("2025-09-10"))));
        assertThat(none.value()).isZero();
        assertThat(none.interval().high()).as("none seen is not none ever").isPositive();
    }
}
