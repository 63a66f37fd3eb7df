package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.Test;

final class TogetherTest {

    private record MadeUp(String id, List<String> with) implements CellIndicator {

        @Override
        public IndicatorCard card() {
            return new IndicatorCard(
                    id,
                    1,
                    "made up",
                    "?",
                    "made up",
                    "a",
                    "b",
                    "events",
                    "",
                    IndicatorCard.Direction.CONTEXT,
                    IndicatorCard.Origin.OWN,
                    "none",
                    "events",
                    List.of(),
                    "none",
                    "made up",
                    with,
                    IndicatorCard.Design.DESCRIPTION);
        }

        @Override
        public List<Tally> tallies() {
            return List.of();
        }

        @Override
        public Reading read(Cell cell) {
            return new Reading.NotSeen("MADE_UP", "nobody looked");
        }
    }

    private static final Indicator FORCE_USED = new MadeUp("FOR-01", List.of("FOR-04"));
    private static final Indicator NOT_ACTED = new MadeUp("FOR-04", List.of());

    @Test
    @ProtectionRule(23)
    void use_of_force_is_shown_only_with_failures_to_act() {
        assertThat(Together.of(FORCE_USED, List.of(FORCE_USED, NOT_ACTED)))
                .contains(new Together(FORCE_USED, List.of(NOT_ACTED)));
        assertThat(Together.of(FORCE_USED, List.of(FORCE_USED))).isEmpty();
        assertThat(Together.showable(List.of(FORCE_USED))).isEmpty();
        assertThat(Together.showable(List.of(FORCE_USED, NOT_ACTED))).containsExactly(FORCE_USED, NOT_ACTED);
        assertThat(Together.of(NOT_ACTED, List.of(NOT_ACTED)).orElseThrow().companions())
                .isEmpty();
    }

    @Test
    @ProtectionRule(23)
    void companions_bring_theirs_and_two_that_need_each_other_do_not_go_round_for_ever() {
        Indicator a = new MadeUp("A", List.of("B"));
        Indicator b = new MadeUp("B", List.of("C"));
        Indicator c = new MadeUp("C", List.of("A"));
        assertThat(Together.of(a, List.of(a, b, c)).orElseThrow().companions()).containsExactly(b, c);
        assertThat(Together.of(a, List.of(a, b))).isEmpty();
    }

    @Test
    @ProtectionRule(23)
    void every_indicator_that_ever_counts_force_names_the_one_it_must_stand_beside() {
        assertThat(cards())
                .filteredOn(c -> c.id().equals("FOR-01"))
                .allSatisfy(c -> assertThat(c.shownOnlyWith()).contains("FOR-04"));
        assertThat(ServiceLoader.load(Indicator.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList())
                .allSatisfy(i -> assertThat(Together.of(i, all())).isPresent());
    }

    @Test
    @ProtectionRule(24)
    void what_compares_areas_or_speaks_of_an_effect_is_labelled_a_comparison() {
        assertThat(all()).hasAtLeastOneElementOfType(PanelIndicator.class);
        assertThat(all()).allSatisfy(i -> {
            boolean effect = (i.card().id() + i.card().name() + i.card().definition()).contains("effect");
            if (i instanceof PanelIndicator || effect) {
                assertThat(i.card().design()).as(i.card().id()).isEqualTo(IndicatorCard.Design.COMPARISON);
            }
        });
    }

    private static List<IndicatorCard> cards() {
        return all().stream().map(Indicator::card).toList();
    }

    private static List<Indicator> all() {
        return ServiceLoader.load(Indicator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
