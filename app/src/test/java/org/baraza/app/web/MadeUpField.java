package org.baraza.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.Access;
import org.baraza.app.desk.By;
import org.baraza.app.desk.ForceReviews;
import org.baraza.app.desk.MemoryField;
import org.baraza.app.desk.Movements;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Decision;
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
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.HarmKnown;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.MedicalAid;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.NotFeasible;
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

/** A use of force, an attack nobody stopped, an access constraint, a restriction, marks and counts, all made up. */
public final class MadeUpField {

    private static final Instant DAWN = Instant.parse("2025-03-04T05:00:00Z");
    private static final Handle DENG = new Handle("deng");
    private static final Handle FARAH = new Handle("farah");
    private static final Handle ROSE = new Handle("rose");

    private MadeUpField() {}

    static void fill(MemoryField field) {
        force(field.force(), "force-0001", "MINUXA", "XA03", DAWN);
        missed(field.force(), "missed-0001", "MINUXA", "XA03", DAWN);
        constraint(field.access(), "constraint-0001", "MINUXA", "XA03", DAWN);
        movement(field.movements(), "movement-0001", "MINUXA", "XA03", DAWN);
        Month march = Month.of(2025, 3);
        field.access().mark(marks(march, FARAH, Mark.HIGH), By.screen(FARAH));
        field.access().mark(marks(march, ROSE, Mark.LOW), By.screen(ROSE));
        field.access()
                .review(
                        new GroupReview("MINUXA 2025-03", "MINUXA", march, 3, "two were taken up", FARAH, DAWN),
                        By.screen(FARAH));
        AreaMonth where = new AreaMonth("XA03", march);
        field.efforts()
                .count(
                        new Effort(
                                Effort.idOf("MINUXA", where, EffortKind.PATROLS),
                                "MINUXA",
                                where,
                                EffortKind.PATROLS,
                                Optional.of(0),
                                EffortSource.OPERATIONS_LOG,
                                DENG,
                                DAWN),
                        By.screen(DENG));
    }

    private static AreaMarks marks(Month month, Handle by, Mark first) {
        Map<Hindrance, Mark> marks = new EnumMap<>(Hindrance.class);
        Stream.of(Hindrance.values()).forEach(kind -> marks.put(kind, Mark.NONE));
        marks.put(Hindrance.NEEDS_DENIED, first);
        marks.put(Hindrance.MINES, Mark.GAP);
        return new AreaMarks(AreaMarks.idOf("MINUXA", "XA03", month, by), "MINUXA", "XA03", month, marks, by, DAWN);
    }

    public static void force(ForceReviews force, String id, String mission, String area, Instant at) {
        Account account = new Account(
                List.of(
                        Attempt.tried(Level.PRESENCE),
                        new Attempt(Level.VERBAL, Optional.of(NotFeasible.OUT_OF_HEARING), "from the log of the unit"),
                        Attempt.tried(Level.SHOW_OF_FORCE),
                        Attempt.tried(Level.NON_LETHAL)),
                Level.NON_LETHAL,
                Ground.PROTECTING_CIVILIANS,
                Optional.empty(),
                Effect.THREAT_WITHDREW);
        var opened = force.open(
                new Step.Opened(
                        id,
                        mission,
                        Optional.of(area),
                        at.minusSeconds(3_600),
                        UnitKind.INFANTRY,
                        Menace.ATTACK_ON_CIVILIANS,
                        account,
                        DENG,
                        at),
                By.screen(DENG));
        var none = force.add(
                new Step.HarmLookedInto(
                        opened.id(),
                        HarmKnown.FOUND,
                        Optional.of(new Range(0, 1, 1)),
                        Optional.of(new Range(1, 2, 4)),
                        MedicalAid.GIVEN,
                        ROSE,
                        at),
                By.screen(ROSE));
    }

    public static void missed(ForceReviews force, String id, String mission, String area, Instant at) {
        var opened = force.open(
                new MissedStep.Opened(
                        id,
                        mission,
                        Optional.of(area),
                        "event-77",
                        day(at),
                        Optional.of(12),
                        TravelBand.UNDER_ONE_HOUR,
                        Warned.YES,
                        ROSE,
                        at),
                By.screen(ROSE));
        var none = force.add(
                new MissedStep.LookedInto(
                        opened.id(),
                        Set.of(Responder.MISSION_FORCE),
                        Set.of(NoResponse.NO_CAPACITY),
                        "from the log of the unit",
                        ROSE,
                        at),
                By.screen(ROSE));
    }

    public static void constraint(Access access, String id, String mission, String area, Instant at) {
        var noted = access.note(
                new ConstraintStep.Noted(
                        id,
                        mission,
                        Optional.of(area),
                        Hindrance.MOVEMENT_RESTRICTED,
                        Hinderer.STATE_AUTHORITY,
                        Sector.HEALTH,
                        Organisation.LOCAL,
                        day(at),
                        Optional.empty(),
                        Optional.empty(),
                        Impact.STOPPED,
                        DENG,
                        at),
                By.screen(DENG));
        var none = access.add(
                new ConstraintStep.Moderated(
                        noted.id(),
                        Moderation.VERIFIED,
                        new Decision(Decision.What.VERIFY, FARAH, at, "the paper for the clinic was refused")),
                By.screen(FARAH));
    }

    public static void movement(Movements movements, String id, String mission, String area, Instant at) {
        var noted = movements.note(
                new MovementStep.Noted(
                        id,
                        mission,
                        Optional.of(area),
                        day(at),
                        Barred.DELAYED,
                        MovementKind.PATROL,
                        Mover.MISSION,
                        AuthorityLevel.REGIONAL,
                        Optional.of(5),
                        Optional.of(1),
                        DENG,
                        at),
                By.screen(DENG));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
