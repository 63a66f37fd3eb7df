package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.activities.Minutes;
import org.baraza.core.record.activities.ShortSet;
import org.baraza.core.record.assessments.Agreement;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Check;
import org.baraza.core.record.assessments.Method;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.Solution;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Gravity;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Holding;
import org.baraza.core.record.mediation.Monitor;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.People;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.projects.Confidence;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Taker;
import org.baraza.core.record.projects.Verdict;
import org.junit.jupiter.api.Test;

/** What a mission's records say of what was done together, in March 2026; every number was worked out by hand. */
final class WorkedIndicatorsTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Optional<String> HERE = Optional.of("XB0101");
    private static final Optional<String> THERE = Optional.of("XB0102");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static Reading read(OwnIndicator indicator, Engaged engaged) {
        return indicator.read(MadeUpAlerts.march(OwnFacts.none("PRAMIQ").withEngaged(engaged), Optional.empty()));
    }

    private static Reading read(OwnIndicator indicator, Worked worked) {
        return read(indicator, Engaged.NOTHING.with(worked));
    }

    private static Reading.Seen seen(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Seen.class);
        return (Reading.Seen) reading;
    }

    private static void refuses(Reading reading, String code) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, n -> assertThat(n.code()).isEqualTo(code));
    }

    // Disputes

    private static Dispute opened(LocalDate on, Set<Crime> crimes) {
        return Dispute.of(new DisputeStep.Opened(
                "dispute-1",
                "PRAMIQ",
                HERE,
                DisputeType.PASTORAL,
                Haste.WEEKS,
                crimes,
                Optional.empty(),
                DENG,
                at(on)));
    }

    private static Dispute accepted(LocalDate on) {
        return opened(on, Set.of()).then(new DisputeStep.Accepted("dispute-1", INGRID, at(on)));
    }

    private static DisputeStep agreed(LocalDate on, Extent extent) {
        return new DisputeStep.Agreed(
                "dispute-1", extent, on, true, Set.of(Monitor.ELDERS), on.plusYears(2), DENG, at(on));
    }

    private static DisputeStep violated(LocalDate on, Gravity gravity) {
        return new DisputeStep.Violated("dispute-1", 1, 1, gravity, on, "the path is closed", DENG, at(on));
    }

    private static DisputeStep looked(LocalDate on, Holding holding) {
        return new DisputeStep.FollowedUp("dispute-1", 1, holding, "", DENG, at(on));
    }

    @Test
    void a_dispute_is_resolved_when_it_was_settled_whole_and_that_holds_and_pending_ones_stay_in_the_share() {
        List<Dispute> all = List.of(
                accepted(DAY).then(agreed(DAY.plusDays(3), Extent.WHOLE)),
                accepted(DAY).then(agreed(DAY.plusDays(3), Extent.WHOLE)).then(looked(DAY.plusDays(9), Holding.HOLDS)),
                accepted(DAY).then(agreed(DAY.plusDays(3), Extent.PART)),
                accepted(DAY)
                        .then(agreed(DAY.plusDays(3), Extent.WHOLE))
                        .then(violated(DAY.plusDays(5), Gravity.SERIOUS)),
                accepted(DAY).then(agreed(DAY.plusDays(3), Extent.WHOLE)).then(looked(DAY.plusDays(9), Holding.BROKEN)),
                accepted(DAY),
                opened(DAY, Set.of())
                        .then(new DisputeStep.Referred(
                                "dispute-1", org.baraza.core.record.mediation.Body.COURT, "theirs", DENG, at(DAY))),
                opened(DAY, Set.of()),
                opened(DAY, Set.of(Crime.KILLING)).then(new DisputeStep.Accepted("dispute-1", INGRID, at(DAY))),
                accepted(LocalDate.of(2026, 2, 27)));
        Reading.Seen share = seen(read(new DisputesResolved(), Worked.NOTHING.withDisputes(all)));
        assertThat(share.value()).isEqualTo(2.0 / 7);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(2, 7));
        refuses(read(new DisputesResolved(), Worked.NOTHING.withDisputes(all.subList(0, 4))), "SMALL_CELL");
        refuses(read(new DisputesResolved(), Worked.NOTHING.withDisputes(all.subList(7, 9))), "NO_CASES");
    }

    /** Made so many days before the end of March; looked at, or broken, so many days later. */
    private static Dispute accord(int daysAgo, int days, boolean broken) {
        LocalDate on = LocalDate.of(2026, 3, 31).minusDays(daysAgo);
        return accepted(on)
                .then(agreed(on, Extent.WHOLE))
                .then(broken ? violated(on.plusDays(days), Gravity.SERIOUS) : looked(on.plusDays(days), Holding.HOLDS));
    }

    @Test
    void an_agreement_counts_until_it_was_last_looked_at_and_its_share_is_that_of_the_product_limit() {
        List<Dispute> all = new ArrayList<>(List.of(
                accord(400, 50, true),
                accord(400, 100, false),
                accord(400, 150, true),
                accord(400, 200, false),
                accord(400, 370, false)));
        // At 50 days one of five breaks, at 150 one of three that were still looked at: 4/5 times 2/3.
        Reading.Seen half = seen(read(new AgreementsHold(), Worked.NOTHING.withDisputes(all)));
        assertThat(half.value()).isCloseTo(8.0 / 15, within(1e-12));
        // Greenwood: 1/(5*4) + 1/(3*2) = 13/60; log-log limits of 8/15.
        double spread = Math.exp(1.959963984540054 * Math.sqrt(13.0 / 60) / Math.log(8.0 / 15));
        assertThat(half.interval().high()).isCloseTo(Math.pow(8.0 / 15, spread), within(1e-9));
        assertThat(half.interval().low()).isCloseTo(Math.pow(8.0 / 15, 1 / spread), within(1e-9));
        assertThat(half.n()).isEqualTo(5);
        assertThat(half.caution()).isEmpty();
        assertThat(seen(read(new AgreementsHoldAYear(), Worked.NOTHING.withDisputes(all)))
                        .value())
                .isCloseTo(8.0 / 15, within(1e-12));
        all.add(accepted(DAY.minusDays(300)).then(agreed(DAY.minusDays(300), Extent.WHOLE)));
        assertThat(seen(read(new AgreementsHold(), Worked.NOTHING.withDisputes(all)))
                        .caution())
                .as("one of which nobody has looked whether it holds is left out, and that is said")
                .isEqualTo("SOME_LEFT_OUT");
    }

    @Test
    void agreements_nobody_looked_at_for_long_enough_are_not_said_to_hold() {
        List<Dispute> young =
                IntStream.range(0, 6).mapToObj(_ -> accord(90, 80, false)).toList();
        refuses(read(new AgreementsHold(), Worked.NOTHING.withDisputes(young)), "NOT_FOLLOWED");
        List<Dispute> silent = IntStream.range(0, 6)
                .mapToObj(_ -> accepted(DAY.minusDays(300)).then(agreed(DAY.minusDays(300), Extent.WHOLE)))
                .toList();
        refuses(read(new AgreementsHold(), Worked.NOTHING.withDisputes(silent)), "NOT_FOLLOWED");
        refuses(read(new AgreementsHold(), Worked.NOTHING.withDisputes(silent.subList(0, 0))), "NO_CASES");
        refuses(
                read(new AgreementsHold(), Worked.NOTHING.withDisputes(List.of(accord(400, 370, false)))),
                "SMALL_CELL");
        List<Dispute> old =
                IntStream.range(0, 6).mapToObj(_ -> accord(400, 370, false)).toList();
        Reading.Seen all = seen(read(new AgreementsHold(), Worked.NOTHING.withDisputes(old)));
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.interval()).as("that none broke is no certainty").isEqualTo(Intervals.wilson(6, 6));
    }

    // Activities

    private static Activity held(
            LocalDate on,
            Optional<String> area,
            Lead chair,
            int total,
            Map<Counted, Integer> groups,
            Optional<Minutes> minutes,
            Optional<ShortSet> shortSet) {
        String id = "activity-1";
        return Activity.of(new ActivityStep.Planned(
                        id,
                        "PRAMIQ",
                        area,
                        ActivityKind.COMMUNITY_MEETING,
                        Lead.MISSION,
                        Lead.MISSION,
                        Optional.empty(),
                        Optional.of("village-1"),
                        on,
                        "the well",
                        DENG,
                        at(on)))
                .then(new ActivityStep.Held(
                        id, on, chair, total, groups, false, "again", minutes, shortSet, DENG, at(on)));
    }

    private static Activity held(LocalDate on, Lead chair) {
        return held(on, HERE, chair, 20, Map.of(), Optional.empty(), Optional.empty());
    }

    @Test
    void what_people_of_the_place_lead_is_a_share_of_what_was_held() {
        List<Activity> all = List.of(
                held(DAY, Lead.COMMUNITY),
                held(DAY, Lead.PARTNER),
                held(DAY, Lead.MISSION),
                held(DAY, Lead.MISSION),
                held(DAY, Lead.MISSION),
                held(LocalDate.of(2026, 2, 20), Lead.COMMUNITY));
        Reading.Seen share = seen(read(new LocallyLed(), Worked.NOTHING.withActivities(all)));
        assertThat(share.value()).isEqualTo(0.4);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(2, 5));
        refuses(read(new LocallyLed(), Worked.NOTHING.withActivities(all.subList(0, 3))), "SMALL_CELL");
        refuses(read(new LocallyLed(), Worked.NOTHING), "NO_CASES");
    }

    private static Community community(String id, Optional<Integer> people) {
        return Community.of(new NetworkStep.CommunityNamed(
                id,
                "PRAMIQ",
                "XB0101",
                people.map(p -> new People(p, People.Source.CENSUS, 2025)),
                DENG,
                at(DAY.minusDays(90))));
    }

    private static List<Contact> spoken(int... times) {
        List<Contact> all = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < times[i]; j++) {
                all.add(new Contact("village-" + (i + 1), "PRAMIQ", HERE, DAY, Way.VISIT, "", DENG, at(DAY)));
            }
        }
        return all;
    }

    private static List<Community> villages(Optional<Integer> people) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> community("village-" + i, people))
                .toList();
    }

    @Test
    void contacts_are_concentrated_when_few_communities_have_most_of_them_and_none_is_a_number_too() {
        // 0 1 2 3 4 of ten: sum over i of (2i + 1 - 5) x is 0 - 2 + 0 + 6 + 16 = 20, over 5 * 10.
        Worked worked = Worked.NOTHING.withSpoken(spoken(4, 3, 2, 1), villages(Optional.empty()));
        Reading.Seen gini = seen(read(new ContactConcentration(), worked));
        assertThat(gini.value()).isCloseTo(0.4, within(1e-12));
        assertThat(gini.caution()).as("of none it is known how many live there").isEqualTo("DENOMINATOR_UNKNOWN");
        assertThat(gini.interval().contains(0.4)).isTrue();
        assertThat(gini.interval().low()).isGreaterThanOrEqualTo(0);
        Reading.Seen top = seen(read(new ContactTopThree(), worked));
        assertThat(top.value()).isEqualTo(0.9);
        assertThat(top.interval()).isEqualTo(Intervals.wilson(9, 10));
    }

    @Test
    void where_it_is_known_how_many_live_there_contacts_are_counted_for_each_person() {
        List<Community> fitting = List.of(
                community("village-1", Optional.of(400)),
                community("village-2", Optional.of(300)),
                community("village-3", Optional.of(200)),
                community("village-4", Optional.of(100)),
                community("village-5", Optional.of(100)));
        Reading.Seen even =
                seen(read(new ContactConcentration(), Worked.NOTHING.withSpoken(spoken(4, 3, 2, 1, 1), fitting)));
        assertThat(even.value()).isCloseTo(0, within(1e-12));
        assertThat(even.caution()).isEmpty();
        List<Community> partly = new ArrayList<>(fitting.subList(0, 4));
        partly.add(community("village-5", Optional.empty()));
        Reading.Seen plain =
                seen(read(new ContactConcentration(), Worked.NOTHING.withSpoken(spoken(4, 3, 2, 1, 1), partly)));
        assertThat(plain.value()).as("weights only where all are known").isGreaterThan(0.2);
        assertThat(plain.caution()).isEqualTo("DENOMINATOR_UNKNOWN");
    }

    @Test
    void without_contacts_or_communities_nothing_is_said_to_be_even() {
        refuses(
                read(new ContactConcentration(), Worked.NOTHING.withSpoken(List.of(), villages(Optional.empty()))),
                "NO_CASES");
        refuses(read(new ContactConcentration(), Worked.NOTHING.withSpoken(spoken(4, 3), List.of())), "NO_COMMUNITY");
        refuses(
                read(new ContactTopThree(), Worked.NOTHING.withSpoken(spoken(2, 1), villages(Optional.empty()))),
                "SMALL_CELL");
    }

    private static GroupShares shares(Optional<String> area, Map<Counted, Integer> percent) {
        return new GroupShares(
                Customs.idOf("PRAMIQ", area.orElseThrow()), "PRAMIQ", area, percent, "census", DENG, at(DAY));
    }

    private static Activity counted(Optional<String> area, int total, Map<Counted, Integer> groups) {
        return held(DAY, area, Lead.MISSION, total, groups, Optional.empty(), Optional.empty());
    }

    @Test
    void women_who_came_are_set_beside_those_who_would_match_the_people_of_each_area() {
        Worked worked = Worked.NOTHING
                .withActivities(List.of(
                        counted(HERE, 20, Map.of(Counted.WOMEN, 4)),
                        counted(THERE, 30, Map.of(Counted.WOMEN, 12)),
                        counted(HERE, 50, Map.of())))
                .withShares(List.of(shares(HERE, Map.of(Counted.WOMEN, 50)), shares(THERE, Map.of(Counted.WOMEN, 60))));
        Reading.Seen ratio = seen(read(new WomenRepresented(), worked));
        // 20 at 50 % and 30 at 60 % would be 28; 16 came.
        assertThat(ratio.value()).isCloseTo(16.0 / 28, within(1e-12));
        Interval share = Intervals.wilson(16, 50);
        assertThat(ratio.interval().low()).isCloseTo(share.low() * 50 / 28, within(1e-12));
        assertThat(ratio.interval().high()).isCloseTo(share.high() * 50 / 28, within(1e-12));
        assertThat(ratio.n()).isEqualTo(50);
        assertThat(ratio.caution()).as("at one nobody counted").isEqualTo("SOME_LEFT_OUT");
        refuses(read(new YouthRepresented(), worked), "NOT_COUNTED");
        refuses(read(new DisplacedRepresented(), worked), "NOT_COUNTED");
        refuses(read(new DisabilityRepresented(), worked), "NOT_COUNTED");
        refuses(read(new WomenRepresented(), Worked.NOTHING), "NO_CASES");
        refuses(
                read(
                        new WomenRepresented(),
                        Worked.NOTHING
                                .withActivities(List.of(counted(HERE, 3, Map.of(Counted.WOMEN, 1))))
                                .withShares(List.of(shares(HERE, Map.of(Counted.WOMEN, 50))))),
                "SMALL_CELL");
    }

    private static Activity noted(Minutes minutes) {
        return held(DAY, HERE, Lead.MISSION, 20, Map.of(), Optional.of(minutes), Optional.empty());
    }

    @Test
    void who_raised_what_is_a_share_of_what_was_noted_and_a_meeting_without_notes_is_left_out() {
        Worked worked = Worked.NOTHING.withActivities(List.of(
                noted(new Minutes(7, Optional.of(2), Optional.of(1), Optional.of(3), Optional.of(1))),
                noted(new Minutes(3, Optional.of(1), Optional.empty(), Optional.empty(), Optional.empty())),
                noted(new Minutes(9, Optional.empty(), Optional.empty(), Optional.of(3), Optional.empty())),
                held(DAY, Lead.MISSION)));
        Reading.Seen women = seen(read(new WomenRaised(), worked));
        assertThat(women.value()).isEqualTo(0.3);
        assertThat(women.interval()).isEqualTo(Intervals.wilson(3, 10));
        assertThat(women.caution()).isEqualTo("SOME_LEFT_OUT");
        assertThat(seen(read(new YouthRaised(), worked)).value()).isEqualTo(1.0 / 7);
        assertThat(seen(read(new AllAdopted(), worked)).value()).isEqualTo(6.0 / 16);
        refuses(read(new WomenAdopted(), worked), "SMALL_CELL");
        refuses(
                read(new WomenRaised(), Worked.NOTHING.withActivities(List.of(held(DAY, Lead.MISSION)))),
                "NOT_COUNTED");
        refuses(read(new WomenRaised(), Worked.NOTHING), "NO_CASES");
        assertThat(seen(read(
                                new WomenAdopted(),
                                Worked.NOTHING.withActivities(List.of(noted(new Minutes(
                                        9, Optional.of(8), Optional.empty(), Optional.of(6), Optional.of(6)))))))
                        .value())
                .isEqualTo(0.75);
    }

    @Test
    void disability_is_what_people_answered_themselves_and_nobody_is_counted_by_looking() {
        Worked worked = Worked.NOTHING.withActivities(List.of(
                held(DAY, HERE, Lead.MISSION, 20, Map.of(), Optional.empty(), Optional.of(new ShortSet(12, 2))),
                held(DAY, HERE, Lead.MISSION, 20, Map.of(), Optional.empty(), Optional.of(new ShortSet(8, 1))),
                held(DAY, HERE, Lead.MISSION, 20, Map.of(Counted.DISABILITY, 9), Optional.empty(), Optional.empty())));
        Reading.Seen share = seen(read(new DisabilityByQuestions(), worked));
        assertThat(share.value()).isEqualTo(0.15);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(3, 20));
        assertThat(share.caution()).isEqualTo("SOME_LEFT_OUT");
        refuses(
                read(
                        new DisabilityByQuestions(),
                        Worked.NOTHING.withActivities(List.of(counted(HERE, 20, Map.of(Counted.DISABILITY, 9))))),
                "NOT_COUNTED");
    }

    // Consent

    private static CommunityStep.Proposed proposed(LocalDate on) {
        return new CommunityStep.Proposed(
                "agreement-" + on,
                "PRAMIQ",
                HERE,
                Purpose.MEETINGS,
                Optional.empty(),
                Set.of(Group.WOMEN, Group.HERDERS),
                "to meet",
                DENG,
                at(on));
    }

    private static CommunityStep asked(LocalDate on, Group group, Answer answer) {
        return new CommunityStep.Consulted(
                "agreement-1", group, answer, Gathered.SEPARATE_MEETING, on, "as said", DENG, at(on));
    }

    @Test
    void an_activity_has_consent_by_an_agreement_in_force_or_by_two_groups_asked_women_among_them() {
        List<Activity> five = List.of(
                held(LocalDate.of(2026, 3, 2), Lead.MISSION),
                held(LocalDate.of(2026, 3, 4), Lead.MISSION),
                held(LocalDate.of(2026, 3, 9), Lead.MISSION),
                held(LocalDate.of(2026, 3, 16), Lead.MISSION),
                held(LocalDate.of(2026, 3, 20), Lead.MISSION));
        LocalDate third = LocalDate.of(2026, 3, 3);
        CommunityAgreement agreement = CommunityAgreement.of(proposed(third))
                .then(asked(third, Group.WOMEN, Answer.AGREES))
                .then(asked(LocalDate.of(2026, 3, 8), Group.HERDERS, Answer.AGREES))
                .then(new CommunityStep.Objected("agreement-1", Group.HERDERS, "", DENG, at(LocalDate.of(2026, 3, 15))))
                .then(new CommunityStep.ObjectionEnded(
                        "agreement-1", Group.HERDERS, "talked over", DENG, at(LocalDate.of(2026, 3, 18))))
                .then(new CommunityStep.Agreed(
                        "agreement-1",
                        LocalDate.of(2026, 3, 19),
                        LocalDate.of(2026, 9, 1),
                        new Decision(Decision.What.VERIFY, INGRID, at(LocalDate.of(2026, 3, 19)), "both")));
        // Nobody asked; women alone; both asked; one objects; in force.
        Engaged engaged = Engaged.NOTHING
                .with(Worked.NOTHING.withActivities(five))
                .with(Partnered.NOBODY.withAgreements(List.of(agreement)));
        Reading.Seen share = seen(read(new ActivitiesConsented(), engaged));
        assertThat(share.value()).isEqualTo(0.4);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(2, 5));
        CommunityAgreement withdrawn = agreement.then(
                new CommunityStep.Withdrawn("agreement-1", Group.WOMEN, DENG, at(LocalDate.of(2026, 3, 20))));
        assertThat(seen(read(
                                new ActivitiesConsented(),
                                engaged.with(Partnered.NOBODY.withAgreements(List.of(withdrawn)))))
                        .value())
                .as("taken back on the day of the last")
                .isEqualTo(0.2);
        refuses(read(new ActivitiesConsented(), Engaged.NOTHING), "NO_CASES");
    }

    // Projects

    private static Project begun(LocalDate on) {
        return Project.of(new ProjectStep.Proposed(
                        "project-1",
                        "PRAMIQ",
                        HERE,
                        ProjectKind.WATER,
                        "a well",
                        Optional.of(1),
                        on,
                        Set.of(org.baraza.core.record.cases.Group.WOMEN),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        DENG,
                        at(on)))
                .then(new ProjectStep.Reviewed("project-1", Verdict.APPROVED, 60_000, "", INGRID, at(on)))
                .then(new ProjectStep.Tranche("project-1", 1, 20_000, on, INGRID, at(on)));
    }

    private static Project handedOver(Project project, LocalDate on) {
        return project.then(
                new ProjectStep.HandedOver("project-1", on, Taker.COMMUNITY_COMMITTEE, "a fee", DENG, at(on)));
    }

    private static Project asked(Project project, boolean accepted) {
        return project.then(new ProjectStep.ConfidenceChecked(
                "project-1",
                DAY,
                Set.of(org.baraza.core.record.cases.Group.WOMEN, org.baraza.core.record.cases.Group.HERDERS),
                Confidence.SAME,
                accepted,
                "asked",
                DENG,
                at(DAY)));
    }

    @Test
    void a_project_counts_when_it_was_finished_in_time_and_cheaply_and_people_take_it_for_theirs() {
        LocalDate then = DAY.minusMonths(6);
        LocalDate soon = DAY.minusMonths(1);
        Project dear = begun(then).then(new ProjectStep.Tranche("project-1", 2, 40_000, soon, INGRID, at(soon)));
        List<Project> all = List.of(
                asked(handedOver(begun(then), soon), true),
                asked(handedOver(begun(then), soon), true),
                asked(handedOver(begun(then), soon), false),
                asked(handedOver(dear, soon), true),
                begun(then),
                handedOver(begun(then), soon),
                begun(DAY.minusMonths(2)));
        Reading.Seen share = seen(read(new ProjectsAccepted(), Worked.NOTHING.withProjects(all)));
        // Of six that were due one is not known, because nobody has asked people; two of five are good.
        assertThat(share.value()).isEqualTo(0.4);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(2, 5));
        assertThat(share.caution()).isEqualTo("SOME_LEFT_OUT");
        Reading.Seen left = seen(read(new ProjectsNotAsked(), Worked.NOTHING.withProjects(all)));
        assertThat(left.value()).isEqualTo(1.0 / 6);
        refuses(read(new ProjectsAccepted(), Worked.NOTHING), "NO_CASES");
        refuses(
                read(new ProjectsAccepted(), Worked.NOTHING.withProjects(List.of(handedOver(begun(then), soon)))),
                "NOT_COUNTED");
    }

    // Patrols and need

    private static final Months MARCH = new Months(Month.of(2026, 3), Month.of(2026, 3));

    private static Assessment assessed(String area, NeedKind first) {
        LocalDate on = DAY.minusDays(30);
        String id = "assessment-" + area;
        return Assessment.of(new AssessmentStep.Planned(
                        id,
                        "PRAMIQ",
                        Optional.of(area),
                        org.baraza.core.record.assessments.Purpose.NEW_AREA,
                        on,
                        Set.of(org.baraza.core.record.cases.Group.WOMEN),
                        Set.of(),
                        DENG,
                        at(on)))
                .then(new AssessmentStep.Checked(id, Set.of(Check.values()), DENG, at(on)))
                .then(new AssessmentStep.Approved(id, "", INGRID, at(on)))
                .then(new AssessmentStep.Heard(
                        id,
                        org.baraza.core.record.cases.Group.WOMEN,
                        Method.GROUP_TALK,
                        Optional.of(9),
                        on,
                        DENG,
                        at(on)))
                .then(new AssessmentStep.Ranked(
                        id,
                        org.baraza.core.record.cases.Group.WOMEN,
                        first,
                        Optional.empty(),
                        Optional.empty(),
                        Solution.NOT_KNOWN,
                        DENG,
                        at(on)))
                .then(new AssessmentStep.ReadBack(
                        id, org.baraza.core.record.cases.Group.WOMEN, Agreement.AGREED, on, "", DENG, at(on)));
    }

    private static OwnCell areas(Map<String, Integer> patrols, Map<String, Integer> attacks, boolean observed) {
        List<String> pcodes = List.of("XB0101", "XB0102", "XB0103", "XB0104", "XB0105", "XB0106");
        Map<String, Effort> efforts = new HashMap<>();
        patrols.forEach((area, days) -> {
            AreaMonth where = new AreaMonth(area, MARCH.first());
            Effort effort = new Effort(
                    Effort.idOf("PRAMIQ", where, EffortKind.PATROL_DAYS),
                    "PRAMIQ",
                    where,
                    EffortKind.PATROL_DAYS,
                    Optional.of(days),
                    EffortSource.values()[0],
                    DENG,
                    at(DAY));
            efforts.put(effort.id(), effort);
        });
        List<Attack> known = new ArrayList<>();
        attacks.forEach((area, n) -> {
            for (int i = 0; i < n; i++) {
                known.add(new Attack(area, DAY, DAY));
            }
        });
        List<Assessment> assessments = new ArrayList<>();
        for (String area : pcodes.subList(0, 5)) {
            assessments.add(assessed(area, area.equals("XB0101") ? NeedKind.SECURITY : NeedKind.WATER));
        }
        OwnFacts facts = OwnFacts.none("PRAMIQ")
                .withEffort(new EffortBook(efforts))
                .withEngaged(Engaged.NOTHING.withAssessments(assessments));
        return new OwnRecords(MadeUpAlerts.CUT, pcodes, facts, Optional::of)
                .whole(
                        MARCH,
                        new OwnCell.Outside(
                                OptionalDouble.empty(),
                                known,
                                observed
                                        ? Optional.empty()
                                        : Optional.of(new Reading.NotSeen("NOT_COVERED", "Not covered.")),
                                Optional.empty()));
    }

    @Test
    void patrols_match_the_need_when_areas_stand_in_the_same_order_by_both() {
        Map<String, Integer> patrols = Map.of("XB0101", 30, "XB0102", 20, "XB0103", 5, "XB0104", 10, "XB0105", 0);
        Map<String, Integer> attacks = Map.of("XB0101", 4, "XB0102", 3, "XB0103", 2, "XB0104", 1);
        // Need by rank: said 5 and four times 2.5, attacks 5 4 3 2 1, so 5, 3.25, 2.75, 2.25, 1.75; days 30 20 5 10 0.
        // Of ten pairs nine stand in the same order and one, the third with the fourth, does not: 8 of 10.
        Reading.Seen tau = seen(new AllocationMatch().read(areas(patrols, attacks, true)));
        assertThat(tau.value()).isCloseTo(0.8, within(1e-12));
        assertThat(tau.n()).isEqualTo(5);
        // Fisher: half the log of 1.8 over 0.2, and the square root of 0.437 over 1.
        double middle = Math.log(9) / 2;
        double half = 1.959963984540054 * Math.sqrt(0.437);
        assertThat(tau.interval().low()).isCloseTo(Math.tanh(middle - half), within(1e-9));
        assertThat(tau.interval().high()).isCloseTo(Math.tanh(middle + half), within(1e-9));
        assertThat(tau.caution()).as("of the sixth nobody wrote patrols down").isEqualTo("SOME_LEFT_OUT");
    }

    @Test
    void patrols_nobody_wrote_down_are_not_none_and_unseen_attacks_are_not_calm() {
        Map<String, Integer> attacks = Map.of("XB0101", 4);
        refuses(
                new AllocationMatch()
                        .read(areas(Map.of("XB0101", 1, "XB0102", 2, "XB0103", 3, "XB0104", 4), attacks, true)),
                "NO_EFFORT");
        Map<String, Integer> five = Map.of("XB0101", 1, "XB0102", 2, "XB0103", 3, "XB0104", 4, "XB0105", 5);
        refuses(new AllocationMatch().read(areas(five, attacks, false)), "NOT_COVERED");
        refuses(
                new AllocationMatch()
                        .read(areas(
                                Map.of("XB0101", 1, "XB0102", 1, "XB0103", 1, "XB0104", 1, "XB0105", 1),
                                attacks,
                                true)),
                "NO_VARIATION");
        OwnCell whole = areas(five, attacks, true);
        assertThat(new AllocationMatch()
                        .read(new OwnCell(
                                whole.months(),
                                whole.cut(),
                                Set.of("XB0101"),
                                false,
                                whole.facts(),
                                whole.outside(),
                                whole.within())))
                .isInstanceOf(Reading.NotApplicable.class);
    }
}
