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
import org.baraza.core.protect.Role;
import org.baraza.core.record.FeedbackStepEntry;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.feedback.AskedBack;
import org.baraza.core.record.feedback.Body;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.NotRelevant;
import org.baraza.core.record.feedback.Outcome;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.feedback.Withheld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes: one line for each kind of step and more. */
final class FeedbackStepV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final Handle AMINA = new Handle("s-amina");
    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");

    private static final List<Step> STEPS = List.of(
            new Step.Received(
                    "f-0000001",
                    "PRAMIQ",
                    Channel.SMS,
                    Optional.of(AMINA),
                    Optional.of("XXA01"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("0a1b"),
                    new ReferenceCode("B4K7T2"),
                    DENG,
                    AT),
            new Step.Received(
                    "f-0000001",
                    "PRAMIQ",
                    Channel.PAPER,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Kind.COMPLAINT),
                    Optional.of(Category.AID),
                    Optional.empty(),
                    Optional.empty(),
                    new ReferenceCode("B4K7T3"),
                    DENG,
                    AT),
            new Step.Received(
                    "f-0000001",
                    "PRAMIQ",
                    Channel.CALL,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Kind.SENSITIVE),
                    Optional.empty(),
                    Optional.of(new Withheld(Concern.FRAUD, Reception.Cause.DECLARED)),
                    Optional.empty(),
                    new ReferenceCode("C4K7T2"),
                    DENG,
                    AT),
            new Step.Acknowledged("f-0000001", DENG, AT),
            new Step.Placed("f-0000001", Optional.of("XXA02"), DENG, AT),
            new Step.Placed("f-0000001", Optional.empty(), DENG, AT),
            new Step.WordsRead("f-0000001", "to answer it", DENG, AT),
            new Step.Sorted(
                    "f-0000001",
                    Kind.REQUEST,
                    Category.SERVICES,
                    Optional.empty(),
                    new Decision(Decision.What.VERIFY, DENG, AT, "as told")),
            new Step.Sorted(
                    "f-0000001",
                    Kind.QUESTION,
                    Category.OTHER,
                    Optional.of(NotRelevant.NOT_FOR_US),
                    new Decision(Decision.What.REFUSE, INGRID, AT, "about another country")),
            new Step.FoundSensitive("f-0000001", Concern.STAFF_MISCONDUCT, DENG, AT),
            new Step.Referred("f-0000001", Body.CONDUCT_UNIT, INGRID, AT),
            new Step.GivenTo("f-0000001", Role.HEAD_OF_OFFICE, AT.plusSeconds(86400), DENG, AT),
            new Step.Answered("f-0000001", Mode.BOARD, Outcome.NO_CAPACITY, "there is no drill until May", INGRID, AT),
            new Step.AskedAfter("f-0000001", AskedBack.NOT_USEFUL, DENG, AT),
            new Step.Appealed("f-0000001", "the neighbours got one", DENG, AT),
            new Step.Closed("f-0000001", DENG, AT),
            new Step.Reopened("f-0000001", "more to it", DENG, AT));

    private final FeedbackStepV1 codec = new FeedbackStepV1();

    @Test
    void every_step_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = FeedbackStepV1Test.class.getResourceAsStream("feedback-step-v1.jsonl")) {
            assertThat(in).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(STEPS.stream().map(this::written).toList()).isEqualTo(golden);
            assertThat(golden.stream().map(line -> codec.read(JSON.readTree(line))))
                    .isEqualTo(STEPS.stream().map(FeedbackStepEntry::new).toList());
        }
    }

    private String written(Step step) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(new FeedbackStepEntry(step), body);
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
        FeedbackStepEntry entry = new FeedbackStepEntry(STEPS.getFirst());
        assertThat(codec.kind()).isEqualTo(entry.kind());
        assertThat(codec.version()).isEqualTo(entry.version());
    }
}
