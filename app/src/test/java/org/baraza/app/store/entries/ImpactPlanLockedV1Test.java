package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.PlanEntry;
import org.baraza.core.record.plans.LockedPlan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The lines of this test stay readable, and never change. */
final class ImpactPlanLockedV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final Handle TOMAS = new Handle("tomas");

    private static final LockedPlan FIRST = LockedPlan.of("PRAMIQ", "question: 1\n", Optional.empty(), TOMAS, AT);
    private static final LockedPlan LATER =
            LockedPlan.of("PRAMIQ", "question: 2\n", Optional.of(FIRST.id()), TOMAS, AT);

    private static final String LINE = "{\"step\":\"locked-plan\",\"id\":\"" + FIRST.id()
            + "\",\"mission\":\"PRAMIQ\",\"text\":\"question: 1\\n\",\"sha256\":\"" + FIRST.sha256()
            + "\",\"by\":\"tomas\",\"at\":\"2026-03-14T18:00:00.000007Z\"}";

    @Test
    void a_plan_is_written_in_this_layout_and_reads_back() {
        ImpactPlanLockedV1 codec = new ImpactPlanLockedV1();
        ObjectNode body = JSON.createObjectNode();
        codec.show(new PlanEntry(FIRST), body);

        assertThat(body).hasToString(LINE);
        assertThat(codec.read(JSON.readTree(LINE))).isEqualTo(new PlanEntry(FIRST));
        ObjectNode later = JSON.createObjectNode();
        codec.show(new PlanEntry(LATER), later);
        assertThat(codec.read(later)).isEqualTo(new PlanEntry(LATER));
        assertThat(FIRST.id()).isEqualTo("5e1c4c2246ab");
    }

    @Test
    void a_text_that_does_not_fit_its_digest_is_no_plan() {
        assertThatThrownBy(
                        () -> new ImpactPlanLockedV1().read(JSON.readTree(LINE.replace("question: 1", "question: 9"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plan_that_another_supersedes_does_not_stand() {
        assertThat(LockedPlan.standing(List.of(FIRST, LATER))).containsExactly(LATER);
        assertThat(LockedPlan.standing(List.of(FIRST))).containsExactly(FIRST);
        assertThatThrownBy(() -> LockedPlan.of("PRAMIQ", "question: 1\n", Optional.of(FIRST.id()), TOMAS, AT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
