package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Consents;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.Breaker;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.consents.TextForm;
import org.baraza.core.record.consents.Trigger;
import org.baraza.core.record.consents.Use;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;

/** Grades, an agreement and answers, all made up. */
public final class MadeUpConsents {

    public static final Handle DENG = new Handle("deng");
    public static final Handle ROSE = new Handle("rose");
    public static final Handle INGRID = new Handle("ingrid");

    /** A pseudonym as the vault gives them. */
    public static final Handle AMINA = new Handle("4h7mq-x0dtz-9hw2e-p4c8r");

    private MadeUpConsents() {}

    static void fill(Consents consents, Instant now) {
        Month month = Month.of(day(now));
        consents.grade(grade("MINUXA", month, Level.STRATEGIC, Grade.STRONG, ROSE, now), By.screen(ROSE));
        consents.grade(grade("MINUXA", month, Level.TACTICAL, Grade.WEAK, ROSE, now), By.screen(ROSE));
        consents.grade(grade("MINUXA", month, Level.TACTICAL, Grade.COMPROMISED, INGRID, now), By.screen(INGRID));
        propose(consents, "agreement-0001", "MINUXA", "XA03", now);
        toForce("agreement-0001", now).forEach(s -> add(consents, s));
        add(consents, new CommunityStep.Objected("agreement-0001", Group.HERDERS, "the path is closed", DENG, now));
        propose(consents, "agreement-0002", "MINUXA", "XA03", now);
        var unused =
                consents.ask(asked("answer-0001", "MINUXA", Use.COLLECT, Consent.Answer.YES, now), By.screen(DENG));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void add(Consents consents, CommunityStep step) {
        consents.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("made up wrongly: " + not);
        });
    }

    public static HostGrade grade(String mission, Month month, Level level, Grade grade, Handle by, Instant at) {
        return new HostGrade(
                HostGrade.idOf(mission, month, level, by),
                mission,
                month,
                level,
                grade,
                grade == Grade.CANNOT_TELL ? Set.of() : Set.of(Sign.MEETING_KEPT, Sign.MOVEMENT_RESTRICTED),
                Set.of(Trigger.ELECTIONS),
                "from what was seen at the gate",
                by,
                at);
    }

    public static void propose(Consents consents, String id, String mission, String area, Instant at) {
        var unused = consents.propose(
                new CommunityStep.Proposed(
                        id,
                        mission,
                        Optional.of(area),
                        Purpose.PATROLS,
                        Optional.of(new Handle("activity-" + id)),
                        Set.of(Group.WOMEN, Group.HERDERS),
                        "to walk by the lower well at dusk",
                        DENG,
                        at),
                By.screen(DENG));
    }

    /** Everything until it is in force. */
    public static List<CommunityStep> toForce(String id, Instant at) {
        LocalDate today = day(at);
        return List.of(
                new CommunityStep.Consulted(
                        id, Group.WOMEN, Answer.AGREES, Gathered.SEPARATE_MEETING, today, "", DENG, at),
                new CommunityStep.Consulted(
                        id,
                        Group.HERDERS,
                        Answer.AGREES_IF,
                        Gathered.SEPARATE_MEETING,
                        today,
                        "not on market days",
                        DENG,
                        at),
                new CommunityStep.MetTogether(id, Set.of(Group.WOMEN, Group.HERDERS), today, DENG, at),
                new CommunityStep.ReadAloud(id, "sw", TextForm.SPOKEN, today, DENG, at),
                new CommunityStep.DutyTaken(id, Duty.GUARANTOR, AMINA, DENG, at),
                new CommunityStep.DutyTaken(id, Duty.MONITOR, AMINA, DENG, at),
                agreed(id, at));
    }

    public static CommunityStep agreed(String id, Instant at) {
        return new CommunityStep.Agreed(
                id, day(at), day(at).plusMonths(6), new Decision(Decision.What.VERIFY, INGRID, at, "both said yes"));
    }

    /** Everything that can happen afterwards. */
    public static List<CommunityStep> afterwards(String id, Instant at) {
        return List.of(
                new CommunityStep.Objected(id, Group.HERDERS, "", DENG, at),
                new CommunityStep.ObjectionEnded(id, Group.HERDERS, "the path is open", DENG, at),
                new CommunityStep.Broken(id, Breaker.MISSION, "on a market day", DENG, at),
                new CommunityStep.PutRight(id, "said sorry at the well", DENG, at),
                new CommunityStep.Reviewed(id, "it holds", DENG, at),
                new CommunityStep.Suspended(id, "until the rain", DENG, at),
                new CommunityStep.Resumed(id, "it is dry", DENG, at),
                new CommunityStep.Withdrawn(id, Group.WOMEN, DENG, at));
    }

    public static PersonStep.Asked asked(String id, String mission, Use use, Consent.Answer answer, Instant at) {
        return new PersonStep.Asked(
                id, mission, AMINA, use, answer, Consent.How.SPOKEN, "sw", 1, at.plus(Duration.ofDays(300)), DENG, at);
    }
}
