package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Engagement;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.mediation.Monitor;
import org.baraza.core.record.mediation.PartyKind;
import org.baraza.core.record.mediation.SessionResult;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.Progress;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Verdict;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Field;
import org.baraza.core.record.training.Looker;
import org.baraza.core.record.training.Origin;
import org.baraza.core.record.training.Testing;

/**
 * Meetings, a dispute and projects of the made-up mission, so that the demo is alive. Nobody takes part in them.
 *
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoEngagement(Engagement all, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String FRESH = "demo-activity-1";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || all.activities().find(FRESH).isPresent()) {
            return;
        }
        areas();
        activities();
        dispute();
        crime();
        project();
        training();
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

    private <S extends CaseStep, C extends Case<S, C>> void add(Cases<S, C> cases, S step, String words) {
        cases.add(step, words, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own case cannot go on: " + not);
        });
    }

    private void areas() {
        String area = districts.get(0);
        String id = Customs.idOf(mission, area);
        By deng = By.screen(DENG);
        all.areas()
                .keep(
                        new Customs(
                                id,
                                mission,
                                Optional.of(area),
                                "sw, fr",
                                true,
                                "the eldest first, sitting, before any business",
                                "not on market days, and not at noon",
                                "women are met by women, in the afternoon",
                                DENG,
                                ago(90)),
                        deng);
        all.areas()
                .keep(
                        new AreaContext(
                                id,
                                mission,
                                Optional.of(area),
                                "farmers want the fields closed until the harvest is in; herders want the way to the"
                                        + " water; traders want both at the market",
                                "the corridor after the harvest, and who answers for what was trampled",
                                "what happened four years ago is told differently on each side",
                                "the market, marriages across the river, one school",
                                DENG,
                                ago(90)),
                        deng);
        all.areas()
                .keep(
                        new GroupShares(
                                id,
                                mission,
                                Optional.of(area),
                                Map.of(Counted.WOMEN, 52, Counted.MEN, 48, Counted.DISPLACED, 20),
                                "registration of the district last year",
                                DENG,
                                ago(90)),
                        deng);
    }

    private void planned(String id, String area, ActivityKind kind, Lead initiator, int daysAgo, int inDays) {
        begin(
                all.activities(),
                new ActivityStep.Planned(
                        id,
                        mission,
                        Optional.of(area),
                        kind,
                        initiator,
                        Lead.MISSION,
                        Optional.empty(),
                        Optional.empty(),
                        day(daysAgo).plusDays(inDays),
                        "who waters where in the dry months",
                        DENG,
                        ago(daysAgo)),
                "");
    }

    private void activities() {
        planned(FRESH, districts.get(0), ActivityKind.DIALOGUE, Lead.COMMUNITY, 5, 9);
        add(all.activities(), new ActivityStep.CustomsRead(FRESH, DENG, ago(4)), "");
        add(
                all.activities(),
                new ActivityStep.Expected(FRESH, 24, Map.of(Counted.WOMEN, 4, Counted.MEN, 20), false, DENG, ago(4)),
                "");
        String held = "demo-activity-2";
        planned(held, districts.get(0), ActivityKind.COMMUNITY_MEETING, Lead.MISSION, 30, 3);
        add(all.activities(), new ActivityStep.CustomsRead(held, DENG, ago(29)), "");
        add(
                all.activities(),
                new ActivityStep.Held(
                        held,
                        day(27),
                        Lead.COMMUNITY,
                        61,
                        Map.of(Counted.WOMEN, 30, Counted.MEN, 31, Counted.YOUTH, 18),
                        false,
                        "a list of four wishes, the well first",
                        DENG,
                        ago(26)),
                "");
        planned("demo-activity-3", districts.get(1), ActivityKind.OUTREACH, Lead.MISSION, 12, 4);
    }

    private void dispute() {
        String id = "demo-dispute-1";
        begin(
                all.disputes(),
                new DisputeStep.Opened(
                        id,
                        mission,
                        Optional.of(districts.get(0)),
                        DisputeType.PASTORAL,
                        Haste.WEEKS,
                        Set.of(),
                        Optional.empty(),
                        DENG,
                        ago(80)),
                "the cattle came through before the harvest was in");
        add(
                all.disputes(),
                new DisputeStep.MechanismAsked(
                        id, Mechanism.ELDERS, MechanismSays.ASKS_FOR_SUPPORT, "they want a witness", DENG, ago(78)),
                "");
        add(all.disputes(), new DisputeStep.MediatorChecked(id, ROSE, Set.of(), true, DENG, ago(76)), "");
        add(all.disputes(), new DisputeStep.Accepted(id, INGRID, ago(75)), "");
        List<PartyKind> kinds = List.of(PartyKind.FARMERS, PartyKind.HERDERS);
        for (int party = 1; party <= kinds.size(); party++) {
            add(
                    all.disputes(),
                    new DisputeStep.PartyNoted(id, party, kinds.get(party - 1), Optional.empty(), DENG, ago(72)),
                    party == 1 ? "the harvest must be in first" : "the water is gone by then");
            add(all.disputes(), new DisputeStep.MetApart(id, party, true, party == 1, DENG, ago(70)), "");
        }
        add(
                all.disputes(),
                new DisputeStep.SessionHeld(
                        id, day(60), 2, SessionResult.NEARER, "a corridor was drawn on the ground", DENG, ago(60)),
                "");
        add(
                all.disputes(),
                new DisputeStep.ClauseDrafted(
                        id, 1, 1, day(-20), "the corridor is left open after the harvest", DENG, ago(58)),
                "");
        add(
                all.disputes(),
                new DisputeStep.Agreed(
                        id,
                        Extent.WHOLE,
                        day(56),
                        true,
                        Set.of(Monitor.ELDERS, Monitor.WOMENS_GROUP),
                        day(-300),
                        DENG,
                        ago(56)),
                "");
    }

    private void crime() {
        begin(
                all.disputes(),
                new DisputeStep.Opened(
                        "demo-dispute-2",
                        mission,
                        Optional.of(districts.get(1)),
                        DisputeType.CATTLE,
                        Haste.DAYS,
                        Set.of(Crime.KILLING),
                        Optional.empty(),
                        DENG,
                        ago(3)),
                "");
    }

    private void project() {
        String id = "demo-project-1";
        begin(
                all.projects(),
                new ProjectStep.Proposed(
                        id,
                        mission,
                        Optional.of(districts.get(0)),
                        ProjectKind.WATER,
                        "a second well beside the school",
                        Optional.of(1),
                        day(160),
                        Set.of(Group.WOMEN, Group.HERDERS),
                        Optional.empty(),
                        Optional.of(38_000),
                        false,
                        DENG,
                        ago(158)),
                "");
        add(
                all.projects(),
                new ProjectStep.Screened(
                        id,
                        "of herders and farmers in one another",
                        Overlap.COORDINATED,
                        HarmLook.LESSENED,
                        Clearance.NOT_NEEDED,
                        Optional.empty(),
                        "both sides fetch water there",
                        ROSE,
                        ago(150)),
                "");
        add(
                all.projects(),
                new ProjectStep.Reviewed(id, Verdict.APPROVED, 36_000, "first on both lists", INGRID, ago(140)),
                "");
        add(all.projects(), new ProjectStep.Tranche(id, 1, 18_000, day(135), INGRID, ago(135)), "");
        add(
                all.projects(),
                new ProjectStep.Visited(
                        id, day(95), Progress.BEHIND, true, "the drill came three weeks late", DENG, ago(95)),
                "");
        begin(
                all.projects(),
                new ProjectStep.Proposed(
                        "demo-project-2",
                        mission,
                        Optional.of(districts.get(1)),
                        ProjectKind.ROAD,
                        "a bridge over the dry river",
                        Optional.of(2),
                        day(25),
                        Set.of(Group.TRADERS),
                        Optional.empty(),
                        Optional.of(64_000),
                        true,
                        DENG,
                        ago(20)),
                "");
    }

    private void training() {
        String id = "demo-course-1";
        begin(
                all.courses(),
                new CourseStep.Needed(
                        id,
                        mission,
                        Optional.of(districts.get(0)),
                        Audience.PARTNERS,
                        Origin.PARTNER_ASKED,
                        "to keep minutes of a mediation",
                        Optional.empty(),
                        DENG,
                        ago(200)),
                "");
        List<CourseStep> steps = List.of(
                new CourseStep.Designed(
                        id, "minutes both sides accept", "sw, fr", true, Testing.ALOUD, 10, 7, DENG, ago(190)),
                new CourseStep.Scheduled(id, day(160), Optional.of(ROSE), DENG, ago(185)),
                new CourseStep.PreTested(id, day(160), 22, 5, DENG, ago(160)),
                new CourseStep.Delivered(id, day(158), 21, 12, DENG, ago(157)),
                new CourseStep.PostTested(id, day(158), 20, 16, DENG, ago(157)));
        steps.forEach(s -> add(all.courses(), s, ""));
        Handle partner = new Handle("demo-partner-1");
        for (int year = 0; year < 2; year++) {
            all.areas()
                    .keep(
                            new CapacityLook(
                                    CapacityLook.idOf(mission, partner),
                                    mission,
                                    Optional.of(districts.get(0)),
                                    partner,
                                    Looker.EXTERNAL,
                                    Map.of(Field.MEDIATION, 1 + year, Field.FINANCE, 1),
                                    ROSE,
                                    ago(400 - 380 * year)),
                            By.screen(ROSE));
        }
    }
}
