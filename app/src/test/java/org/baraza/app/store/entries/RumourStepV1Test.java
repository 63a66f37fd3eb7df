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
import org.baraza.core.record.RumourStepEntry;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Step;
import org.baraza.core.record.rumours.Truth;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes: one line for each kind of step and more. */
final class RumourStepV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final Handle AMINA = new Handle("s-amina");
    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");

    private static final List<Step> STEPS = List.of(
            new Step.Received(
                    "r-0000001",
                    "PRAMIQ",
                    Channel.SMS,
                    Optional.of(AMINA),
                    Optional.of("XXA01"),
                    new Reception.Open(Topic.GRIEVANCE),
                    Optional.of("0a1b"),
                    new ReferenceCode("B4K7T2"),
                    DENG,
                    AT),
            new Step.Received(
                    "r-0000001",
                    "PRAMIQ",
                    Channel.FORM,
                    Optional.empty(),
                    Optional.empty(),
                    new Reception.Referral(Topic.SEXUAL_VIOLENCE, Reception.Cause.WORDS),
                    Optional.empty(),
                    new ReferenceCode("C4K7T2"),
                    DENG,
                    AT),
            new Step.Placed("r-0000001", Optional.of("XXA02"), DENG, AT),
            new Step.WordsRead("r-0000001", "to know it again", DENG, AT),
            new Step.Prioritised(
                    "r-0000001",
                    Harm.VIOLENCE,
                    AllegedActor.COMMUNITY,
                    new Decision(Decision.What.PRIORITISE, DENG, AT, "men gather")),
            new Step.Referred("r-0000001", Topic.STAFF_MISCONDUCT, DENG, AT),
            new Step.Checking("r-0000001", DENG, AT),
            new Step.LookedInto("r-0000001", new Line(Line.Kind.PARTNER, true, Line.Says.DENIES, DENG, AT)),
            new Step.Concluded(
                    "r-0000001", Truth.FALSE, new Decision(Decision.What.REFUSE, INGRID, AT, "the water was tested")),
            new Step.Answered("r-0000001", Told.NOT_REACHED, "the phone is off", DENG, AT),
            new Step.Drafted(
                    "r-0000001", Medium.RADIO, Optional.of("XXA01"), "The water was tested and is good", DENG, AT),
            new Step.Drafted("r-0000001", Medium.LEADERS, Optional.empty(), "The water is good", DENG, AT),
            new Step.Countered("r-0000001", INGRID, AT),
            new Step.BecameWarning("r-0000001", "r-0000001", INGRID, AT),
            new Step.Closed("r-0000001", DENG, AT),
            new Step.Reopened("r-0000001", "it goes around again", DENG, AT),
            new Step.Merged("r-0000001", "r-0000002", DENG, AT),
            new Step.Unmerged("r-0000001", "another well", DENG, AT));

    private final RumourStepV1 codec = new RumourStepV1();

    @Test
    void every_step_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = RumourStepV1Test.class.getResourceAsStream("rumour-step-v1.jsonl")) {
            assertThat(in).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(STEPS.stream().map(this::written).toList()).isEqualTo(golden);
            assertThat(golden.stream().map(line -> codec.read(JSON.readTree(line))))
                    .isEqualTo(STEPS.stream().map(RumourStepEntry::new).toList());
        }
    }

    private String written(Step step) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(new RumourStepEntry(step), body);
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
        RumourStepEntry entry = new RumourStepEntry(STEPS.getFirst());
        assertThat(codec.kind()).isEqualTo(entry.kind());
        assertThat(codec.version()).isEqualTo(entry.version());
    }
}
