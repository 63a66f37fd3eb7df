package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.IncidentStepEntry;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.incidents.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes: one line for each kind of step and more. */
final class IncidentStepV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-12");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final String ID = "i-0000001";

    private static final Occurrence ATTACK = new Occurrence(
            new Days(DAY, DAY.plusDays(1), Days.Precision.DAY),
            new Spot(Optional.of("XB0101"), Spot.Precision.NEAR),
            IncidentType.ATTACK,
            Set.of(AllegedActor.ARMED_GROUP, AllegedActor.CRIMINALS),
            Targeted.YES);

    private static final List<Step> STEPS = List.of(
            new Step.Reported(ID, "PRAMIQ", new Reception.Open(Topic.DANGER), ATTACK, Optional.of("0a1b"), DENG, AT),
            new Step.Reported(
                    ID,
                    "PRAMIQ",
                    new Reception.Referral(Topic.SEXUAL_VIOLENCE, Reception.Cause.WORDS),
                    new Occurrence(
                            Days.monthOf(DAY),
                            Spot.SOMEWHERE,
                            IncidentType.SEXUAL_VIOLENCE,
                            Set.of(AllegedActor.NOT_KNOWN),
                            Targeted.NOT_KNOWN),
                    Optional.empty(),
                    DENG,
                    AT),
            new Step.SourceAdded(
                    ID,
                    new Account(
                            "one",
                            Account.Kind.WITNESS,
                            Reliability.USUALLY,
                            Credibility.PROBABLY_TRUE,
                            Line.Says.CONFIRMS,
                            Set.of(),
                            Map.of(
                                    Harm.KILLED,
                                    new Count(new Span(2, 3, 5), Optional.of(1), Optional.of(0), Optional.empty()),
                                    Harm.DISPLACED,
                                    Count.of(Span.of(400))),
                            Optional.of("0a1c")),
                    DENG,
                    AT),
            new Step.SourceAdded(
                    ID,
                    new Account(
                            "two",
                            Account.Kind.PATROL,
                            Reliability.CANNOT_BE_JUDGED,
                            Credibility.CANNOT_BE_JUDGED,
                            Line.Says.CANNOT_TELL,
                            Set.of("one"),
                            Map.of(),
                            Optional.empty()),
                    DENG,
                    AT),
            new Step.SourceTakenBack(ID, "two", "they asked us to", DENG, AT),
            new Step.Related(ID, "one", "two", false, "both heard it at the well", ROSE, AT),
            new Step.FiguresSettled(
                    ID,
                    Map.of(Harm.KILLED, new Span(2, 4, 6), Harm.INJURED, Span.of(0)),
                    Set.of("two", "one"),
                    "graves were counted",
                    Optional.of("the clinic keeps a register"),
                    ROSE,
                    AT),
            new Step.FiguresSettled(ID, Map.of(), Set.of("one"), "nobody can tell", Optional.empty(), ROSE, AT),
            new Step.Judged(
                    ID,
                    Verdict.VERIFIED,
                    Set.of("two", "one"),
                    new Decision(Decision.What.VERIFY, ROSE, AT, "two who never met")),
            new Step.Judged(
                    ID, Verdict.REFUTED, Set.of("one"), new Decision(Decision.What.REFUSE, ROSE, AT, "a drill")),
            new Step.Linked(ID, "a-0000001", AT, DENG, AT),
            new Step.Unlinked(ID, "a-0000001", "another ford", DENG, AT),
            new Step.Responded(
                    ID, Set.of(Responder.MISSION_FORCE, Responder.COMMUNITY), Optional.empty(), "", DENG, AT),
            new Step.Responded(ID, Set.of(), Optional.of(NoResponse.NO_ACCESS), "the ford was high", DENG, AT),
            new Step.Corrected(ID, ATTACK, "the day was another", ROSE, AT),
            new Step.Referred(ID, IncidentType.STAFF_MISCONDUCT, DENG, AT),
            new Step.Duplicate(ID, "i-0000002", ROSE, AT),
            new Step.NotDuplicate(ID, "another ford", ROSE, AT),
            new Step.WordsRead(ID, "to find the day", ROSE, AT),
            new Step.Withdrawn(ID, "it was a drill", ROSE, AT),
            new Step.Closed(ID, ROSE, AT),
            new Step.Reopened(ID, "a new witness", ROSE, AT));

    private final IncidentStepV1 codec = new IncidentStepV1();

    @Test
    void every_step_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = IncidentStepV1Test.class.getResourceAsStream("incident-step-v1.jsonl")) {
            assertThat(in).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(STEPS.stream().map(this::written).toList()).isEqualTo(golden);
            assertThat(golden.stream().map(line -> codec.read(JSON.readTree(line))))
                    .isEqualTo(STEPS.stream().map(IncidentStepEntry::new).toList());
        }
    }

    private String written(Step step) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(new IncidentStepEntry(step), body);
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
        IncidentStepEntry entry = new IncidentStepEntry(STEPS.getFirst());
        assertThat(codec.kind()).isEqualTo(entry.kind());
        assertThat(codec.version()).isEqualTo(entry.version());
        assertThat(entry.subject()).isEqualTo(ID);
    }
}
