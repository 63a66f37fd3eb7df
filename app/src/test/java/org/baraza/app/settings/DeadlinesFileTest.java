package org.baraza.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.Turn;
import org.baraza.core.record.alerts.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlinesFileTest {

    @Test
    void a_mission_changes_what_it_names_and_keeps_the_rest() {
        Map<String, Deadlines> read = DeadlinesFile.read("""
                PRAMIQ:
                  acknowledge: {imminent: 10 min, low: 3 d}
                  look-into:
                    high: 6 h
                """, "here");
        Deadlines pramiq = java.util.Objects.requireNonNull(read.get("PRAMIQ"));
        assertThat(pramiq.allowed().get(Turn.ACKNOWLEDGE))
                .containsEntry(Urgency.IMMINENT, Duration.ofMinutes(10))
                .containsEntry(Urgency.HIGH, Duration.ofHours(1))
                .containsEntry(Urgency.LOW, Duration.ofDays(3));
        assertThat(pramiq.allowed().get(Turn.LOOK_INTO)).containsEntry(Urgency.HIGH, Duration.ofHours(6));
        assertThat(pramiq.allowed().get(Turn.TELL))
                .isEqualTo(Deadlines.USUAL.allowed().get(Turn.TELL));
        assertThat(DeadlinesFile.read("", "here")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRAMIQ: {acknowlege: {high: 1 h}} | There is no \"acknowlege\" | acknowledge",
                "PRAMIQ: {decide: {hihg: 1 h}} | There is no \"hihg\" | high",
                "PRAMIQ: {decide: {high: 0 h}} | \"0 h\" is no time | 15 min",
                "PRAMIQ: {decide: {high: soon}} | \"soon\" is no time | 15 min",
                "PRAMIQ: 5 | cannot be understood | high: 2 h",
                "'[' | cannot be understood | high: 2 h"
            })
    void what_cannot_be_understood_stops_the_start_and_says_what_to_write(String text, String what, String remedy) {
        assertThatThrownBy(() -> DeadlinesFile.read(text, "here"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }
}
