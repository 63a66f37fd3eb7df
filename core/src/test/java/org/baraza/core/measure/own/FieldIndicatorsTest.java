package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.core.measure.own.MadeUpAlerts.CUT;
import static org.baraza.core.measure.own.MadeUpAlerts.MARCH;
import static org.baraza.core.measure.own.MadeUpAlerts.NOON;
import static org.baraza.core.measure.own.MadeUpAlerts.march;
import static org.baraza.core.measure.own.MadeUpAlerts.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.Hinderer;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Impact;
import org.baraza.core.record.access.Mark;
import org.baraza.core.record.access.Moderation;
import org.baraza.core.record.access.Organisation;
import org.baraza.core.record.access.Sector;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.baraza.core.record.feedback.Body;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Withheld;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.Protected;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.UnitKind;
import org.baraza.core.record.force.Warned;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;
import org.baraza.core.record.movements.Restriction;
import org.baraza.core.record.networks.Coverage;
import org.junit.jupiter.api.Test;

/** What a mission's other records say: channels, feedback, force, movements and access. */
final class FieldIndicatorsTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final AreaMonth HERE = new AreaMonth("XB0101", MARCH.first());
    private static final AreaMonth THERE = new AreaMonth("XB0102", MARCH.first());

    private static Reading read(OwnIndicator indicator, OwnFacts facts) {
        return indicator.read(march(facts, Optional.empty()));
    }

    private static String code(Reading reading) {
        return switch (reading) {
            case Reading.Seen seen -> "seen " + seen.caution();
            case Reading.NotSeen not -> not.code();
            case Reading.NotApplicable not -> not.code();
        };
    }

    private static Reading.Seen seen(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Seen.class);
        return (Reading.Seen) reading;
    }

    private static OwnFacts none() {
        return OwnFacts.none("PRAMIQ");
    }

    private static EffortBook counted(EffortKind kind, Map<AreaMonth, Integer> counts) {
        List<Effort> efforts = new ArrayList<>();
        counts.forEach((at, n) -> efforts.add(new Effort(
                Effort.idOf("PRAMIQ", at, kind),
                "PRAMIQ",
                at,
                kind,
                Optional.of(n),
                EffortSource.OPERATIONS_LOG,
                DENG,
                NOON)));
        return EffortBook.of(efforts);
    }

    private static Coverage coverage(AreaMonth at, int communities, int known, int working, int woman, int perhaps) {
        return new Coverage(at, communities, known, working, woman, perhaps, Map.of(), 0, 0, 0);
    }

    @Test
    void coverage_is_that_of_the_last_month_and_its_range_says_what_nobody_knows() {
        OwnFacts facts = none().withCoverage(List.of(coverage(HERE, 6, 5, 3, 1, 1), coverage(THERE, 4, 3, 3, 0, 0)));
        Reading.Seen all = seen(read(new NetworkCoverage(), facts));
        assertThat(all.value()).isEqualTo(0.75);
        assertThat(all.interval()).isEqualTo(new Interval(0.6, 0.8, Interval.Kind.POSSIBLE_RANGE));
        assertThat(all.caution()).isEqualTo("PARTLY_KNOWN");
        Reading.Seen women = seen(read(new CoverageByWomen(), facts));
        assertThat(women.value()).isEqualTo(0.125);
        assertThat(women.interval()).isEqualTo(new Interval(0.1, 0.4, Interval.Kind.POSSIBLE_RANGE));
        assertThat(code(read(new NetworkCoverage(), none()))).isEqualTo("NO_COMMUNITY");
        assertThat(code(read(new NetworkCoverage(), none().withCoverage(List.of(coverage(HERE, 2, 0, 0, 0, 0))))))
                .isEqualTo("NO_CHANNEL_KNOWN");
    }

    private static FeedbackItem said(Optional<Concern> concern) {
        return FeedbackItem.of(new org.baraza.core.record.feedback.Step.Received(
                "f-1",
                "PRAMIQ",
                Channel.CALL,
                Optional.empty(),
                Optional.of("XB0101"),
                concern.map(_ -> Kind.SENSITIVE),
                Optional.empty(),
                Withheld.of(concern, ""),
                Optional.empty(),
                new ReferenceCode("B4K7T2"),
                DENG,
                NOON));
    }

    private static OwnFacts heard(FeedbackItem item, int times) {
        return none().withFeedback(java.util.Collections.nCopies(times, item), Clocks.USUAL);
    }

    @Test
    void feedback_nobody_answered_in_time_is_late_and_sensitive_complaints_are_judged_by_their_own_clock() {
        OwnFacts silent = heard(said(Optional.empty()), 6);
        assertThat(seen(read(new FeedbackAnswered(), silent)).value()).isZero();
        assertThat(seen(read(new FeedbackLeftOut(), silent)).value()).isZero();
        assertThat(code(read(new AnswerSatisfied(), silent))).isEqualTo("NO_CASES");
        FeedbackItem referred = said(Optional.of(Concern.STAFF_MISCONDUCT))
                .with(new org.baraza.core.record.feedback.Step.Referred(
                        "f-1", Body.values()[0], ROSE, NOON.plusSeconds(3_600)));
        assertThat(seen(read(new SensitiveReferred(), heard(referred, 5))).value())
                .isEqualTo(1);
        assertThat(code(read(new SensitiveReferred(), heard(referred, 4)))).isEqualTo("SMALL_CELL");
        assertThat(code(read(new FeedbackAnswered(), heard(referred, 9)))).isEqualTo("NO_CASES");
    }

    private static ForceIncident force(Level highest, Attempt... attempts) {
        return ForceIncident.of(new org.baraza.core.record.force.Step.Opened(
                "u-1",
                "PRAMIQ",
                Optional.of("XB0101"),
                NOON,
                UnitKind.INFANTRY,
                Menace.ATTACK_ON_CIVILIANS,
                new Account(
                        List.of(attempts), highest, Ground.PROTECTING_CIVILIANS, Optional.empty(), Effect.NOT_KNOWN),
                DENG,
                NOON.plusSeconds(60)));
    }

    @Test
    void force_is_counted_against_patrols_and_never_shown_without_what_was_not_done() {
        List<ForceIncident> used = List.of(
                force(Level.LETHAL, Attempt.tried(Level.VERBAL)), force(Level.NON_LETHAL), force(Level.SHOW_OF_FORCE));
        OwnFacts facts = none().withForce(used, List.of());
        assertThat(code(read(new ForceUsed(), facts))).isEqualTo("NO_EFFORT");
        Reading.Seen rate =
                seen(read(new ForceUsed(), facts.withEffort(counted(EffortKind.PATROLS, Map.of(HERE, 500)))));
        assertThat(rate.value()).isEqualTo(4);
        assertThat(rate.interval()).isEqualTo(Intervals.jeffreys(2, 0.5));
        assertThat(rate.caution()).isEqualTo("EFFORT_PARTLY_KNOWN");
        // Where nobody said how many patrols there were, neither they nor the force count.
        assertThat(seen(read(new ForceUsed(), facts.withEffort(counted(EffortKind.PATROLS, Map.of(THERE, 500)))))
                        .value())
                .isZero();
        assertThat(code(read(new LowerStepsFirst(), facts))).isEqualTo("SMALL_CELL");
        List<ForceIncident> many = new ArrayList<>(used);
        many.addAll(used);
        many.addAll(used);
        assertThat(seen(read(new LowerStepsFirst(), none().withForce(many, List.of())))
                        .value())
                .isEqualTo(0.5);
        assertThat(Together.showable(List.<OwnIndicator>of(new ForceUsed()))).isEmpty();
        assertThat(Together.showable(List.<OwnIndicator>of(new LowerStepsFirst())))
                .isEmpty();
    }

    private static MissedProtection review(String attack, Optional<Protected> outcome) {
        MissedProtection review = MissedProtection.of(new MissedStep.Opened(
                "m-" + attack,
                "PRAMIQ",
                Optional.of("XB0101"),
                attack,
                LocalDate.of(2026, 3, 12),
                Optional.of(12),
                TravelBand.values()[0],
                Warned.values()[0],
                DENG,
                NOON));
        return outcome.map(o -> review.then(new MissedStep.LookedInto(
                                "m-" + attack, Set.of(), Set.of(NoResponse.NO_CAPACITY), "asked both", ROSE, NOON))
                        .then(new MissedStep.Judged("m-" + attack, o, "as told", ROSE, NOON)))
                .orElse(review);
    }

    @Test
    void missed_protection_leaves_out_what_nobody_established_and_says_so() {
        List<MissedProtection> reviews = List.of(
                review("a1", Optional.of(Protected.ACTED)),
                review("a2", Optional.of(Protected.ACTED)),
                review("a3", Optional.of(Protected.COULD_HAVE_ACTED)),
                review("a4", Optional.of(Protected.COULD_NOT_HAVE_ACTED)),
                review("a5", Optional.of(Protected.COULD_HAVE_ACTED)),
                review("a6", Optional.of(Protected.CANNOT_BE_ESTABLISHED)),
                review("a7", Optional.empty()));
        Reading.Seen share = seen(read(new MissedProtectionShare(), none().withForce(List.of(), reviews)));
        assertThat(share.value()).isEqualTo(0.6);
        assertThat(share.n()).isEqualTo(5);
        assertThat(share.caution()).isEqualTo("PARTLY_KNOWN");
        assertThat(code(read(new MissedProtectionShare(), none()))).isEqualTo("NO_MAP");
        assertThat(code(new MissedProtectionShare().read(march(none(), Optional.of(Set.of(HERE))))))
                .isEqualTo("NO_CASES");
    }

    private static Restriction restriction(String id, Barred barred, Optional<Integer> days) {
        return Restriction.of(new MovementStep.Noted(
                id,
                "PRAMIQ",
                Optional.of("XB0101"),
                LocalDate.of(2026, 3, 5),
                barred,
                MovementKind.PATROL,
                Mover.MISSION,
                AuthorityLevel.DISTRICT,
                Optional.empty(),
                days,
                DENG,
                NOON));
    }

    @Test
    void movements_not_asked_for_stand_beside_those_that_were_barred() {
        OwnFacts facts = none().withRestrictions(List.of(
                restriction("r-1", Barred.DENIED, Optional.of(2)),
                restriction("r-2", Barred.TURNED_BACK, Optional.empty()),
                restriction("r-3", Barred.NOT_ASKED_FOR, Optional.empty())));
        assertThat(code(read(new MovementRestricted(), facts))).isEqualTo("NO_EFFORT");
        assertThat(code(read(new MovementNotAskedFor(), facts))).isEqualTo("NO_EFFORT");
        OwnFacts asked = facts.withEffort(counted(EffortKind.MOVEMENTS_REQUESTED, Map.of(HERE, 99)));
        Reading.Seen rate = seen(read(new MovementRestricted(), asked));
        assertThat(rate.value()).isCloseTo(2 / 0.099, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(rate.interval()).isEqualTo(Intervals.jeffreys(2, 0.099));
        assertThat(seen(read(new MovementNotAskedFor(), asked)).value()).isEqualTo(0.01);
        Reading.Seen days = seen(read(new MovementDaysLost(), asked));
        assertThat(days.value()).isEqualTo(2);
        assertThat(days.interval().high()).isInfinite();
        assertThat(days.caution()).isEqualTo("DAYS_PARTLY_KNOWN");
        assertThat(Together.showable(List.<OwnIndicator>of(new MovementRestricted())))
                .isEmpty();
    }

    private static Constraint constraint(boolean verified) {
        Constraint noted = Constraint.of(new ConstraintStep.Noted(
                "c-1",
                "PRAMIQ",
                Optional.of("XB0101"),
                Hindrance.MOVEMENT_RESTRICTED,
                Hinderer.STATE_AUTHORITY,
                Sector.HEALTH,
                Organisation.LOCAL,
                LocalDate.of(2026, 3, 3),
                Optional.of(LocalDate.of(2026, 3, 7)),
                Optional.of(4),
                Impact.STOPPED,
                DENG,
                NOON));
        return verified
                ? noted.with(new ConstraintStep.Moderated(
                        "c-1", Moderation.VERIFIED, new Decision(Decision.What.VERIFY, ROSE, NOON, "two say so")))
                : noted;
    }

    @Test
    void access_incidents_count_once_verified_against_the_organisations_at_work() {
        OwnFacts facts = none().withConstraints(List.of(constraint(true), constraint(false)), Map.of())
                .withEffort(counted(EffortKind.ORGANISATIONS_PRESENT, Map.of(HERE, 15, THERE, 5)));
        Reading.Seen rate = seen(read(new AccessIncidents(), facts));
        assertThat(rate.value()).isEqualTo(0.5);
        assertThat(rate.n()).isEqualTo(1);
        assertThat(rate.caution()).isEmpty();
        assertThat(seen(read(new AccessDaysLost(), facts)).interval())
                .isEqualTo(new Interval(4, 4, Interval.Kind.POSSIBLE_RANGE));
        assertThat(code(read(new AccessIncidents(), none()))).isEqualTo("NO_EFFORT");
    }

    private static AreaMarks marks(String by, Mark first) {
        Map<Hindrance, Mark> all = new EnumMap<>(Hindrance.class);
        for (Hindrance kind : Hindrance.values()) {
            all.put(kind, kind.ordinal() == 0 ? first : Mark.NONE);
        }
        Handle who = new Handle(by);
        Month month = MARCH.first();
        return new AreaMarks(
                AreaMarks.idOf("PRAMIQ", "XB0101", month, who), "PRAMIQ", "XB0101", month, all, who, Instant.EPOCH);
    }

    @Test
    void severity_is_a_rung_of_one_area_and_never_of_several() {
        OwnFacts facts = none().withConstraints(
                        List.of(), Map.of(HERE, Grid.of(List.of(marks("deng", Mark.LOW), marks("rose", Mark.HIGH)))));
        OwnCell one = records(CUT, facts)
                .area(
                        "XB0101",
                        MARCH,
                        new OwnCell.Outside(OptionalDouble.empty(), List.of(), Optional.empty(), Optional.empty()));
        Reading.Seen rung = seen(new AccessSeverity().read(one));
        assertThat(rung.value()).isEqualTo(3);
        assertThat(rung.interval()).isEqualTo(new Interval(1, 3, Interval.Kind.POSSIBLE_RANGE));
        assertThat(code(read(new AccessSeverity(), facts))).isEqualTo("ORDINAL");
        OwnFacts alone = none().withConstraints(List.of(), Map.of(HERE, Grid.of(List.of(marks("deng", Mark.LOW)))));
        assertThat(code(new AccessSeverity()
                        .read(records(CUT, alone)
                                .area(
                                        "XB0101",
                                        MARCH,
                                        new OwnCell.Outside(
                                                OptionalDouble.empty(),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty())))))
                .isEqualTo("TOO_FEW_SCORERS");
    }
}
