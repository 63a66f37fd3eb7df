package org.baraza.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClocksFileTest {

    @Test
    void a_mission_changes_what_it_names_and_keeps_the_rest() {
        Map<String, Clocks> read = ClocksFile.read("PRAMIQ: {acknowledge: 1 d, ask-after: 20 d}", "here");
        Clocks pramiq = Objects.requireNonNull(read.get("PRAMIQ"));
        assertThat(pramiq.time(Turn.ACKNOWLEDGE)).isEqualTo(Duration.ofDays(1));
        assertThat(pramiq.time(Turn.ASK_AFTER)).isEqualTo(Duration.ofDays(20));
        assertThat(pramiq.time(Turn.ANSWER)).isEqualTo(Clocks.USUAL.time(Turn.ANSWER));
        assertThat(pramiq.time(Turn.REFER)).isEqualTo(Duration.ofHours(24));
        assertThat(ClocksFile.read("", "here")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRAMIQ: {anwser: 10 d} | There is no \"anwser\" | answer",
                "PRAMIQ: {answer: 0 d} | \"0 d\" is no time | 15 min",
                "PRAMIQ: {answer: soon} | \"soon\" is no time | 15 min",
                "PRAMIQ: 5 | cannot be understood | answer: 10 d",
                "'[' | cannot be understood | answer: 10 d"
            })
    void what_cannot_be_understood_stops_the_start_and_says_what_to_write(String text, String what, String remedy) {
        assertThatThrownBy(() -> ClocksFile.read(text, "here"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }
}
