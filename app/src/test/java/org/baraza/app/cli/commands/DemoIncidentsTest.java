package org.baraza.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.baraza.app.desk.MemoryAlerts;
import org.baraza.app.desk.MemoryIncidents;
import org.baraza.core.protect.disclosure.TextScan;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.State;
import org.baraza.core.record.incidents.Step;
import org.junit.jupiter.api.Test;

final class DemoIncidentsTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void the_demo_has_incidents_at_every_point_of_their_way_once_and_no_reason_leads_to_a_person() {
        MemoryIncidents incidents = new MemoryIncidents(new MemoryAlerts());
        DemoIncidents demo = new DemoIncidents(incidents, "PRAMIQ", List.of("XB0101", "XB0102"), NOON);
        demo.fill();
        demo.fill();
        assertThat(incidents.list("PRAMIQ"))
                .extracting(IncidentReport::state)
                .containsExactlyInAnyOrder(
                        State.VERIFIED, State.VERIFIED, State.REPORTED, State.REPORTED, State.REFUTED);
        assertThat(incidents.list("PRAMIQ").stream()
                        .flatMap(i -> i.history().stream())
                        .flatMap(step -> switch (step) {
                            case Step.Judged s ->
                                java.util.stream.Stream.of(s.decision().why());
                            case Step.FiguresSettled s -> java.util.stream.Stream.of(s.why());
                            case Step.Responded s -> java.util.stream.Stream.of(s.why());
                            default -> java.util.stream.Stream.<String>empty();
                        }))
                .hasSize(7)
                .noneMatch(TextScan::tellsSomebody);
    }
}
