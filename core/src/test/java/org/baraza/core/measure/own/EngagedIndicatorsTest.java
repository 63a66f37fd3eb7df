package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.core.measure.own.MadeUpAlerts.march;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.baraza.core.ground.Handle;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Commitment;
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
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;
import org.junit.jupiter.api.Test;

/** What a mission's records say of what it does together with communities, in March 2026. */
final class EngagedIndicatorsTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Optional<String> HERE = Optional.of("XB0101");

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Reading read(OwnIndicator indicator, Engaged engaged) {
        return indicator.read(march(OwnFacts.none("PRAMIQ").withEngaged(engaged), Optional.empty()));
    }

    private static Reading.Seen seen(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Seen.class);
        return (Reading.Seen) reading;
    }

    private static LocalDecision decision(int number, LocalDate on, Group... before) {
        String id = "decision-" + number;
        LocalDecision put = LocalDecision.of(new DecisionStep.Put(
                id, "PRAMIQ", HERE, DecisionKind.PATROL_PLAN, "which road", DENG, at(on.minusDays(20))));
        for (Group group : before) {
            put = put.with(new DecisionStep.Heard(
                    id, group, on.minusDays(5), Way.MEETING, "the river road", DENG, at(on.minusDays(5))));
        }
        return put.with(new DecisionStep.Taken(
                id,
                Role.HEAD_OF_OFFICE,
                on,
                "the river road",
                before.length == 0 ? Change.NOBODY_HEARD : Change.CHANGED,
                "as they said",
                INGRID,
                at(on)));
    }

    @Test
    void a_decision_has_local_input_when_two_different_groups_were_heard_before_it() {
        List<LocalDecision> all = new ArrayList<>();
        all.add(decision(1, day("2026-03-10"), Group.WOMEN, Group.YOUTH));
        all.add(decision(2, day("2026-03-11"), Group.WOMEN, Group.WOMEN));
        all.add(decision(3, day("2026-03-12")));
        all.add(decision(4, day("2026-03-13"), Group.ELDERS, Group.TRADERS));
        all.add(decision(5, day("2026-02-13"), Group.ELDERS, Group.TRADERS));
        assertThat(read(new DecisionsWithInput(), Engaged.NOTHING.withDecisions(all)))
                .as("four are too few for a share")
                .isInstanceOf(Reading.NotSeen.class);
        all.add(decision(6, day("2026-03-14")));
        Reading.Seen share = seen(read(new DecisionsWithInput(), Engaged.NOTHING.withDecisions(all)));
        assertThat(share.value()).isEqualTo(0.4);
        assertThat(share.interval()).isEqualTo(Intervals.wilson(2, 5));
    }

    private static Promise promise(Side side, int number, Kept kept, Telling telling, int daysLate) {
        LocalDate due = day("2026-03-10");
        String id = "promise-" + number;
        Promise made = Promise.of(new Step.Made(
                id,
                "PRAMIQ",
                HERE,
                Category.SERVICES,
                new Commitment("the pump is mended", DENG, due.minusDays(30), due),
                side == Side.MISSION
                        ? Office.of(Role.CIVIL_AFFAIRS)
                        : new Office(side, Optional.empty(), Optional.empty()),
                Optional.empty(),
                DENG,
                at(due.minusDays(30))));
        return made.with(new Step.Concluded(
                id,
                kept,
                "as said",
                Optional.of(telling),
                Optional.of(Witness.COMMUNITY_MEETING),
                DENG,
                at(due.plusDays(daysLate))));
    }

    @Test
    void a_word_is_kept_when_it_was_kept_whole_by_its_first_day_and_people_know_and_sides_never_mix() {
        List<Promise> all = List.of(
                promise(Side.MISSION, 1, Kept.KEPT, Telling.TOLD, -1),
                promise(Side.MISSION, 2, Kept.KEPT, Telling.TO_BE_TOLD, -1),
                promise(Side.MISSION, 3, Kept.KEPT, Telling.TOLD, 3),
                promise(Side.MISSION, 4, Kept.PARTLY, Telling.TOLD, -1),
                promise(Side.MISSION, 5, Kept.BROKEN, Telling.TOLD, 1),
                promise(Side.MISSION, 6, Kept.WITHDRAWN, Telling.TOLD, -3),
                promise(Side.PARTNER, 7, Kept.KEPT, Telling.TOLD, -1));
        Reading.Seen mission = seen(read(new CommitmentsKept(), Engaged.NOTHING.withPromises(all)));
        assertThat(mission.value()).isEqualTo(0.2);
        assertThat(mission.n()).isEqualTo(5);
        assertThat(read(new CommitmentsKeptByPartners(), Engaged.NOTHING.withPromises(all)))
                .as("one is too few for a share")
                .isInstanceOf(Reading.NotSeen.class);
        assertThat(read(new CommitmentsKept(), Engaged.NOTHING)).isInstanceOf(Reading.NotSeen.class);
    }

    /** One of which so many recommendations were made on New Year's Day, whose 60 days end on 2 March. */
    private static Assessment assessed(List<Optional<Ruling>> rulings) {
        LocalDate heard = day("2025-12-20");
        LocalDate made = day("2026-01-01");
        Assessment one = Assessment.of(new AssessmentStep.Planned(
                        "a-1", "PRAMIQ", HERE, Purpose.NEW_AREA, heard, Set.of(Group.WOMEN), Set.of(), DENG, at(heard)))
                .with(new AssessmentStep.Checked(
                        "a-1", Set.of(Check.SAFETY, Check.DO_NO_HARM, Check.CONSENT_TEXT), DENG, at(heard)))
                .with(new AssessmentStep.Approved("a-1", "", INGRID, at(heard)))
                .with(new AssessmentStep.Heard(
                        "a-1", Group.WOMEN, Method.GROUP_TALK, Optional.of(9), heard, DENG, at(heard)))
                .with(new AssessmentStep.Ranked(
                        "a-1",
                        Group.WOMEN,
                        NeedKind.WATER,
                        Optional.empty(),
                        Optional.empty(),
                        Solution.NOT_KNOWN,
                        DENG,
                        at(heard)))
                .with(new AssessmentStep.ReadBack("a-1", Group.WOMEN, Agreement.AGREED, heard, "", DENG, at(heard)));
        for (int i = 0; i < rulings.size(); i++) {
            one = one.with(new AssessmentStep.Recommended(
                    "a-1", "more water", Optional.of(NeedKind.WATER), Role.CIVIL_AFFAIRS, made, DENG, at(made)));
        }
        for (int i = 0; i < rulings.size(); i++) {
            Optional<Ruling> ruling = rulings.get(i);
            if (ruling.isPresent()) {
                one = one.with(new AssessmentStep.Decided(
                        "a-1", i + 1, ruling.get(), made.plusDays(30), "because", INGRID, at(made.plusDays(30))));
            }
        }
        return one;
    }

    @Test
    void what_was_recommended_is_adopted_partly_adopted_refused_or_not_answered_and_these_stand_apart() {
        Engaged engaged = Engaged.NOTHING.withAssessments(List.of(assessed(List.of(
                Optional.of(Ruling.ADOPTED),
                Optional.of(Ruling.PARTLY),
                Optional.of(Ruling.PARTLY),
                Optional.of(Ruling.REFUSED),
                Optional.empty()))));
        assertThat(seen(read(new RecommendationsAdopted(), engaged)).value()).isEqualTo(0.2);
        assertThat(seen(read(new RecommendationsPartly(), engaged)).value()).isEqualTo(0.4);
        assertThat(seen(read(new RecommendationsAnswered(), engaged)).value()).isEqualTo(0.8);
        assertThat(seen(read(new RecommendationsAnswered(), engaged)).interval())
                .isEqualTo(Intervals.wilson(4, 5));
        Engaged early = Engaged.NOTHING.withAssessments(IntStream.range(0, 1)
                .mapToObj(i -> assessed(List.of(Optional.empty())))
                .toList());
        assertThat(read(new RecommendationsAdopted(), early)).isInstanceOf(Reading.NotSeen.class);
    }

    @Test
    void each_needs_the_records_it_rests_on() {
        assertThat(List.<OwnIndicator>of(new DecisionsWithInput(), new CommitmentsKept(), new RecommendationsAdopted()))
                .extracting(OwnIndicator::needs)
                .extracting(Enum::name)
                .containsExactly("PROMISES", "PROMISES", "ASSESSMENTS");
    }
}
