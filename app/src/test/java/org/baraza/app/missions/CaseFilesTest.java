package org.baraza.app.missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.Mission;
import org.baraza.core.record.lessons.EvidenceGrade;
import org.baraza.core.record.lessons.PublishedCase;
import org.junit.jupiter.api.Test;

final class CaseFilesTest {

    private static PublishedCase get(String id) {
        return CaseFiles.list().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a case says stands on the card of its mission too, so that the two never tell different things. */
    @Test
    void every_claim_and_every_piece_of_evidence_has_a_source_on_the_card_of_its_mission() {
        Map<String, Mission> missions =
                MissionFiles.list(Optional.empty()).stream().collect(Collectors.toMap(Mission::acronym, m -> m));
        assertThat(CaseFiles.list()).hasSizeGreaterThanOrEqualTo(8);
        for (PublishedCase one : CaseFiles.list()) {
            Mission mission = Objects.requireNonNull(missions.get(one.mission()), one.id());
            Set<String> sources = mission.counterEvidence().stream()
                    .map(Mission.Statement::source)
                    .collect(Collectors.toSet());
            assertThat(Stream.concat(one.inFavour().stream(), one.against().stream())
                            .map(PublishedCase.Graded::source))
                    .as(one.id())
                    .isSubsetOf(sources);
            assertThat(one.source()).as(one.id()).startsWith("Article, ");
        }
    }

    @Test
    void liberia_shows_the_null_result_and_the_one_in_favour() {
        PublishedCase liberia = get("unmil-dialogues");
        assertThat(liberia.against())
                .extracting(PublishedCase.Graded::grade)
                .containsExactly(Optional.of(EvidenceGrade.COMPARISON_GROUP));
        assertThat(liberia.inFavour()).hasSize(1);
    }

    @Test
    void where_no_evidence_is_known_none_is_made_up() {
        PublishedCase cyprus = get("unficyp-two-communities");
        assertThat(cyprus.inFavour()).isEmpty();
        assertThat(cyprus.against()).isEmpty();
    }

    @Test
    void the_stories_of_success_that_need_a_warning_have_one() {
        for (String id : List.of("amisom-local-defence", "amisom-security-forces", "minustah-community-projects")) {
            assertThat(get(id).against()).as(id).isNotEmpty();
        }
    }

    private static PublishedCase read(String text) {
        return CaseFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "case.yaml");
    }

    @Test
    void what_cannot_be_understood_is_told_by_file_and_field() {
        String whole = "id: a\nmission: B\npractice: c\ntopic: OTHER\nclaim: d\nsource: e\n";
        assertThat(read(whole).context().known()).isFalse();
        assertThatThrownBy(() -> read(whole + "contxt: {}\n")).hasMessageContaining("case.yaml: contxt");
        assertThatThrownBy(() -> read(whole.replace("OTHER", "LUCK"))).hasMessageContaining("case.yaml: topic");
        assertThatThrownBy(() -> read(whole + "context: {conflicts: [WAR]}\n"))
                .hasMessageContaining("case.yaml: conflicts");
        assertThatThrownBy(() -> read("id: a\n")).hasMessageContaining("case.yaml: mission is missing");
    }
}
