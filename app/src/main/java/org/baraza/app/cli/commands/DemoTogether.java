package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Engagement;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;

/**
 * Expectations, promises and decisions of the made-up mission, so that the demo is alive. None is anybody's.
 *
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoTogether(Desk desk, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String FRESH = "demo-promise-1";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || all().promises().find(FRESH).isPresent()) {
            return;
        }
        promises();
        expectations();
        decisions();
    }

    private Engagement all() {
        return desk.engagement();
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

    private void made(String id, String area, String what, Office office, int daysAgo, int lastingDays) {
        begin(
                all().promises(),
                new Step.Made(
                        id,
                        mission,
                        Optional.of(area),
                        Category.SERVICES,
                        new Commitment(what, DENG, day(daysAgo), day(daysAgo).plusDays(lastingDays)),
                        office,
                        Optional.empty(),
                        DENG,
                        ago(daysAgo)),
                "");
    }

    private void told(String id, int daysAgo, String words) {
        add(
                all().promises(),
                new Step.Told(id, Step.About.THE_WORD, Way.MEETING, day(daysAgo), words, DENG, ago(daysAgo)));
    }

    private void promises() {
        made(FRESH, districts.get(0), "the pump at the school is mended", Office.of(Role.CIVIL_AFFAIRS), 40, 30);
        told(FRESH, 39, "Pampu ya shule itatengenezwa");
        String kept = "demo-promise-2";
        made(kept, districts.get(0), "a patrol passes the market on market days", Office.of(Role.FORCE), 60, 30);
        told(kept, 58, "");
        add(
                all().promises(),
                new Step.Concluded(
                        kept,
                        Kept.KEPT,
                        "a patrol has passed on each of the last four market days",
                        Optional.of(Telling.TOLD),
                        Optional.of(Witness.WOMENS_GROUP),
                        INGRID,
                        ago(31)));
        made(
                "demo-promise-3",
                districts.get(1),
                "the women keep the key of the store",
                new Office(Side.PARTNER, Optional.empty(), Optional.empty()),
                3,
                60);
        String moved = "demo-promise-4";
        made(moved, districts.get(1), "the road to the clinic is cleared", Office.of(Role.HEAD_OF_OFFICE), 25, 20);
        told(moved, 24, "");
        add(all().promises(), new Step.Moved(moved, day(-15), "the rain came before the machine", INGRID, ago(6)));
    }

    private void expectations() {
        begin(
                all().expectations(),
                new ExpectationStep.Heard(
                        "demo-expectation-1",
                        mission,
                        Optional.of(districts.get(1)),
                        Category.SECURITY,
                        Group.HERDERS,
                        Optional.empty(),
                        DENG,
                        ago(20)),
                "we were told that somebody would walk with us to the river");
        String answered = "demo-expectation-2";
        begin(
                all().expectations(),
                new ExpectationStep.Heard(
                        answered,
                        mission,
                        Optional.of(districts.get(0)),
                        Category.AID,
                        Group.WOMEN,
                        Optional.empty(),
                        DENG,
                        ago(9)),
                "");
        add(
                all().expectations(),
                new ExpectationStep.Answered(
                        answered,
                        Possible.FOR_OTHERS,
                        Optional.empty(),
                        "food is not ours to give; the working group meets on Tuesdays",
                        Way.MEETING,
                        day(7),
                        DENG,
                        ago(7)));
    }

    private void decisions() {
        String taken = "demo-decision-1";
        begin(
                all().decisions(),
                new DecisionStep.Put(
                        taken,
                        mission,
                        Optional.of(districts.get(0)),
                        DecisionKind.PATROL_PLAN,
                        "which road is walked at night",
                        INGRID,
                        ago(30)),
                "");
        for (Group group : List.of(Group.WOMEN, Group.TRADERS)) {
            add(
                    all().decisions(),
                    new DecisionStep.Heard(taken, group, day(22), Way.MEETING, "the river road", DENG, ago(22)));
        }
        add(
                all().decisions(),
                new DecisionStep.Taken(
                        taken,
                        Role.HEAD_OF_OFFICE,
                        day(15),
                        "the river road comes first at night",
                        Change.CHANGED,
                        "it was to be the market road",
                        INGRID,
                        ago(15)));
        add(
                all().decisions(),
                new DecisionStep.Told(taken, Way.NOTICE_BOARD, day(14), "Barabara ya mto kwanza usiku", DENG, ago(14)));
        begin(
                all().decisions(),
                new DecisionStep.Put(
                        "demo-decision-2",
                        mission,
                        Optional.of(districts.get(1)),
                        DecisionKind.PROJECT_CHOICE,
                        "which well comes first",
                        INGRID,
                        ago(4)),
                "");
    }
}
