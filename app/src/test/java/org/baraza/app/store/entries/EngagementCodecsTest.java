package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ExpectationStepEntry;
import org.baraza.core.record.LocalDecisionStepEntry;
import org.baraza.core.record.PromiseStepEntry;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files beside this test stay readable, and never change: one line for each kind of step and more. */
final class EngagementCodecsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 13);
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final String ID = "c-0000001";
    private static final Optional<String> AREA = Optional.of("XB0101");

    /** @param steps the sealed type of the steps */
    record Layout(
            EntryCodec codec, Class<? extends CaseStep> steps, List<? extends CaseStep> lines, List<Entry> entries) {

        static <S extends CaseStep> Layout of(
                EntryCodec codec, Class<S> steps, Function<S, Entry> entry, Stream<S> lines) {
            List<S> all = lines.toList();
            return new Layout(codec, steps, all, all.stream().map(entry).toList());
        }

        @Override
        public String toString() {
            return codec.kind();
        }
    }

    static Stream<Layout> layouts() {
        return Stream.of(
                Layout.of(new PromiseStepV1(), Step.class, PromiseStepEntry::new, promises()),
                Layout.of(new ExpectationStepV1(), ExpectationStep.class, ExpectationStepEntry::new, expectations()),
                Layout.of(new LocalDecisionStepV1(), DecisionStep.class, LocalDecisionStepEntry::new, decisions()));
    }

    private static Stream<Step> promises() {
        return Stream.of(
                new Step.Made(
                        ID,
                        "PRAMIQ",
                        AREA,
                        Category.SERVICES,
                        new Commitment("the well is mended", DENG, DAY, DAY.plusDays(30)),
                        Office.of(Role.CIVIL_AFFAIRS),
                        Optional.of("e-0000001"),
                        DENG,
                        AT),
                new Step.Made(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        Category.OTHER,
                        new Commitment("a visit", DENG, DAY, DAY),
                        new Office(Side.PARTNER, Optional.empty(), Optional.of(new Handle("partner-1"))),
                        Optional.empty(),
                        DENG,
                        AT),
                new Step.Told(ID, Step.About.THE_WORD, Way.MEETING, DAY, "kisima", DENG, AT),
                new Step.Moved(ID, DAY.plusDays(60), "the road is cut", DENG, AT),
                new Step.HandedOver(ID, ROSE, "the rotation", DENG, AT),
                new Step.Concluded(
                        ID,
                        Kept.PARTLY,
                        "the pump was brought",
                        Optional.of(Telling.TO_BE_TOLD),
                        Optional.of(Witness.WOMENS_GROUP),
                        ROSE,
                        AT),
                new Step.Concluded(ID, Kept.BROKEN, "no", Optional.of(Telling.TOLD), Optional.empty(), ROSE, AT),
                new Step.Reopened(ID, "it broke again", ROSE, AT));
    }

    private static Stream<ExpectationStep> expectations() {
        return Stream.of(
                new ExpectationStep.Heard(ID, "PRAMIQ", AREA, Category.AID, Group.WOMEN, Optional.of("00ff"), DENG, AT),
                new ExpectationStep.Answered(
                        ID, Possible.PARTLY, Optional.of("p-0000001"), "the pump", Way.VISIT, DAY, DENG, AT),
                new ExpectationStep.WordsRead(ID, "to answer", DENG, AT),
                new ExpectationStep.Reopened(ID, "they ask again", DENG, AT));
    }

    private static Stream<DecisionStep> decisions() {
        return Stream.of(
                new DecisionStep.Put(ID, "PRAMIQ", AREA, DecisionKind.PATROL_PLAN, "which road", DENG, AT),
                new DecisionStep.Heard(ID, Group.HERDERS, DAY, Way.RADIO, "the river road", DENG, AT),
                new DecisionStep.Taken(
                        ID, Role.HEAD_OF_OFFICE, DAY, "the river road", Change.PARTLY, "nights too", ROSE, AT),
                new DecisionStep.Told(ID, Way.NOTICE_BOARD, DAY, "", DENG, AT),
                new DecisionStep.Dropped(ID, "the road is closed", DENG, AT));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_entry_is_written_byte_for_byte_as_ever_and_read_back(Layout layout) throws IOException {
        List<String> written =
                layout.entries().stream().map(e -> written(layout.codec(), e)).toList();
        String file = layout.codec().kind() + "-v1.jsonl";
        try (InputStream in = EngagementCodecsTest.class.getResourceAsStream(file)) {
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
        assertThat(first.subject()).isEqualTo(ID);
        assertThat(layout.lines().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(layout.steps().getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void what_this_program_does_not_know_is_not_read_as_something_else(Layout layout) {
        String known = written(layout.codec(), layout.entries().getLast());
        for (String strange : List.of(
                known.replaceFirst("\"step\":\"[a-z-]+\"", "\"step\":\"other\""),
                known.replace("\"by\":", "\"bye\":"),
                known.replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"yesterday\""))) {
            assertThat(strange).isNotEqualTo(known);
            assertThat(catchThrowable(() -> layout.codec().read(JSON.readTree(strange))))
                    .as(strange)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
