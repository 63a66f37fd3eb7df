package org.baraza.bench.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Check;
import org.baraza.core.record.assessments.Method;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.Purpose;
import org.baraza.core.record.assessments.Solution;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Verdict;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;
import org.baraza.core.record.signs.SignStep;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Origin;
import org.baraza.core.record.training.Testing;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;

/** What a made-up mission and its communities did with one another. */
record PastTogether(Past past, Desk desk) {

    /** One meeting in so many may be of a kind for which people are asked first. */
    private static final int ASKED_FIRST = 20;

    private static final ActivityKind[] FREE =
            Stream.of(ActivityKind.values()).filter(k -> !k.needsAgreement()).toArray(ActivityKind[]::new);

    void tell() {
        past.each(PastNetworks.COMMUNITIES * 40, this::activity);
        past.each(PastNetworks.COMMUNITIES * 10, this::spoken);
        past.each(2_000, this::dispute);
        past.each(1_000, this::project);
        past.each(1_000, this::course);
        past.each(6_000, this::promise);
        past.each(3_000, this::expectation);
        past.each(1_000, this::decision);
        past.each(1_000, this::assessment);
        past.each(500, this::sign);
        past.each(100, this::duty);
        past.each(300, this::note);
        customs();
    }

    private void activity(int number, int began) {
        var activities = desk.engagement().activities();
        String id = Past.id("activity", number);
        Optional<String> area = Optional.of(past.areas()
                .get(number % PastNetworks.COMMUNITIES / 10 % past.areas().size()));
        ActivityKind kind = past.any(number % ASKED_FIRST == 0 ? ActivityKind.values() : FREE);
        past.begin(
                activities,
                began,
                new ActivityStep.Planned(
                        id,
                        past.mission(),
                        area,
                        kind,
                        past.any(Lead.values()),
                        Lead.MISSION,
                        Optional.empty(),
                        Optional.of(Past.id("community", number % PastNetworks.COMMUNITIES)),
                        past.day(began - 7),
                        "who waters where in the dry months",
                        Past.DENG,
                        past.ago(began)),
                "");
        if (began < 8) {
            return;
        }
        if (kind.needsAgreement()) {
            new PastPartners(past, desk)
                    .agreed(
                            id + "-agreed",
                            area,
                            org.baraza.core.record.consents.Purpose.MEETINGS,
                            Optional.of(new Handle(id)),
                            began);
        }
        past.add(activities, began - 1, new ActivityStep.CustomsRead(id, Past.DENG, past.ago(began - 1)));
        past.add(
                activities,
                began - 8,
                new ActivityStep.Held(
                        id,
                        past.day(began - 7),
                        Lead.COMMUNITY,
                        61,
                        Map.of(Counted.WOMEN, 30, Counted.MEN, 31, Counted.YOUTH, 18),
                        false,
                        "a list of four wishes, the well first",
                        Past.DENG,
                        past.ago(began - 8)));
    }

    private void spoken(int number, int ago) {
        past.at(
                ago,
                () -> desk.engagement()
                        .areas()
                        .keep(
                                new Contact(
                                        Past.id("community", number % PastNetworks.COMMUNITIES),
                                        past.mission(),
                                        Optional.of(past.areas()
                                                .get(number
                                                        % PastNetworks.COMMUNITIES
                                                        / 10
                                                        % past.areas().size())),
                                        past.day(ago),
                                        Way.VISIT,
                                        "",
                                        Past.DENG,
                                        past.ago(ago)),
                                By.screen(Past.DENG)));
    }

    private void dispute(int number, int began) {
        var disputes = desk.engagement().disputes();
        String id = Past.id("dispute", number);
        past.begin(
                disputes,
                began,
                new DisputeStep.Opened(
                        id,
                        past.mission(),
                        past.area(number),
                        past.any(DisputeType.values()),
                        Haste.WEEKS,
                        Set.of(),
                        Optional.empty(),
                        Past.DENG,
                        past.ago(began)),
                number % 4 == 0 ? "the cattle came through before the harvest was in" : "");
        past.add(
                disputes,
                began - 1,
                new DisputeStep.MechanismAsked(
                        id,
                        Mechanism.ELDERS,
                        MechanismSays.ASKS_FOR_SUPPORT,
                        "they want a witness",
                        Past.DENG,
                        past.ago(began - 1)));
        past.add(
                disputes,
                began - 3,
                new DisputeStep.MediatorChecked(id, Past.ROSE, Set.of(), true, Past.DENG, past.ago(began - 3)));
        past.add(disputes, began - 4, new DisputeStep.Accepted(id, Past.INGRID, past.ago(began - 4)));
    }

    private void project(int number, int began) {
        var projects = desk.engagement().projects();
        String id = Past.id("project", number);
        past.begin(
                projects,
                began,
                new ProjectStep.Proposed(
                        id,
                        past.mission(),
                        past.area(number),
                        past.any(ProjectKind.values()),
                        "a second well beside the school",
                        Optional.of(1),
                        past.day(began),
                        Set.of(Group.WOMEN, Group.HERDERS),
                        Optional.empty(),
                        Optional.of(38_000),
                        false,
                        Past.DENG,
                        past.ago(began)),
                "");
        past.add(
                projects,
                began - 8,
                new ProjectStep.Screened(
                        id,
                        "of herders and farmers in one another",
                        Overlap.COORDINATED,
                        HarmLook.LESSENED,
                        Clearance.NOT_NEEDED,
                        Optional.empty(),
                        "both sides fetch water there",
                        Past.ROSE,
                        past.ago(began - 8)));
        past.add(
                projects,
                began - 18,
                new ProjectStep.Reviewed(
                        id, Verdict.APPROVED, 36_000, "first on both lists", Past.INGRID, past.ago(began - 18)));
        past.add(
                projects,
                began - 23,
                new ProjectStep.Tranche(id, 1, 18_000, past.day(began - 23), Past.INGRID, past.ago(began - 23)));
    }

    private void course(int number, int began) {
        var courses = desk.engagement().courses();
        String id = Past.id("course", number);
        past.begin(
                courses,
                began,
                new CourseStep.Needed(
                        id,
                        past.mission(),
                        past.area(number),
                        Audience.PARTNERS,
                        Origin.PARTNER_ASKED,
                        "to keep minutes of a mediation",
                        Optional.empty(),
                        Past.DENG,
                        past.ago(began)),
                "");
        past.add(
                courses,
                began - 5,
                new CourseStep.Designed(
                        id,
                        "minutes both sides accept",
                        "sw, fr",
                        true,
                        Testing.ALOUD,
                        10,
                        7,
                        Past.DENG,
                        past.ago(began - 5)));
        past.add(
                courses,
                began - 6,
                new CourseStep.Scheduled(
                        id, past.day(began - 20), Optional.of(Past.ROSE), Past.DENG, past.ago(began - 6)));
        past.add(
                courses,
                began - 20,
                new CourseStep.PreTested(id, past.day(began - 20), 22, 5, Past.DENG, past.ago(began - 20)));
        past.add(
                courses,
                began - 22,
                new CourseStep.Delivered(id, past.day(began - 22), 21, 12, Past.DENG, past.ago(began - 22)));
        past.add(
                courses,
                began - 23,
                new CourseStep.PostTested(id, past.day(began - 22), 20, 16, Past.DENG, past.ago(began - 23)));
    }

    private void promise(int number, int began) {
        var promises = desk.engagement().promises();
        String id = Past.id("promise", number);
        past.begin(
                promises,
                began,
                new Step.Made(
                        id,
                        past.mission(),
                        past.area(number),
                        past.any(Category.values()),
                        new Commitment(
                                "the pump at the school is mended", Past.DENG, past.day(began), past.day(began - 30)),
                        Office.of(Role.CIVIL_AFFAIRS),
                        Optional.empty(),
                        Past.DENG,
                        past.ago(began)),
                "");
        past.add(
                promises,
                began - 2,
                new Step.Told(
                        id, Step.About.THE_WORD, Way.MEETING, past.day(began - 2), "", Past.DENG, past.ago(began - 2)));
        if (number % 20 != 0) {
            past.add(
                    promises,
                    began - 28,
                    new Step.Concluded(
                            id,
                            number % 5 == 0 ? Kept.BROKEN : Kept.KEPT,
                            "the pump gave water on each of the last four market days",
                            Optional.of(Telling.TOLD),
                            Optional.of(Witness.WOMENS_GROUP),
                            Past.INGRID,
                            past.ago(began - 28)));
        }
    }

    private void expectation(int number, int began) {
        var expectations = desk.engagement().expectations();
        String id = Past.id("expectation", number);
        past.begin(
                expectations,
                began,
                new ExpectationStep.Heard(
                        id,
                        past.mission(),
                        past.area(number),
                        past.any(Category.values()),
                        Group.WOMEN,
                        Optional.empty(),
                        Past.DENG,
                        past.ago(began)),
                "");
        past.add(
                expectations,
                began - 2,
                new ExpectationStep.Answered(
                        id,
                        Possible.FOR_OTHERS,
                        Optional.empty(),
                        "food is not ours to give; the working group meets on Tuesdays",
                        Way.MEETING,
                        past.day(began - 2),
                        Past.DENG,
                        past.ago(began - 2)));
    }

    private void decision(int number, int began) {
        var decisions = desk.engagement().decisions();
        String id = Past.id("decision", number);
        past.begin(
                decisions,
                began,
                new DecisionStep.Put(
                        id,
                        past.mission(),
                        past.area(number),
                        past.any(DecisionKind.values()),
                        "which road is walked at night",
                        Past.INGRID,
                        past.ago(began)),
                "");
        for (Group group : List.of(Group.WOMEN, Group.TRADERS)) {
            past.add(
                    decisions,
                    began - 8,
                    new DecisionStep.Heard(
                            id,
                            group,
                            past.day(began - 8),
                            Way.MEETING,
                            "the river road",
                            Past.DENG,
                            past.ago(began - 8)));
        }
        past.add(
                decisions,
                began - 15,
                new DecisionStep.Taken(
                        id,
                        Role.HEAD_OF_OFFICE,
                        past.day(began - 15),
                        "the river road comes first at night",
                        Change.CHANGED,
                        "it was to be the market road",
                        Past.INGRID,
                        past.ago(began - 15)));
    }

    private void assessment(int number, int began) {
        var assessments = desk.assessments().assessments();
        String id = Past.id("assessment", number);
        past.at(began, () -> {
            Set<String> seen = assessments.list(past.mission()).stream()
                    .filter(a -> a.area().equals(past.area(number)))
                    .map(Case::id)
                    .collect(Collectors.toSet());
            var unused = assessments.begin(
                    new AssessmentStep.Planned(
                            id,
                            past.mission(),
                            past.area(number),
                            past.any(Purpose.values()),
                            past.day(began - 4),
                            Set.of(Group.WOMEN, Group.MEN, Group.YOUTH, Group.DISPLACED),
                            seen,
                            Past.DENG,
                            past.ago(began)),
                    "",
                    By.screen(Past.DENG));
        });
        past.add(
                assessments,
                began - 1,
                new AssessmentStep.Checked(
                        id,
                        Set.of(Check.SAFETY, Check.DO_NO_HARM, Check.CONSENT_TEXT, Check.MIXED_TEAM),
                        Past.DENG,
                        past.ago(began - 1)));
        past.add(assessments, began - 2, new AssessmentStep.Approved(id, "", Past.INGRID, past.ago(began - 2)));
        for (Group group : List.of(Group.WOMEN, Group.MEN, Group.YOUTH)) {
            past.add(
                    assessments,
                    began - 4,
                    new AssessmentStep.Heard(
                            id,
                            group,
                            Method.GROUP_TALK,
                            Optional.of(14),
                            past.day(began - 4),
                            Past.DENG,
                            past.ago(began - 4)));
            past.add(
                    assessments,
                    began - 4,
                    new AssessmentStep.Ranked(
                            id,
                            group,
                            past.any(NeedKind.values()),
                            Optional.empty(),
                            Optional.empty(),
                            Solution.WE_WITH_HELP,
                            Past.DENG,
                            past.ago(began - 4)));
        }
    }

    private void sign(int number, int began) {
        var signs = desk.assessments().signs();
        String id = Past.id("sign", number);
        past.begin(
                signs,
                began,
                new SignStep.Named(
                        id,
                        past.mission(),
                        past.area(number),
                        Group.WOMEN,
                        "girls fetch water after dark",
                        true,
                        Past.DENG,
                        past.ago(began)),
                "");
        past.add(
                signs,
                began - 10,
                new SignStep.Chosen(id, Way.MEETING, past.day(began - 10), Past.DENG, past.ago(began - 10)));
        past.add(
                signs,
                began - 20,
                new SignStep.Asked(id, 19 + number % 20, 62, past.day(began - 20), Past.DENG, past.ago(began - 20)));
    }

    private void duty(int number, int began) {
        past.begin(
                desk.transition().handovers(),
                began,
                new HandoverStep.Listed(
                        Past.id("duty", number),
                        past.mission(),
                        past.area(number),
                        past.any(org.baraza.core.record.transition.Duty.values()),
                        "the alert network of the river villages",
                        Role.CIVIL_AFFAIRS,
                        past.day(began - 400),
                        Past.INGRID,
                        past.ago(began)),
                "");
    }

    private void note(int number, int began) {
        past.begin(
                desk.transition().notes(),
                began,
                new NoteStep.Written(
                        Past.id("note", number),
                        past.mission(),
                        past.area(number),
                        Role.COMMUNITY_LIAISON_ASSISTANT,
                        past.day(began - 12),
                        Optional.empty(),
                        Past.DENG,
                        past.ago(began)),
                "Greet the elders before the market.");
    }

    private void customs() {
        for (String place : past.areas()) {
            past.at(
                    Past.DAYS - 30,
                    () -> desk.engagement()
                            .areas()
                            .keep(
                                    new Customs(
                                            Customs.idOf(past.mission(), place),
                                            past.mission(),
                                            Optional.of(place),
                                            "sw, fr",
                                            true,
                                            "the eldest first, sitting, before any business",
                                            "not on market days, and not at noon",
                                            "women are met by women, in the afternoon",
                                            Past.DENG,
                                            past.ago(Past.DAYS - 30)),
                                    By.screen(Past.DENG)));
        }
    }
}
