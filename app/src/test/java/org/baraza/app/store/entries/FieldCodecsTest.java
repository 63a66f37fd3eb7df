package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.AreaMarksEntry;
import org.baraza.core.record.ConstraintStepEntry;
import org.baraza.core.record.EffortEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ForceStepEntry;
import org.baraza.core.record.GroupReviewEntry;
import org.baraza.core.record.MissedStepEntry;
import org.baraza.core.record.MovementStepEntry;
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
import org.baraza.core.record.access.Outcome;
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
import org.baraza.core.record.force.Told;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.UnitKind;
import org.baraza.core.record.force.Warned;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;
import org.baraza.core.record.movements.RaisedWith;
import org.baraza.core.record.movements.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files beside this test stay readable, and never change: one line for each kind of step and more. */
final class FieldCodecsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 13);
    private static final Month MARCH = Month.of(2026, 3);
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final String ID = "c-0000001";

    private static final Account ACCOUNT = new Account(
            List.of(
                    Attempt.tried(Level.PRESENCE),
                    new Attempt(Level.VERBAL, Optional.of(NotFeasible.NO_TIME), "they ran"),
                    Attempt.tried(Level.SHOW_OF_FORCE)),
            Level.SHOW_OF_FORCE,
            Ground.SELF_DEFENCE,
            Optional.of(0),
            Effect.THREAT_WITHDREW);

    private static final Action ACTION = new Action(1, Role.TRAINER, LocalDate.of(2026, 4, 1), "a drill");

    /** @param steps the sealed type of the steps; empty for what has one form only */
    record Layout(EntryCodec codec, Optional<Class<?>> steps, List<Entry> entries) {

        @Override
        public String toString() {
            return codec.kind();
        }
    }

    static Stream<Layout> layouts() {
        return Stream.of(
                new Layout(
                        new ForceStepV1(),
                        Optional.of(Step.class),
                        force().map(s -> (Entry) new ForceStepEntry(s)).toList()),
                new Layout(
                        new MissedStepV1(),
                        Optional.of(MissedStep.class),
                        missed().map(s -> (Entry) new MissedStepEntry(s)).toList()),
                new Layout(
                        new ConstraintStepV1(),
                        Optional.of(ConstraintStep.class),
                        constraint()
                                .map(s -> (Entry) new ConstraintStepEntry(s))
                                .toList()),
                new Layout(
                        new MovementStepV1(),
                        Optional.of(MovementStep.class),
                        movement().map(s -> (Entry) new MovementStepEntry(s)).toList()),
                new Layout(new AccessScoredV1(), Optional.empty(), List.of(new AreaMarksEntry(scoring()))),
                new Layout(
                        new AccessReviewedV1(),
                        Optional.empty(),
                        List.of(new GroupReviewEntry(
                                new GroupReview("PRAMIQ 2026-03", "PRAMIQ", MARCH, 4, "two taken up", ROSE, AT)))),
                new Layout(
                        new EffortCountedV1(),
                        Optional.empty(),
                        List.of(new EffortEntry(effort(Optional.of(0))), new EffortEntry(effort(Optional.empty())))));
    }

    private static Stream<Step> force() {
        Map<LegalTest, Holds> tests = new EnumMap<>(LegalTest.class);
        Arrays.stream(LegalTest.values()).forEach(t -> tests.put(t, Holds.CANNOT_TELL));
        return Stream.of(
                new Step.Opened(
                        ID,
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        AT.minusSeconds(60),
                        UnitKind.GUARD,
                        Menace.INTRUSION,
                        ACCOUNT,
                        DENG,
                        AT),
                new Step.Opened(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        AT,
                        UnitKind.NOT_KNOWN,
                        Menace.NOT_KNOWN,
                        new Account(List.of(), Level.LETHAL, Ground.NOT_STATED, Optional.empty(), Effect.NOT_KNOWN),
                        DENG,
                        AT),
                new Step.Accounted(ID, ACCOUNT, DENG, AT),
                new Step.HarmLookedInto(
                        ID,
                        HarmKnown.FOUND,
                        Optional.of(new Range(0, 1, 2)),
                        Optional.of(new Range(0, 0, 3)),
                        MedicalAid.GIVEN,
                        ROSE,
                        AT),
                new Step.HarmLookedInto(
                        ID, HarmKnown.NOT_KNOWN, Optional.empty(), Optional.empty(), MedicalAid.NOT_KNOWN, ROSE, AT),
                new Step.ReviewOpened(ID, ROSE, AT),
                new Step.LegalChecked(ID, tests, ROSE, AT),
                new Step.HarmAcknowledged(ID, ROSE, AT),
                new Step.AmendsDecided(ID, false, "they asked not to", ROSE, AT),
                new Step.CommunityTold(ID, Told.WOULD_ENDANGER, "watched", ROSE, AT),
                new Step.Concluded(ID, Conclusion.SYSTEMIC, "seen before", ROSE, AT),
                new Step.ActionAgreed(ID, ACTION, ROSE, AT),
                new Step.ActionDone(ID, 1, ROSE, AT),
                new Step.Closed(ID, ROSE, AT),
                new Step.Reopened(ID, "a witness came", ROSE, AT));
    }

    private static Stream<MissedStep> missed() {
        return Stream.of(
                new MissedStep.Opened(
                        ID,
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        "event-77",
                        DAY,
                        Optional.of(12),
                        TravelBand.UNDER_ONE_HOUR,
                        Warned.YES,
                        ROSE,
                        AT),
                new MissedStep.Opened(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        "event-77",
                        DAY,
                        Optional.empty(),
                        TravelBand.NOT_KNOWN,
                        Warned.NOT_KNOWN,
                        ROSE,
                        AT),
                new MissedStep.LookedInto(
                        ID,
                        Set.of(Responder.MISSION_FORCE, Responder.MISSION_POLICE),
                        Set.of(NoResponse.NO_ACCESS),
                        "the bridge was out",
                        ROSE,
                        AT),
                new MissedStep.LookedInto(ID, Set.of(), Set.of(), "nobody was near", ROSE, AT),
                new MissedStep.Judged(ID, Protected.COULD_HAVE_ACTED, "they waited", ROSE, AT),
                new MissedStep.ActionAgreed(ID, ACTION, ROSE, AT),
                new MissedStep.ActionDone(ID, 1, ROSE, AT),
                new MissedStep.Closed(ID, ROSE, AT),
                new MissedStep.Reopened(ID, "a log was found", ROSE, AT));
    }

    private static Stream<ConstraintStep> constraint() {
        return Stream.of(
                new ConstraintStep.Noted(
                        ID,
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        Hindrance.ENTRY_IMPEDED,
                        Hinderer.STATE_AUTHORITY,
                        Sector.WATER,
                        Organisation.LOCAL,
                        DAY,
                        Optional.of(DAY),
                        Optional.of(0),
                        Impact.STOPPED,
                        DENG,
                        AT),
                new ConstraintStep.Noted(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        Hindrance.MINES,
                        Hinderer.NOT_KNOWN,
                        Sector.NOT_SAID,
                        Organisation.NOT_SAID,
                        DAY,
                        Optional.empty(),
                        Optional.empty(),
                        Impact.NOT_KNOWN,
                        DENG,
                        AT),
                new ConstraintStep.Ended(ID, DAY, Optional.of(3), DENG, AT),
                new ConstraintStep.Ended(ID, DAY, Optional.empty(), DENG, AT),
                new ConstraintStep.Moderated(
                        ID, Moderation.NEEDS_FOLLOW_UP, new Decision(Decision.What.REFUSE, ROSE, AT, "one voice only")),
                new ConstraintStep.Moderated(
                        ID, Moderation.VERIFIED, new Decision(Decision.What.VERIFY, ROSE, AT, "two say so")),
                new ConstraintStep.Advocated(ID, Advocacy.LETTER, "", ROSE, AT),
                new ConstraintStep.Settled(ID, Outcome.RESOLVED, "the paper came", ROSE, AT),
                new ConstraintStep.Reopened(ID, "barred again", ROSE, AT));
    }

    private static Stream<MovementStep> movement() {
        return Stream.of(
                new MovementStep.Noted(
                        ID,
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        DAY,
                        Barred.DELAYED,
                        MovementKind.FLIGHT,
                        Mover.MISSION,
                        AuthorityLevel.NATIONAL,
                        Optional.of(6),
                        Optional.of(1),
                        DENG,
                        AT),
                new MovementStep.Noted(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        DAY,
                        Barred.NOT_ASKED_FOR,
                        MovementKind.PATROL,
                        Mover.PARTNER,
                        AuthorityLevel.NOT_KNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        DENG,
                        AT),
                new MovementStep.Raised(ID, RaisedWith.GOVERNMENT, DENG, AT),
                new MovementStep.Settled(ID, Resolution.LIFTED, Optional.of(2), "", DENG, AT),
                new MovementStep.Settled(ID, Resolution.NO_ANSWER, Optional.empty(), "asked twice", DENG, AT),
                new MovementStep.Withdrawn(ID, "another day", DENG, AT));
    }

    private static AreaMarks scoring() {
        Map<Hindrance, Mark> marks = new EnumMap<>(Hindrance.class);
        Arrays.stream(Hindrance.values()).forEach(kind -> marks.put(kind, Mark.GAP));
        return new AreaMarks(
                AreaMarks.idOf("PRAMIQ", "XB0101", MARCH, ROSE), "PRAMIQ", "XB0101", MARCH, marks, ROSE, AT);
    }

    private static Effort effort(Optional<Integer> count) {
        AreaMonth where = new AreaMonth("XB0101", MARCH);
        return new Effort(
                Effort.idOf("PRAMIQ", where, EffortKind.PATROL_DAYS),
                "PRAMIQ",
                where,
                EffortKind.PATROL_DAYS,
                count,
                EffortSource.UNIT_RETURNS,
                DENG,
                AT);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_entry_is_written_byte_for_byte_as_ever_and_read_back(Layout layout) throws IOException {
        List<String> written =
                layout.entries().stream().map(e -> written(layout.codec(), e)).toList();
        String file = layout.codec().kind() + "-v1.jsonl";
        try (InputStream in = FieldCodecsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file + " holds\n" + String.join("\n", written)).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(written).isEqualTo(golden);
            assertThat(golden.stream().map(line -> layout.codec().read(JSON.readTree(line))))
                    .isEqualTo(layout.entries());
        }
    }

    private static String written(EntryCodec codec, Entry entry) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(entry, body);
        return JSON.writeValueAsString(body);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void there_is_a_line_for_every_kind_of_step_and_the_codec_is_the_one_the_entry_asks_for(Layout layout) {
        Entry first = layout.entries().getFirst();
        assertThat(layout.codec().kind()).isEqualTo(first.kind());
        assertThat(layout.codec().version()).isEqualTo(first.version());
        layout.steps()
                .ifPresent(type -> assertThat(layout.entries().stream()
                                .map(FieldCodecsTest::step)
                                .map(Object::getClass)
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrderElementsOf(List.of(type.getPermittedSubclasses())));
    }

    private static Object step(Entry entry) {
        return switch (entry) {
            case ForceStepEntry e -> e.step();
            case MissedStepEntry e -> e.step();
            case ConstraintStepEntry e -> e.step();
            case MovementStepEntry e -> e.step();
            default -> throw new IllegalArgumentException(entry.kind());
        };
    }

    @Test
    void a_step_this_program_does_not_know_is_not_read_as_another() {
        for (EntryCodec codec :
                List.of(new ForceStepV1(), new MissedStepV1(), new ConstraintStepV1(), new MovementStepV1())) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> codec.read(JSON.readTree(
                            "{\"step\":\"other\",\"id\":\"c-1\",\"by\":\"deng\",\"at\":\"2026-03-14T18:00:00Z\"}"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
