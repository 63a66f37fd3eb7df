package org.baraza.app.missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.Mission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MissionFilesTest {

    @Test
    void every_claim_and_every_piece_of_counter_evidence_names_its_source() {
        List<Mission> missions = MissionFiles.list(Optional.empty());
        assertThat(missions)
                .extracting(Mission::acronym)
                .doesNotHaveDuplicates()
                .contains("UNTSO", "MFO", "MINUSMA", "MONUC");
        assertThat(missions.stream().filter(m -> !m.claims().isEmpty()))
                .hasSize(10)
                .allSatisfy(m -> {
                    assertThat(m.claims())
                            .allSatisfy(c -> assertThat(c.source()).startsWith("Article, \""));
                    assertThat(m.counterEvidence())
                            .isNotEmpty()
                            .allSatisfy(c -> assertThat(c.source()).isNotBlank());
                });
        assertThat(missions).allSatisfy(m -> assertThat(m.hosts()).allMatch(h -> h.matches("[A-Z]{3}")));
        assertThat(missions)
                .allSatisfy(m -> assertThat(m.ended().orElse(m.authorised())).isAfterOrEqualTo(m.authorised()));
    }

    @Test
    void a_card_of_the_site_wins_over_a_shipped_one(@TempDir Path site) throws IOException {
        Files.writeString(
                site.resolve("own.yaml"),
                "acronym: UNMIL\nname: Ours\norganisation: UN\nhosts: [LBR]\nmandateType: x\nauthorised: \"2003-09-19\"\nmadeUp: true\n");
        assertThat(MissionFiles.list(Optional.of(site)))
                .filteredOn(m -> m.acronym().equals("UNMIL"))
                .singleElement()
                .matches(Mission::madeUp);
    }

    @Test
    void a_misspelt_field_is_named() {
        assertThatThrownBy(() -> MissionFiles.read(
                        new ByteArrayInputStream("acronim: X\n".getBytes(StandardCharsets.UTF_8)), "x.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.yaml: acronim");
    }
}
