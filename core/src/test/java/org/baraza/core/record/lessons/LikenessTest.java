package org.baraza.core.record.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.PartnerType;
import org.junit.jupiter.api.Test;

final class LikenessTest {

    private static final Context VILLAGES = new Context(
            Set.of(ConflictType.BETWEEN_COMMUNITIES, ConflictType.INSURGENCY),
            Set.of(PartnerType.WOMENS_GROUP),
            Set.of(PlaceKind.VILLAGES),
            Set.of(),
            Set.of(Mandate.MULTIDIMENSIONAL));

    @Test
    void what_is_not_known_is_no_agreement_and_makes_a_range() {
        Context other = new Context(
                Set.of(ConflictType.BETWEEN_COMMUNITIES),
                Set.of(PartnerType.TRADERS),
                Set.of(PlaceKind.VILLAGES),
                Set.of(Reach.AIR),
                Set.of());
        Likeness likeness = Likeness.of(VILLAGES, other);
        // Half of the conflicts and all of the place, of five traits; reach and mandate are not known of one of the
        // two.
        assertThat(likeness.low()).isEqualTo(1.5 / 5, within(1e-15));
        assertThat(likeness.high()).isEqualTo(3.5 / 5, within(1e-15));
        assertThat(likeness.agreed())
                .isEqualTo(Map.of(
                        Trait.CONFLICT, Set.of(ConflictType.BETWEEN_COMMUNITIES),
                        Trait.PLACE, Set.of(PlaceKind.VILLAGES)));
        assertThat(likeness.differing()).containsExactly(Trait.PARTNERS);
        assertThat(likeness.unknown()).containsExactly(Trait.REACH, Trait.MANDATE);
        assertThat(Likeness.of(other, VILLAGES)).as("either way round").isEqualTo(likeness);
    }

    @Test
    void two_contexts_of_which_nothing_is_known_are_not_alike() {
        Likeness nothing = Likeness.of(Context.NOT_KNOWN, Context.NOT_KNOWN);
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(1);
        assertThat(nothing.agreed()).isEmpty();
    }

    @Test
    void the_likest_come_first_and_of_equals_those_of_which_more_is_known() {
        Context same = new Context(Set.of(ConflictType.CIVIL_WAR), Set.of(), Set.of(), Set.of(), Set.of());
        Context other =
                new Context(Set.of(ConflictType.CIVIL_WAR), Set.of(), Set.of(PlaceKind.CAMP), Set.of(), Set.of());
        Context asked =
                new Context(Set.of(ConflictType.CIVIL_WAR), Set.of(), Set.of(PlaceKind.CITY), Set.of(), Set.of());
        List<Likeness> ordered = Stream.of(same, asked, other)
                .map(c -> Likeness.of(asked, c))
                .sorted(Likeness.LIKEST_FIRST)
                .toList();
        assertThat(ordered)
                .containsExactly(Likeness.of(asked, asked), Likeness.of(asked, other), Likeness.of(asked, same));
    }
}
