package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.access.Advocacy;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.GroupReview;
import org.baraza.core.record.access.Hinderer;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Impact;
import org.baraza.core.record.access.Mark;
import org.baraza.core.record.access.Moderation;
import org.baraza.core.record.access.Organisation;
import org.baraza.core.record.access.Sector;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Action;
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Conclusion;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.HarmKnown;
import org.baraza.core.record.force.Holds;
import org.baraza.core.record.force.LegalTest;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.MedicalAid;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.NotFeasible;
import org.baraza.core.record.force.Protected;
import org.baraza.core.record.force.Range;
import org.baraza.core.record.force.Step;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.UnitKind;
import org.baraza.core.record.force.Warned;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;
import org.baraza.core.record.movements.RaisedWith;

/**
 * Uses of force, an attack nobody stopped, barred ways and counted patrols of a made-up month, so that whoever tries the
 * program finds pages to work with.
 *
 * @param desk of the demo
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoField(Desk desk, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle FARAH = new Handle("farah");
    private static final String FRESH = "demo-force-1";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || desk.force().find(FRESH).isPresent()) {
            return;
        }
        force();
        missed();
        access();
        movements();
        effort();
    }

    private Instant ago(int hours) {
        return now.minus(Duration.ofHours(hours));
    }

    private LocalDate day(int daysAgo) {
        return ago(24 * daysAgo).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Month month() {
        return Month.of(day(0)).plus(-1);
    }

    private void force() {
        opened(FRESH, districts.get(0), 1, Level.WARNING_SHOTS, UnitKind.INFANTRY, Menace.ATTACK_ON_CIVILIANS, false);
        String reviewed = "demo-force-2";
        opened(reviewed, districts.get(1), 200, Level.NON_LETHAL, UnitKind.FORMED_POLICE, Menace.HOSTILE_CROWD, true);
        Map<LegalTest, Holds> tests = new EnumMap<>(LegalTest.class);
        Arrays.stream(LegalTest.values()).forEach(t -> tests.put(t, Holds.YES));
        tests.put(LegalTest.PRECAUTION, Holds.NO);
        add(new Step.ReviewOpened(reviewed, ROSE, ago(170)));
        add(new Step.HarmLookedInto(
                reviewed,
                HarmKnown.FOUND,
                Optional.of(new Range(0, 0, 0)),
                Optional.of(new Range(1, 2, 4)),
                MedicalAid.GIVEN,
                ROSE,
                ago(160)));
        add(new Step.LegalChecked(reviewed, tests, ROSE, ago(150)));
        add(new Step.Concluded(
                reviewed, Conclusion.NOT_COMPLIANT, "gas was used where there was no way out", ROSE, ago(100)));
        add(new Step.ActionAgreed(
                reviewed, new Action(1, Role.TRAINER, day(-20), "practise leaving a way out"), INGRID, ago(90)));
    }

    private void opened(
            String id, String area, int hoursAgo, Level highest, UnitKind unit, Menace menace, boolean full) {
        List<Attempt> attempts = new ArrayList<>();
        if (full) {
            attempts.add(Attempt.tried(Level.PRESENCE));
            attempts.add(
                    new Attempt(Level.VERBAL, Optional.of(NotFeasible.OUT_OF_HEARING), "the shouting was too loud"));
            attempts.add(Attempt.tried(Level.SHOW_OF_FORCE));
        }
        attempts.add(Attempt.tried(highest));
        var unused = desk.force()
                .open(
                        new Step.Opened(
                                id,
                                mission,
                                Optional.of(area),
                                ago(hoursAgo),
                                unit,
                                menace,
                                new Account(
                                        attempts,
                                        highest,
                                        Ground.PROTECTING_CIVILIANS,
                                        Optional.empty(),
                                        Effect.THREAT_WITHDREW),
                                DENG,
                                ago(hoursAgo - 1)),
                        By.screen(DENG));
    }

    private void add(Step step) {
        desk.force().add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own review cannot go on: " + not);
        });
    }

    private void missed() {
        String id = "demo-missed-1";
        var unused = desk.force()
                .open(
                        new MissedStep.Opened(
                                id,
                                mission,
                                Optional.of(districts.get(1)),
                                "demo-event-1",
                                day(9),
                                Optional.of(14),
                                TravelBand.ONE_TO_THREE_HOURS,
                                Warned.YES,
                                ROSE,
                                ago(190)),
                        By.screen(ROSE));
        List<MissedStep> steps = List.of(
                new MissedStep.LookedInto(
                        id,
                        Set.of(Responder.MISSION_FORCE),
                        Set.of(NoResponse.NO_CAPACITY),
                        "both vehicles were away with a convoy",
                        ROSE,
                        ago(160)),
                new MissedStep.Judged(
                        id, Protected.COULD_HAVE_ACTED, "a section could have gone on foot", INGRID, ago(120)));
        steps.forEach(s -> desk.force().add(s, By.screen(s.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own review cannot go on: " + not);
        }));
    }

    private void access() {
        noted("demo-constraint-1", districts.get(0), Hindrance.MOVEMENT_RESTRICTED, Hinderer.STATE_AUTHORITY, 4);
        noted("demo-constraint-2", districts.get(1), Hindrance.FIGHTING, Hinderer.ARMED_GROUP, 12);
        By farah = By.screen(FARAH);
        List<ConstraintStep> steps = List.of(
                new ConstraintStep.Moderated(
                        "demo-constraint-2",
                        Moderation.VERIFIED,
                        new Decision(Decision.What.VERIFY, FARAH, ago(240), "three organisations say the same")),
                new ConstraintStep.Advocated(
                        "demo-constraint-2", Advocacy.WORKING_GROUP, "a pause was asked for", FARAH, ago(200)));
        steps.forEach(s -> desk.access().add(s, farah).ifPresent(not -> {
            throw new IllegalStateException("the demo's own constraint cannot go on: " + not);
        }));
        for (int i = 0; i < 2; i++) {
            marks(districts.get(i), FARAH, i == 0 ? Mark.MODERATE : Mark.HIGH);
            marks(districts.get(i), ROSE, Mark.MODERATE);
        }
        desk.access()
                .review(
                        new GroupReview(
                                GroupReview.idOf(mission, month()),
                                mission,
                                month(),
                                2,
                                "one was taken up with the coordinator",
                                FARAH,
                                ago(48)),
                        farah);
    }

    private void noted(String id, String area, Hindrance kind, Hinderer who, int daysAgo) {
        var unused = desk.access()
                .note(
                        new ConstraintStep.Noted(
                                id,
                                mission,
                                Optional.of(area),
                                kind,
                                who,
                                Sector.HEALTH,
                                Organisation.LOCAL,
                                day(daysAgo),
                                Optional.empty(),
                                Optional.empty(),
                                Impact.STOPPED,
                                DENG,
                                ago(24 * daysAgo)),
                        By.screen(DENG));
    }

    private void marks(String area, Handle by, Mark fighting) {
        Map<Hindrance, Mark> marks = new EnumMap<>(Hindrance.class);
        Stream.of(Hindrance.values()).forEach(kind -> marks.put(kind, Mark.LOW));
        marks.put(Hindrance.FIGHTING, fighting);
        marks.put(Hindrance.MINES, Mark.GAP);
        desk.access()
                .mark(
                        new AreaMarks(
                                AreaMarks.idOf(mission, area, month(), by), mission, area, month(), marks, by, ago(72)),
                        By.screen(by));
    }

    private void movements() {
        movement("demo-movement-1", districts.get(0), Barred.DENIED, 3);
        movement("demo-movement-2", districts.get(1), Barred.NOT_ASKED_FOR, 6);
        desk.movements()
                .add(
                        new MovementStep.Raised("demo-movement-1", RaisedWith.LIAISON_COMMITTEE, INGRID, ago(40)),
                        By.screen(INGRID))
                .ifPresent(not -> {
                    throw new IllegalStateException("the demo's own restriction cannot go on: " + not);
                });
    }

    private void movement(String id, String area, Barred barred, int daysAgo) {
        var unused = desk.movements()
                .note(
                        new MovementStep.Noted(
                                id,
                                mission,
                                Optional.of(area),
                                day(daysAgo),
                                barred,
                                MovementKind.PATROL,
                                Mover.MISSION,
                                AuthorityLevel.DISTRICT,
                                Optional.empty(),
                                Optional.empty(),
                                DENG,
                                ago(24 * daysAgo)),
                        By.screen(DENG));
    }

    /** Of the last month, and not of every area: what nobody counted is not known. */
    private void effort() {
        count(districts.get(0), EffortKind.PATROLS, 46);
        count(districts.get(0), EffortKind.MOVEMENTS_REQUESTED, 31);
        count(districts.get(0), EffortKind.ORGANISATIONS_PRESENT, 9);
        count(districts.get(1), EffortKind.PATROLS, 12);
        count(districts.get(1), EffortKind.LIAISON_DAYS, 0);
    }

    private void count(String area, EffortKind kind, int count) {
        AreaMonth where = new AreaMonth(area, month());
        desk.efforts()
                .count(
                        new Effort(
                                Effort.idOf(mission, where, kind),
                                mission,
                                where,
                                kind,
                                Optional.of(count),
                                EffortSource.OPERATIONS_LOG,
                                DENG,
                                ago(30)),
                        By.screen(DENG));
    }
}
