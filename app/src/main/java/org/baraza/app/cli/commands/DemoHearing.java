package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.assessments.Agreement;
import org.baraza.core.record.assessments.Assessment;
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

/**
 * Assessments, signs of peace and what is handed over in the made-up mission, so that the demo is alive.
 *
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoHearing(Desk desk, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String FIRST = "demo-assessment-1";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || desk.assessments().assessments().find(FIRST).isPresent()) {
            return;
        }
        assessed(FIRST, districts.get(0), 40, Purpose.NEW_AREA);
        recommended();
        assessed("demo-assessment-2", districts.get(1), 250, Purpose.DISPLACEMENT);
        planned();
        signs();
        handedOver();
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private LocalDate day(int daysAgo) {
        return Days.of(ago(daysAgo));
    }

    private <S extends CaseStep, C extends Case<S, C>> void begin(Cases<S, C> cases, S first, String words) {
        var unused = cases.begin(first, words, By.screen(first.by()));
    }

    private <S extends CaseStep, C extends Case<S, C>> void add(Cases<S, C> cases, S step) {
        cases.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own case cannot go on: " + not);
        });
    }

    private Cases<AssessmentStep, Assessment> all() {
        return desk.assessments().assessments();
    }

    private void plan(String id, String area, int daysAgo, Purpose purpose, LocalDate first) {
        begin(
                all(),
                new AssessmentStep.Planned(
                        id,
                        mission,
                        Optional.of(area),
                        purpose,
                        first,
                        Set.of(Group.WOMEN, Group.MEN, Group.YOUTH, Group.DISPLACED),
                        Set.of(),
                        DENG,
                        ago(daysAgo)),
                "");
    }

    private void assessed(String id, String area, int daysAgo, Purpose purpose) {
        plan(id, area, daysAgo, purpose, day(daysAgo - 4));
        add(
                all(),
                new AssessmentStep.Checked(
                        id,
                        Set.of(Check.SAFETY, Check.DO_NO_HARM, Check.CONSENT_TEXT, Check.MIXED_TEAM),
                        DENG,
                        ago(daysAgo - 1)));
        add(all(), new AssessmentStep.Approved(id, "", INGRID, ago(daysAgo - 2)));
        heard(id, Group.WOMEN, 14, daysAgo - 4, NeedKind.WATER, NeedKind.HEALTH);
        heard(id, Group.MEN, 11, daysAgo - 4, NeedKind.ROADS, NeedKind.WATER);
        heard(id, Group.YOUTH, 9, daysAgo - 5, NeedKind.LIVELIHOOD, NeedKind.WATER);
        add(all(), new AssessmentStep.Debriefed(id, day(daysAgo - 5), 1, DENG, ago(daysAgo - 5)));
        back(id, Group.WOMEN, Agreement.AGREED, "", daysAgo - 12);
        back(id, Group.MEN, Agreement.CORRECTED, "the road to the market, not the one to the river", daysAgo - 12);
    }

    private void heard(String id, Group group, int people, int daysAgo, NeedKind first, NeedKind second) {
        add(
                all(),
                new AssessmentStep.Heard(
                        id, group, Method.GROUP_TALK, Optional.of(people), day(daysAgo), DENG, ago(daysAgo)));
        add(
                all(),
                new AssessmentStep.Ranked(
                        id,
                        group,
                        first,
                        Optional.of(second),
                        Optional.empty(),
                        Solution.WE_WITH_HELP,
                        DENG,
                        ago(daysAgo)));
    }

    private void back(String id, Group group, Agreement agreement, String note, int daysAgo) {
        add(all(), new AssessmentStep.ReadBack(id, group, agreement, day(daysAgo), note, DENG, ago(daysAgo)));
    }

    private void recommended() {
        recommend("mend the pump at the school", NeedKind.WATER, 26);
        recommend("a nurse comes once a month", NeedKind.HEALTH, 26);
        add(all(), new AssessmentStep.Decided(FIRST, 1, Ruling.ADOPTED, day(20), "", INGRID, ago(20)));
    }

    private void recommend(String what, NeedKind need, int daysAgo) {
        add(
                all(),
                new AssessmentStep.Recommended(
                        FIRST,
                        what,
                        Optional.of(need),
                        Role.CIVIL_AFFAIRS,
                        day(daysAgo).plusDays(60),
                        DENG,
                        ago(daysAgo)));
    }

    private void planned() {
        plan("demo-assessment-3", districts.get(1), 2, Purpose.PERIODIC, day(-5));
    }

    private void signs() {
        sign("demo-sign-1", Group.WOMEN, "girls fetch water after dark", true);
        add(desk.assessments().signs(), new SignStep.Chosen("demo-sign-1", Way.MEETING, day(200), DENG, ago(200)));
        add(desk.assessments().signs(), new SignStep.Asked("demo-sign-1", 19, 62, day(190), DENG, ago(190)));
        add(desk.assessments().signs(), new SignStep.Asked("demo-sign-1", 34, 60, day(8), DENG, ago(8)));
        sign("demo-sign-2", Group.TRADERS, "the market closes before noon", false);
    }

    private void sign(String id, Group group, String sign, boolean good) {
        begin(
                desk.assessments().signs(),
                new SignStep.Named(id, mission, Optional.of(districts.get(0)), group, sign, good, DENG, ago(210)),
                "");
    }

    private void handedOver() {
        var duties = desk.transition().handovers();
        String id = "demo-duty-1";
        begin(
                duties,
                new HandoverStep.Listed(
                        id,
                        mission,
                        Optional.of(districts.get(0)),
                        Duty.EARLY_WARNING,
                        "the alert network of the river villages",
                        Role.CIVIL_AFFAIRS,
                        day(-120),
                        INGRID,
                        ago(90)),
                "");
        add(duties, new HandoverStep.Invited(id, PartnerType.WOMENS_GROUP, Optional.empty(), true, DENG, ago(60)));
        add(duties, new HandoverStep.Rated(id, Rater.MISSION, 2, 1, 3, 2, INGRID, ago(30)));
        begin(
                duties,
                new HandoverStep.Listed(
                        "demo-duty-2",
                        mission,
                        Optional.empty(),
                        Duty.FACILITIES,
                        "the meeting hall at the old customs house",
                        Role.HEAD_OF_OFFICE,
                        day(-200),
                        INGRID,
                        ago(90)),
                "");
        begin(
                desk.transition().notes(),
                new NoteStep.Written(
                        "demo-note-1",
                        mission,
                        Optional.of(districts.get(0)),
                        Role.COMMUNITY_LIAISON_ASSISTANT,
                        day(-12),
                        Optional.empty(),
                        DENG,
                        ago(3)),
                "Greet the elders before the market. What was undertaken about the pump is not done; say so first.");
    }
}
