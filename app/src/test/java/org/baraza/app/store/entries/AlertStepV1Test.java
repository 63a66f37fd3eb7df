package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.StepEntry;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.alerts.Result;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes: one line for each kind of step and more. */
final class AlertStepV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final Handle AMINA = new Handle("s-amina");
    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");

    private static final List<Step> STEPS = List.of(
            new Step.Received(
                    "a-0000001",
                    "PRAMIQ",
                    Channel.SMS,
                    Optional.of(AMINA),
                    Optional.of("XXA01"),
                    new Reception.Open(Topic.DANGER),
                    Optional.of("0a1b"),
                    new ReferenceCode("B4K7T2"),
                    DENG,
                    AT),
            new Step.Received(
                    "a-0000001",
                    "PRAMIQ",
                    Channel.PAPER,
                    Optional.empty(),
                    Optional.empty(),
                    new Reception.Referral(Topic.STAFF_MISCONDUCT, Reception.Cause.DECLARED),
                    Optional.empty(),
                    new ReferenceCode("C4K7T2"),
                    DENG,
                    AT),
            new Step.Acknowledged("a-0000001", DENG, AT),
            new Step.Placed("a-0000001", Optional.of("XXA02"), DENG, AT),
            new Step.Placed("a-0000001", Optional.empty(), DENG, AT),
            new Step.WordsRead("a-0000001", "to find the place", DENG, AT),
            new Step.Triaged(
                    "a-0000001",
                    Threat.ARMED_MOVEMENT,
                    Horizon.IMMINENT,
                    Urgency.HIGH,
                    AllegedActor.NOT_KNOWN,
                    new Decision(Decision.What.PRIORITISE, DENG, AT, "within two days")),
            new Step.Referred("a-0000001", Topic.SEXUAL_VIOLENCE, DENG, AT),
            new Step.LookedInto("a-0000001", new Line(Line.Kind.PATROL, true, Line.Says.CONFIRMS, DENG, AT)),
            new Step.Judged(
                    "a-0000001", Verdict.VERIFIED, new Decision(Decision.What.VERIFY, INGRID, AT, "seen by a patrol")),
            new Step.Judged(
                    "a-0000001",
                    Verdict.UNVERIFIABLE,
                    new Decision(Decision.What.REFUSE, INGRID, AT, "nobody can go there")),
            new Step.Decided(
                    "a-0000001",
                    Set.of(Measure.PATROL, Measure.COMMUNITY_INFORMED),
                    Optional.empty(),
                    "both at once",
                    INGRID,
                    AT),
            new Step.Decided("a-0000001", Set.of(), Optional.of(NoResponse.NO_ACCESS), "", INGRID, AT),
            new Step.Departed("a-0000001", Responder.MISSION_FORCE, DENG, AT),
            new Step.Arrived("a-0000001", Responder.MISSION_FORCE, DENG, AT),
            new Step.Ended("a-0000001", Responder.MISSION_FORCE, Result.AVERTED, DENG, AT),
            new Step.FedBack("a-0000001", Told.NOT_REACHED, "the phone is off", DENG, AT),
            new Step.Closed("a-0000001", DENG, AT),
            new Step.Reopened("a-0000001", "they came back", DENG, AT),
            new Step.Merged("a-0000001", "a-0000002", DENG, AT),
            new Step.Unmerged("a-0000001", "another village", DENG, AT),
            new Step.HandedOver("a-0000001", INGRID, DENG, AT));

    private final AlertStepV1 codec = new AlertStepV1();

    @Test
    void every_step_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = AlertStepV1Test.class.getResourceAsStream("alert-step-v1.jsonl")) {
            assertThat(in).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(STEPS.stream().map(this::written).toList()).isEqualTo(golden);
            assertThat(golden.stream().map(line -> codec.read(JSON.readTree(line))))
                    .isEqualTo(STEPS.stream().map(StepEntry::new).toList());
        }
    }

    private String written(Step step) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(new StepEntry(step), body);
        return JSON.writeValueAsString(body);
    }

    @Test
    void there_is_a_line_for_every_kind_of_step() {
        Set<Class<?>> kinds = new HashSet<>();
        STEPS.forEach(s -> kinds.add(s.getClass()));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(Step.class.getPermittedSubclasses()));
    }

    @Test
    void the_codec_is_the_one_the_entry_asks_for() {
        StepEntry entry = new StepEntry(STEPS.getFirst());
        assertThat(codec.kind()).isEqualTo(entry.kind());
        assertThat(codec.version()).isEqualTo(entry.version());
    }
}
