package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.lessons.Advice;
import org.baraza.core.record.lessons.Bearing;
import org.baraza.core.record.lessons.ConflictType;
import org.baraza.core.record.lessons.Effect;
import org.baraza.core.record.lessons.EvidenceGrade;
import org.baraza.core.record.lessons.EvidenceSource;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.Mandate;
import org.baraza.core.record.lessons.Origin;
import org.baraza.core.record.lessons.PlaceKind;
import org.baraza.core.record.lessons.Reach;
import org.baraza.core.record.lessons.Topic;

/**
 * Two lessons of the made-up mission: one that became a practice, and one that waits.
 *
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoLessons(Desk desk, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle ROSE = new Handle("rose");
    private static final String FIRST = "demo-lesson-1";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || desk.lessons().lessons().find(FIRST).isPresent()) {
            return;
        }
        observed(
                FIRST,
                Topic.EARLY_WARNING,
                200,
                "a patrol within the hour",
                "it came the next morning",
                "nobody knew who decides at night",
                "say beforehand who decides at night");
        drafted();
        done();
        observed(
                "demo-lesson-2",
                Topic.PROJECTS,
                12,
                "a well beside the market",
                "only the traders use it",
                "the women who fetch water were not asked where",
                "ask those who will use it where it should be");
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private LocalDate day(int daysAgo) {
        return Days.of(ago(daysAgo));
    }

    private void observed(
            String id, Topic topic, int days, String planned, String happened, String reasons, String next) {
        var unused = desk.lessons()
                .lessons()
                .begin(
                        new LessonStep.Observed(
                                id,
                                mission,
                                Optional.of(districts.get(0)),
                                topic,
                                Origin.AFTER_ACTION_REVIEW,
                                day(days + 2),
                                planned,
                                happened,
                                reasons,
                                next,
                                DENG,
                                ago(days)),
                        "",
                        By.screen(DENG));
    }

    private void add(LessonStep step) {
        desk.lessons().lessons().add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own lesson cannot go on: " + not);
        });
    }

    private void drafted() {
        add(new LessonStep.Drafted(FIRST, Advice.REPEAT, "say beforehand who decides at night", DENG, ago(195)));
        add(new LessonStep.Situated(
                FIRST,
                Set.of(ConflictType.BETWEEN_COMMUNITIES),
                Set.of(PartnerType.WOMENS_GROUP, PartnerType.TRADITIONAL_AUTHORITY),
                Set.of(PlaceKind.VILLAGES),
                Set.of(Reach.ROAD_IN_THE_DRY_SEASON),
                Set.of(Mandate.MULTIDIMENSIONAL),
                DENG,
                ago(195)));
        add(new LessonStep.Evidenced(
                FIRST,
                Bearing.FOR,
                EvidenceGrade.BEFORE_AND_AFTER,
                EvidenceSource.INDICATOR,
                Optional.of("ALR-03"),
                "decisions took half as long as before",
                DENG,
                ago(190)));
        add(new LessonStep.Evidenced(
                FIRST,
                Bearing.AGAINST,
                EvidenceGrade.NARRATIVE,
                EvidenceSource.OBSERVATION,
                Optional.empty(),
                "in the hills nobody can be reached after dark",
                ROSE,
                ago(188)));
    }

    private void done() {
        add(new LessonStep.Validated(FIRST, "", INGRID, ago(180)));
        add(new LessonStep.Assigned(FIRST, Role.JOC_DUTY, day(120), INGRID, ago(178)));
        add(new LessonStep.Implemented(FIRST, day(130), "a list of who decides lies at the duty desk", DENG, ago(130)));
        add(new LessonStep.EffectChecked(FIRST, day(40), Effect.WORKED, "", ROSE, ago(40)));
        add(new LessonStep.Reused(
                FIRST, mission, Optional.of(districts.get(1)), day(20), Effect.WORKED, "", ROSE, ago(20)));
    }
}
