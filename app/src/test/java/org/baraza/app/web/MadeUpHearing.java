package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Transition;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.assessments.Agreement;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Check;
import org.baraza.core.record.assessments.Method;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.Purpose;
import org.baraza.core.record.assessments.Ruling;
import org.baraza.core.record.assessments.Solution;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.signs.SignStep;
import org.baraza.core.record.transition.Duty;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;
import org.baraza.core.record.transition.Rater;

/** An assessment, a sign of peace, a duty and a note, all made up. */
public final class MadeUpHearing {

    private static final Instant DAWN = Instant.parse("2025-03-04T05:00:00Z");
    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");

    private MadeUpHearing() {}

    static void fill(Assessments assessments, Transition transition) {
        put(assessments, transition, "made-up", "MINUXA", "XA03", DAWN);
    }

    private static <S extends CaseStep, C extends Case<S, C>> void add(Cases<S, C> cases, S step) {
        cases.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("what is made up cannot go on: " + not);
        });
    }

    /** @param begin begins the id of each */
    public static void put(
            Assessments assessments, Transition transition, String begin, String mission, String area, Instant at) {
        assess(assessments, begin + "-assessment", mission, Optional.of(area), at);
        sign(assessments, begin + "-sign", mission, Optional.of(area), at);
        handOver(transition, begin, mission, Optional.of(area), at);
    }

    private static void assess(Assessments all, String id, String mission, Optional<String> area, Instant at) {
        LocalDate day = Days.of(at);
        var cases = all.assessments();
        var unused = cases.begin(
                new AssessmentStep.Planned(
                        id,
                        mission,
                        area,
                        Purpose.NEW_AREA,
                        day,
                        Set.of(Group.WOMEN, Group.MEN, Group.YOUTH),
                        Set.of(),
                        DENG,
                        at),
                "",
                By.screen(DENG));
        add(
                cases,
                new AssessmentStep.Checked(id, Set.of(Check.SAFETY, Check.DO_NO_HARM, Check.CONSENT_TEXT), DENG, at));
        add(cases, new AssessmentStep.Approved(id, "", INGRID, at));
        for (Group group : Set.of(Group.WOMEN, Group.MEN)) {
            add(cases, new AssessmentStep.Heard(id, group, Method.GROUP_TALK, Optional.of(9), day, DENG, at));
            add(
                    cases,
                    new AssessmentStep.Ranked(
                            id,
                            group,
                            group == Group.WOMEN ? NeedKind.WATER : NeedKind.ROADS,
                            Optional.of(NeedKind.HEALTH),
                            Optional.empty(),
                            Solution.WE_WITH_HELP,
                            DENG,
                            at));
        }
        add(cases, new AssessmentStep.Debriefed(id, day, 1, DENG, at));
        Instant later = at.plus(Duration.ofDays(5));
        add(cases, new AssessmentStep.ReadBack(id, Group.WOMEN, Agreement.AGREED, Days.of(later), "", DENG, later));
        add(
                cases,
                new AssessmentStep.ReadBack(
                        id, Group.MEN, Agreement.CORRECTED, Days.of(later), "the road to the market", DENG, later));
        add(
                cases,
                new AssessmentStep.Recommended(
                        id,
                        "repair the borehole behind the mill",
                        Optional.of(NeedKind.WATER),
                        Role.CIVIL_AFFAIRS,
                        day.plusDays(60),
                        DENG,
                        later));
        add(cases, new AssessmentStep.Decided(id, 1, Ruling.ADOPTED, Days.of(later), "", INGRID, later));
    }

    private static void sign(Assessments all, String id, String mission, Optional<String> area, Instant at) {
        var unused = all.signs()
                .begin(
                        new SignStep.Named(id, mission, area, Group.WOMEN, "children sleep at home", true, DENG, at),
                        "",
                        By.screen(DENG));
        add(all.signs(), new SignStep.Chosen(id, Way.MEETING, Days.of(at), DENG, at));
        add(all.signs(), new SignStep.Asked(id, 31, 44, Days.of(at), DENG, at));
    }

    private static void handOver(Transition all, String begin, String mission, Optional<String> area, Instant at) {
        String id = begin + "-duty";
        var unused = all.handovers()
                .begin(
                        new HandoverStep.Listed(
                                id,
                                mission,
                                area,
                                Duty.EARLY_WARNING,
                                "the alert network of the river villages",
                                Role.CIVIL_AFFAIRS,
                                Days.of(at).plusYears(1),
                                DENG,
                                at),
                        "",
                        By.screen(DENG));
        add(all.handovers(), new HandoverStep.Invited(id, PartnerType.WOMENS_GROUP, Optional.empty(), true, DENG, at));
        add(all.handovers(), new HandoverStep.Rated(id, Rater.MISSION, 2, 1, 3, 2, DENG, at));
        var note = all.notes()
                .begin(
                        new NoteStep.Written(
                                begin + "-note",
                                mission,
                                area,
                                Role.COMMUNITY_LIAISON_ASSISTANT,
                                Days.of(at).plusDays(14),
                                Optional.empty(),
                                DENG,
                                at),
                        "speak first with the one who keeps bees",
                        By.screen(DENG));
        add(all.notes(), new NoteStep.Introduced(note.id(), 4, Days.of(at), DENG, at));
    }
}
