package org.baraza.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Lessons;
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

/** A lesson that became a practice, in a made-up mission. */
public final class MadeUpLessons {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle ROSE = new Handle("rose");

    private MadeUpLessons() {}

    static void fill(Lessons lessons) {
        put(
                lessons,
                "made-up",
                "MINUXA",
                Optional.of("XA03"),
                Optional.of("XA04"),
                Instant.parse("2025-03-03T06:00:00Z"));
    }

    /** @param other area in which it is done again; empty where it is not */
    public static void put(
            Lessons lessons, String begin, String mission, Optional<String> area, Optional<String> other, Instant at) {
        for (LessonStep step : steps(begin + "-lesson", mission, area, other, at)) {
            if (step instanceof LessonStep.Observed) {
                var unused = lessons.lessons().begin(step, "", By.screen(step.by()));
            } else {
                var not = lessons.lessons().add(step, By.screen(step.by()));
                if (not.isPresent()) {
                    throw new IllegalStateException(String.valueOf(not.get()));
                }
            }
        }
    }

    private static List<LessonStep> steps(
            String id, String mission, Optional<String> area, Optional<String> other, Instant at) {
        List<LessonStep> all = new java.util.ArrayList<>(List.of(
                new LessonStep.Observed(
                        id,
                        mission,
                        area,
                        Topic.EARLY_WARNING,
                        Origin.AFTER_ACTION_REVIEW,
                        Days.of(at),
                        "a patrol an hour after each warning",
                        "the patrol came after the market closed",
                        "nobody knew who decides at night",
                        "say beforehand who decides at night",
                        DENG,
                        at),
                new LessonStep.Drafted(id, Advice.REPEAT, "say beforehand who decides at night", DENG, at),
                new LessonStep.Situated(
                        id,
                        Set.of(ConflictType.BETWEEN_COMMUNITIES),
                        Set.of(PartnerType.WOMENS_GROUP),
                        Set.of(PlaceKind.VILLAGES),
                        Set.of(Reach.ROAD_IN_THE_DRY_SEASON),
                        Set.of(Mandate.MULTIDIMENSIONAL),
                        DENG,
                        at),
                new LessonStep.Evidenced(
                        id,
                        Bearing.FOR,
                        EvidenceGrade.BEFORE_AND_AFTER,
                        EvidenceSource.INDICATOR,
                        Optional.of("ALR-03"),
                        "decisions took an hour less",
                        DENG,
                        at),
                new LessonStep.Evidenced(
                        id,
                        Bearing.AGAINST,
                        EvidenceGrade.NARRATIVE,
                        EvidenceSource.OBSERVATION,
                        Optional.empty(),
                        "in the hills nobody could be reached at night",
                        ROSE,
                        at),
                new LessonStep.Validated(id, "", INGRID, at),
                new LessonStep.Assigned(id, Role.JOC_DUTY, Days.of(at).plusDays(60), INGRID, at),
                new LessonStep.Implemented(id, Days.of(at), "a list at the duty desk", DENG, at),
                new LessonStep.EffectChecked(id, Days.of(at), Effect.WORKED, "", ROSE, at)));
        other.ifPresent(o ->
                all.add(new LessonStep.Reused(id, mission, Optional.of(o), Days.of(at), Effect.WORKED, "", DENG, at)));
        return all;
    }
}
