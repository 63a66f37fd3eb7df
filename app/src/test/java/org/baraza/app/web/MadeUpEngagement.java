package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Engagement;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.mediation.PartyKind;
import org.baraza.core.record.mediation.SessionResult;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Field;
import org.baraza.core.record.training.Looker;
import org.baraza.core.record.training.Origin;
import org.baraza.core.record.training.Testing;

/** An expectation, a promise, a decision and more, all made up. */
public final class MadeUpEngagement {

    private static final Instant DAWN = Instant.parse("2025-03-04T05:00:00Z");
    private static final Handle DENG = new Handle("deng");

    private MadeUpEngagement() {}

    static void fill(Engagement engagement) {
        promises(engagement, "made-up", "MINUXA", "XA03", DAWN);
        activities(engagement, "made-up", "MINUXA", "XA03", DAWN);
        disputes(engagement, "made-up", "MINUXA", "XA03", DAWN);
        projects(engagement, "made-up", "MINUXA", "XA03", DAWN);
        training(engagement, "made-up", "MINUXA", "XA03", DAWN);
    }

    private static <S extends CaseStep, C extends Case<S, C>> void add(Cases<S, C> cases, S step) {
        cases.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("what is made up cannot go on: " + not);
        });
    }

    /** @param begin begins the id of each */
    public static void promises(Engagement all, String begin, String mission, String area, Instant at) {
        Optional<String> place = Optional.of(area);
        By deng = By.screen(DENG);
        Instant later = at.plus(Duration.ofDays(2));
        var heard = all.expectations()
                .begin(
                        new ExpectationStep.Heard(
                                begin + "-expectation",
                                mission,
                                place,
                                Category.SERVICES,
                                Group.WOMEN,
                                Optional.empty(),
                                DENG,
                                at),
                        "we want the well before the rain, said the one with the blue scarf",
                        deng);
        var made = all.promises()
                .begin(
                        new Step.Made(
                                begin + "-promise",
                                mission,
                                place,
                                Category.SERVICES,
                                new Commitment(
                                        "the well beside the school is mended",
                                        DENG,
                                        Days.of(at),
                                        Days.of(at).plusDays(30)),
                                Office.of(Role.CIVIL_AFFAIRS),
                                Optional.of(heard.id()),
                                DENG,
                                at),
                        "",
                        deng);
        add(
                all.promises(),
                new Step.Told(
                        made.id(), Step.About.THE_WORD, Way.MEETING, Days.of(at), "kisima kitatengenezwa", DENG, at));
        add(
                all.promises(),
                new Step.Concluded(
                        made.id(),
                        Kept.PARTLY,
                        "the pump was brought, the wall is missing",
                        Optional.of(Telling.TO_BE_TOLD),
                        Optional.of(Witness.WOMENS_GROUP),
                        DENG,
                        later));
        var decision = all.decisions()
                .begin(
                        new DecisionStep.Put(
                                begin + "-decision",
                                mission,
                                place,
                                DecisionKind.PROJECT_CHOICE,
                                "which well comes first",
                                DENG,
                                at),
                        "",
                        deng);
        add(
                all.decisions(),
                new DecisionStep.Heard(
                        decision.id(), Group.WOMEN, Days.of(at), Way.MEETING, "the one at the school", DENG, at));
        add(
                all.decisions(),
                new DecisionStep.Taken(
                        decision.id(),
                        Role.HEAD_OF_OFFICE,
                        Days.of(later),
                        "the well at the school comes first",
                        Change.CHANGED,
                        "it was the market before",
                        DENG,
                        later));
        add(all.decisions(), new DecisionStep.Told(decision.id(), Way.NOTICE_BOARD, Days.of(later), "", DENG, later));
    }

    /** @param begin begins the id of each */
    public static void activities(Engagement all, String begin, String mission, String area, Instant at) {
        Optional<String> place = Optional.of(area);
        By deng = By.screen(DENG);
        String book = Customs.idOf(mission, area);
        all.areas()
                .keep(
                        new Customs(
                                book,
                                mission,
                                place,
                                "sw, fr",
                                true,
                                "the eldest first, sitting",
                                "not on market days",
                                "women with women",
                                DENG,
                                at),
                        deng);
        all.areas()
                .keep(
                        new GroupShares(
                                book, mission, place, Map.of(Counted.WOMEN, 52), "the census of 2020", DENG, at),
                        deng);
        var activity = all.activities()
                .begin(
                        new ActivityStep.Planned(
                                begin + "-activity",
                                mission,
                                place,
                                ActivityKind.DIALOGUE,
                                Lead.COMMUNITY,
                                Lead.MISSION,
                                Optional.empty(),
                                Optional.empty(),
                                Days.of(at).plusDays(3),
                                "who waters where in the dry months",
                                DENG,
                                at),
                        "",
                        deng);
        add(all.activities(), new ActivityStep.CustomsRead(activity.id(), DENG, at));
        add(all.activities(), new ActivityStep.Expected(activity.id(), 20, Map.of(Counted.WOMEN, 3), false, DENG, at));
    }

    /** @param begin begins the id of each */
    public static void disputes(Engagement all, String begin, String mission, String area, Instant at) {
        var dispute = all.disputes()
                .begin(
                        new DisputeStep.Opened(
                                begin + "-dispute",
                                mission,
                                Optional.of(area),
                                DisputeType.PASTORAL,
                                Haste.WEEKS,
                                Set.of(),
                                Optional.empty(),
                                DENG,
                                at),
                        "the son of the one with the red gate let them through",
                        By.screen(DENG));
        String id = dispute.id();
        add(
                all.disputes(),
                new DisputeStep.MechanismAsked(
                        id, Mechanism.ELDERS, MechanismSays.ASKS_FOR_SUPPORT, "they want a witness", DENG, at));
        add(all.disputes(), new DisputeStep.MediatorChecked(id, new Handle("rose"), Set.of(), true, DENG, at));
        add(all.disputes(), new DisputeStep.Accepted(id, DENG, at));
        for (int party : List.of(1, 2)) {
            PartyKind kind = party == 1 ? PartyKind.FARMERS : PartyKind.HERDERS;
            add(all.disputes(), new DisputeStep.PartyNoted(id, party, kind, Optional.empty(), DENG, at));
            add(all.disputes(), new DisputeStep.MetApart(id, party, true, party == 1, DENG, at));
        }
        add(
                all.disputes(),
                new DisputeStep.SessionHeld(id, Days.of(at), 2, SessionResult.NEARER, "both stayed", DENG, at));
        add(
                all.disputes(),
                new DisputeStep.ClauseDrafted(
                        id, 1, 1, Days.of(at).plusDays(30), "the corridor stays open in the dry months", DENG, at));
    }

    /** @param begin begins the id of each */
    public static void projects(Engagement all, String begin, String mission, String area, Instant at) {
        var project = all.projects()
                .begin(
                        new ProjectStep.Proposed(
                                begin + "-project",
                                mission,
                                Optional.of(area),
                                ProjectKind.WATER,
                                "a second well beside the clinic",
                                Optional.of(1),
                                Days.of(at),
                                Set.of(Group.WOMEN),
                                Optional.empty(),
                                Optional.of(60_000),
                                false,
                                DENG,
                                at),
                        "",
                        By.screen(DENG));
        add(
                all.projects(),
                new ProjectStep.Screened(
                        project.id(),
                        "of herders in the council",
                        Overlap.NONE_FOUND,
                        HarmLook.LESSENED,
                        Clearance.NOT_NEEDED,
                        Optional.empty(),
                        "no other well is near",
                        DENG,
                        at));
    }

    /** @param begin begins the id of each */
    public static void training(Engagement all, String begin, String mission, String area, Instant at) {
        var course = all.courses()
                .begin(
                        new CourseStep.Needed(
                                begin + "-course",
                                mission,
                                Optional.of(area),
                                Audience.PARTNERS,
                                Origin.PARTNER_ASKED,
                                "to keep minutes of a mediation",
                                Optional.empty(),
                                DENG,
                                at),
                        "",
                        By.screen(DENG));
        String id = course.id();
        add(
                all.courses(),
                new CourseStep.Designed(id, "minutes both sides accept", "sw", true, Testing.ALOUD, 10, 7, DENG, at));
        add(all.courses(), new CourseStep.Scheduled(id, Days.of(at), Optional.empty(), DENG, at));
        add(all.courses(), new CourseStep.PreTested(id, Days.of(at), 20, 4, DENG, at));
        add(all.courses(), new CourseStep.Delivered(id, Days.of(at), 20, 11, DENG, at));
        add(all.courses(), new CourseStep.PostTested(id, Days.of(at), 18, 15, DENG, at));
        Handle partner = new Handle(begin + "-learner");
        for (Looker looker : Looker.values()) {
            all.areas()
                    .keep(
                            new CapacityLook(
                                    CapacityLook.idOf(mission, partner),
                                    mission,
                                    Optional.of(area),
                                    partner,
                                    looker,
                                    Map.of(Field.MEDIATION, 1, Field.FINANCE, 2),
                                    DENG,
                                    at),
                            By.screen(DENG));
        }
    }
}
