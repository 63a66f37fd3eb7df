package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Support;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.Mitigation;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.Protection;
import org.baraza.core.record.safety.Reprisal;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.safety.Word;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Field;
import org.baraza.core.record.training.Looker;
import org.baraza.core.record.training.Origin;
import org.junit.jupiter.api.Test;

/** What a mission's records say of those it works with, in March 2026; every number was worked out by hand. */
final class PartneredIndicatorsTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Optional<String> HERE = Optional.of("XB0101");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static OwnCell march(Engaged engaged) {
        return MadeUpAlerts.march(OwnFacts.none("PRAMIQ").withEngaged(engaged), Optional.empty());
    }

    private static Reading read(OwnIndicator indicator, Partnered partnered) {
        return indicator.read(march(Engaged.NOTHING.with(partnered)));
    }

    private static Reading read(OwnIndicator indicator, Worked worked) {
        return indicator.read(march(Engaged.NOTHING.with(worked)));
    }

    private static Reading area(OwnIndicator indicator, Partnered partnered) {
        return indicator.read(MadeUpAlerts.records(
                        MadeUpAlerts.CUT, OwnFacts.none("PRAMIQ").withEngaged(Engaged.NOTHING.with(partnered)))
                .area(
                        "XB0101",
                        MadeUpAlerts.MARCH,
                        new OwnCell.Outside(OptionalDouble.empty(), List.of(), Optional.empty(), Optional.empty())));
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

    // The host state

    private static HostGrade grade(int month, Level level, Grade grade, Handle by) {
        Month of = Month.of(2026, month);
        return new HostGrade(
                HostGrade.idOf("PRAMIQ", of, level, by),
                "PRAMIQ",
                of,
                level,
                grade,
                grade == Grade.CANNOT_TELL ? Set.of() : Set.of(Sign.MEETING_KEPT, Sign.MOVEMENT_RESTRICTED),
                Set.of(),
                "seen at the gate",
                by,
                at(DAY));
    }

    @Test
    void consent_of_the_host_state_is_the_lowest_grade_and_where_raters_disagree_both_are_shown() {
        Partnered both = Partnered.NOBODY.withGrades(List.of(
                grade(3, Level.STRATEGIC, Grade.STRONG, ROSE),
                grade(3, Level.STRATEGIC, Grade.COMPROMISED, INGRID),
                grade(3, Level.TACTICAL, Grade.WEAK, ROSE),
                grade(3, Level.TACTICAL, Grade.WEAK, INGRID)));
        Reading.Seen strategic = seen(read(new HostConsentStrategic(), both));
        assertThat(strategic.value()).isEqualTo(2);
        assertThat(strategic.interval()).isEqualTo(new Interval(2, 4, Interval.Kind.POSSIBLE_RANGE));
        assertThat(strategic.n()).as("signs").isEqualTo(4);
        assertThat(strategic.caution()).isEqualTo("RATERS_DISAGREE");
        Reading.Seen tactical = seen(read(new HostConsentTactical(), both));
        assertThat(tactical.value()).isEqualTo(3);
        assertThat(tactical.caution()).isEmpty();
        refuses(read(new HostConsentOperational(), both), "TOO_FEW_RATERS");
        assertThat(area(new HostConsentStrategic(), both)).isInstanceOf(Reading.NotApplicable.class);
    }

    @Test
    void one_word_and_one_who_cannot_tell_make_no_grade() {
        refuses(
                read(
                        new HostConsentStrategic(),
                        Partnered.NOBODY.withGrades(List.of(
                                grade(3, Level.STRATEGIC, Grade.STRONG, ROSE),
                                grade(3, Level.STRATEGIC, Grade.CANNOT_TELL, INGRID)))),
                "TOO_FEW_RATERS");
        refuses(
                read(
                        new HostConsentStrategic(),
                        Partnered.NOBODY.withGrades(List.of(
                                grade(3, Level.STRATEGIC, Grade.STRONG, ROSE),
                                grade(2, Level.STRATEGIC, Grade.STRONG, INGRID)))),
                "TOO_FEW_RATERS");
    }

    // Partners

    private static Partner partner(int number, LocalDate from, Band threat, LocalDate looked) {
        String id = "partner-" + number;
        return Partner.of(new PartnerStep.Identified(
                        id, "PRAMIQ", HERE, PartnerType.WOMENS_GROUP, Body.ORGANISATION, DENG, at(from)))
                .then(new PartnerStep.RiskAssessed(
                        id, threat, Band.LOW, Band.LOW, ContactMode.DISCREET, looked.plusMonths(6), ROSE, at(looked)))
                .then(new PartnerStep.Agreed(
                        id,
                        Set.of(Objective.TALK),
                        from,
                        from.plusYears(1),
                        new Decision(Decision.What.VERIFY, INGRID, at(from), "both")));
    }

    private static Protection plan(int number, LocalDate heard) {
        String id = "partner-" + number;
        LocalDate on = DAY.minusDays(60);
        return Protection.of(new SafetyStep.Planned(
                        id,
                        "PRAMIQ",
                        Optional.empty(),
                        Set.of(Measure.CONTACT_CHANGED),
                        7,
                        Role.PROTECTION_ADVISER,
                        false,
                        DAY.plusMonths(3),
                        ROSE,
                        at(on)))
                .then(new SafetyStep.CheckedIn(id, Word.WELL, DENG, at(heard)));
    }

    private static Protection told(Protection plan, int number, LocalDate on, boolean established) {
        Protection told = plan.then(new SafetyStep.ReprisalTold(plan.id(), number, Reprisal.THREAT, on, DENG, at(on)));
        return established
                ? told.then(new SafetyStep.ReprisalJudged(
                        plan.id(), number, new Decision(Decision.What.VERIFY, ROSE, at(on), "two saw it")))
                : told;
    }

    @Test
    void reprisals_are_set_against_months_of_partnership_and_what_is_suspected_is_never_mixed_with_what_is_known() {
        List<Partner> fifty = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> partner(i, LocalDate.of(2026, 1, 5), Band.LOW, DAY))
                .toList();
        Protection first = told(told(told(plan(1, END), 1, DAY, true), 2, DAY, false), 3, DAY.minusMonths(1), true);
        Partnered partnered = Partnered.NOBODY.withPartners(fifty, List.of(first, told(plan(2, END), 1, DAY, false)));
        Reading.Seen established = seen(read(new ReprisalsEstablished(), partnered));
        assertThat(established.value()).as("one in 50 partner-months").isEqualTo(2);
        assertThat(established.interval()).isEqualTo(Intervals.garwood(1, 0.5));
        assertThat(seen(read(new ReprisalsSuspected(), partnered)).value()).isEqualTo(4);
        assertThat(seen(read(new ReprisalsEstablished(), Partnered.NOBODY.withPartners(fifty, List.of())))
                        .value())
                .as("none told of is none, with its range")
                .isZero();
        assertThat(area(new ReprisalsEstablished(), partnered))
                .as("a place would tell who")
                .isInstanceOf(Reading.NotApplicable.class);
        refuses(read(new ReprisalsEstablished(), Partnered.NOBODY.withPartners(List.of(), List.of(first))), "NO_CASES");
    }

    @Test
    void
            a_partner_is_looked_after_when_the_danger_was_looked_into_lately_and_where_it_is_greater_by_a_plan_that_runs() {
        LocalDate from = LocalDate.of(2025, 9, 1);
        Partner suspended = partner(7, from, Band.LOW, DAY)
                .then(new PartnerStep.Suspended("partner-7", "money is missing", INGRID, at(DAY)));
        Partnered partnered = Partnered.NOBODY.withPartners(
                List.of(
                        partner(1, from, Band.LOW, DAY),
                        partner(2, from, Band.HIGH, DAY),
                        partner(3, from, Band.HIGH, DAY),
                        partner(4, from, Band.HIGH, DAY),
                        partner(5, from, Band.LOW, LocalDate.of(2025, 9, 30)),
                        suspended,
                        partner(8, LocalDate.of(2026, 4, 2), Band.LOW, DAY)),
                List.of(plan(2, END.minusDays(6)), plan(3, END.minusDays(8))));
        // The first is in little danger; the second was heard of six days ago, the third eight; the fourth has no plan;
        // the fifth was looked into half a year ago.
        Reading.Seen share = seen(read(new PartnersLookedAfter(), partnered));
        assertThat(share.value()).isEqualTo(0.4);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(2, 5));
        refuses(
                read(
                        new PartnersLookedAfter(),
                        Partnered.NOBODY.withPartners(List.of(partner(1, from, Band.LOW, DAY)), List.of())),
                "SMALL_CELL");
        refuses(read(new PartnersLookedAfter(), Partnered.NOBODY), "NO_CASES");
    }

    // Support

    private static SupportCase given(int number) {
        String id = "support-" + number;
        LocalDate on = DAY.minusDays(40);
        LocalDate last = DAY.plusMonths(3);
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.LOW));
        Decision yes = new Decision(Decision.What.VERIFY, INGRID, at(on), "weighed");
        return SupportCase.of(new SupportStep.Requested(
                        id,
                        "PRAMIQ",
                        HERE,
                        new Handle("guards-" + number),
                        PartnerType.NATIONAL_SECURITY_FORCE,
                        SupportKind.TRAINING,
                        "to train drivers",
                        DENG,
                        at(on)))
                .then(new SupportStep.PolicyTold(id, on, DENG, at(on)))
                .then(new SupportStep.Assessed(id, factors, true, last, "read", ROSE, at(on)))
                .then(new SupportStep.Decided(id, Verdict.APPROVED, yes))
                .then(new SupportStep.Checked(id, Support.Check.LEGAL, last, yes))
                .then(new SupportStep.Begun(id, INGRID, at(on)));
    }

    private static SupportStep mitigation(int number, LocalDate due) {
        return new SupportStep.MitigationSet(
                "support-" + number, 1, Mitigation.LAW_TAUGHT, Role.TRAINER, due, false, ROSE, at(DAY.minusDays(39)));
    }

    @Test
    void support_is_covered_by_what_holds_on_the_last_day_and_by_mitigation_done_in_time() {
        List<SupportCase> all = List.of(
                given(1),
                given(2).then(mitigation(2, DAY)).then(new SupportStep.MitigationDone("support-2", 1, ROSE, at(DAY))),
                given(3).then(mitigation(3, DAY)),
                given(4).then(new SupportStep.Alleged("support-4", 1, Violation.TORTURE, DAY, DENG, at(DAY))),
                given(5).then(mitigation(5, END.plusDays(9))),
                given(6).then(new SupportStep.Suspended("support-6", "to look", INGRID, at(DAY))),
                given(7).then(new SupportStep.Ended("support-7", "done", INGRID, at(DAY))));
        Reading.Seen share = seen(read(new SupportCovered(), Partnered.NOBODY.withSupports(all)));
        // Not covered: one whose mitigation is late, and one under an allegation. Two are given no more.
        assertThat(share.value()).isEqualTo(0.6);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(3, 5));
        refuses(read(new SupportCovered(), Partnered.NOBODY.withSupports(all.subList(0, 4))), "SMALL_CELL");
        refuses(read(new SupportCovered(), Partnered.NOBODY), "NO_CASES");
    }

    // Training

    private static Course course(LocalDate on, int total) {
        String id = "course-1";
        return Course.of(new CourseStep.Needed(
                        id,
                        "PRAMIQ",
                        HERE,
                        Audience.PARTNERS,
                        Origin.PARTNER_ASKED,
                        "minutes",
                        Optional.empty(),
                        DENG,
                        at(on)))
                .then(new CourseStep.PreTested(id, on, total, 2, DENG, at(on)))
                .then(new CourseStep.Delivered(id, on, total, 3, DENG, at(on)));
    }

    private static CourseStep tested(LocalDate on, int tested, int passed) {
        return new CourseStep.PostTested("course-1", on, tested, passed, DENG, at(on));
    }

    @Test
    void competence_is_who_reached_the_mark_of_those_tested_and_what_they_knew_before_stands_beside_it() {
        Worked worked = Worked.NOTHING.withTraining(
                List.of(
                        course(DAY, 12).then(tested(DAY, 10, 7)),
                        course(DAY, 10).then(tested(DAY, 10, 8)),
                        course(DAY, 30),
                        course(DAY.minusMonths(1), 9).then(tested(DAY.minusMonths(1), 9, 9))),
                List.of());
        Reading.Seen share = seen(read(new CompetenceGained(), worked));
        assertThat(share.value()).isEqualTo(0.75);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(15, 20));
        assertThat(seen(read(new CompetenceBefore(), worked)).value()).isEqualTo(4.0 / 22);
        refuses(read(new CompetenceGained(), Worked.NOTHING), "NO_CASES");
        refuses(
                read(
                        new CompetenceGained(),
                        Worked.NOTHING.withTraining(List.of(course(DAY, 4).then(tested(DAY, 4, 4))), List.of())),
                "SMALL_CELL");
    }

    @Test
    void whoever_was_not_found_again_or_not_looked_for_counts_as_one_who_does_not_use_it() {
        LocalDate then = DAY.minusMonths(6);
        Worked worked = Worked.NOTHING.withTraining(
                List.of(
                        course(then, 20)
                                .then(new CourseStep.FollowedUp(
                                        "course-1", DAY.minusMonths(1), 20, 12, 9, DENG, at(DAY))),
                        course(then, 10),
                        course(then, 10)
                                .then(new CourseStep.FollowedUp(
                                        "course-1", DAY.plusDays(1), 10, 10, 10, DENG, at(DAY))),
                        course(DAY, 50)),
                List.of());
        Reading.Seen share = seen(read(new SkillApplied(), worked));
        assertThat(share.value()).isEqualTo(9.0 / 40);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(9, 40));
        refuses(read(new SkillApplied(), Worked.NOTHING), "NO_CASES");
    }

    private static CapacityLook look(int number, LocalDate on, Looker looker, int mediation, int finance) {
        Handle partner = new Handle("partner-" + number);
        return new CapacityLook(
                CapacityLook.idOf("PRAMIQ", partner),
                "PRAMIQ",
                HERE,
                partner,
                looker,
                Map.of(Field.MEDIATION, mediation, Field.FINANCE, finance),
                DENG,
                at(on));
    }

    @Test
    void what_partners_can_do_changed_by_the_mean_over_partners_and_own_marks_stand_apart() {
        LocalDate before = DAY.minusMonths(6);
        List<CapacityLook> looks = Stream.concat(
                        IntStream.rangeClosed(1, 5).mapToObj(i -> look(i, before, Looker.EXTERNAL, 0, 1)),
                        Stream.of(
                                look(6, DAY.minusMonths(14), Looker.EXTERNAL, 0, 0),
                                look(1, before, Looker.SELF, 3, 3),
                                look(1, DAY, Looker.EXTERNAL, 1, 2),
                                look(2, DAY, Looker.EXTERNAL, 2, 3),
                                look(3, DAY, Looker.EXTERNAL, 3, 1),
                                look(4, DAY, Looker.EXTERNAL, 0, 1),
                                look(5, DAY, Looker.EXTERNAL, 1, 1),
                                look(6, DAY, Looker.EXTERNAL, 3, 3),
                                look(1, DAY, Looker.SELF, 2, 2)))
                .toList();
        // Changes 1, 2, 1.5, 0 and 0.5; the sixth was looked at too long ago. Mean 1, variance 2.5 / 4.
        Reading.Seen change = seen(read(new CapacityByOthers(), Worked.NOTHING.withTraining(List.of(), looks)));
        assertThat(change.value()).isCloseTo(1, within(1e-12));
        double half = 2.7764451051977987 * Math.sqrt(0.625 / 5);
        assertThat(change.interval().low()).isCloseTo(1 - half, within(1e-9));
        assertThat(change.interval().high()).isCloseTo(1 + half, within(1e-9));
        assertThat(change.n()).isEqualTo(5);
        refuses(read(new CapacityByThemselves(), Worked.NOTHING.withTraining(List.of(), looks)), "SMALL_CELL");
        refuses(read(new CapacityByOthers(), Worked.NOTHING), "NO_CASES");
        List<CapacityLook> alike = Stream.concat(
                        IntStream.rangeClosed(1, 5).mapToObj(i -> look(i, before, Looker.EXTERNAL, 0, 0)),
                        IntStream.rangeClosed(1, 5).mapToObj(i -> look(i, DAY, Looker.EXTERNAL, 1, 1)))
                .toList();
        refuses(read(new CapacityByOthers(), Worked.NOTHING.withTraining(List.of(), alike)), "NO_VARIATION");
    }

    @Test
    void each_needs_the_records_it_rests_on() {
        assertThat(List.<OwnIndicator>of(
                        new HostConsentStrategic(),
                        new ActivitiesConsented(),
                        new ReprisalsEstablished(),
                        new PartnersLookedAfter(),
                        new SupportCovered(),
                        new DisputesResolved(),
                        new ProjectsAccepted(),
                        new SkillApplied(),
                        new LocallyLed()))
                .extracting(i -> i.needs().name())
                .containsExactly(
                        "HOST_CONSENT",
                        "COMMUNITY_CONSENT",
                        "PARTNER_SAFETY",
                        "PARTNER_SAFETY",
                        "DUE_DILIGENCE",
                        "DISPUTES",
                        "PROJECTS",
                        "TRAINING",
                        "ENGAGEMENT");
    }
}
