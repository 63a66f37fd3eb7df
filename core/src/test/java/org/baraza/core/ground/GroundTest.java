package org.baraza.core.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTest {

    @Test
    void an_interval_does_not_end_below_its_beginning_and_is_never_not_a_number() {
        assertThatThrownBy(() -> new Interval(2, 1, Interval.Kind.CONFIDENCE_95))
                .hasMessageContaining("not an interval");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1, Interval.Kind.CONFIDENCE_95))
                .hasMessageContaining("not an interval");
        assertThat(new Interval(1, Double.POSITIVE_INFINITY, Interval.Kind.POSSIBLE_RANGE).contains(1e300))
                .isTrue();
    }

    @Test
    void changing_the_unit_of_an_interval_changes_both_ends_and_nothing_else() {
        assertThat(new Interval(1, 2, Interval.Kind.SOURCE_RANGE).times(10))
                .isEqualTo(new Interval(10, 20, Interval.Kind.SOURCE_RANGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Amina of the market", "+000 123", "a/b", "name@example"})
    void a_handle_cannot_hold_a_name_with_spaces_a_phone_number_or_an_address(String text) {
        assertThatThrownBy(() -> new Handle(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_outline_closes_its_rings() {
        assertThatThrownBy(() -> new Outline(List.of(List.of(new double[] {0, 0, 1, 0, 1, 1, 0, 1}))))
                .hasMessageContaining("last like the first");
        Outline square = new Outline(List.of(List.of(new double[] {0, 0, 1, 0, 1, 2, 0, 2, 0, 0})));
        assertThat(square.box()).containsExactly(0, 0, 1, 2);
        assertThat(square.points()).isEqualTo(5);
    }

    @Test
    void violence_types_are_found_by_the_published_code_and_by_the_published_name() {
        assertThat(ViolenceType.find("3")).contains(ViolenceType.ONE_SIDED);
        assertThat(ViolenceType.find("non-state violence")).contains(ViolenceType.NON_STATE);
        assertThat(ViolenceType.find("4")).isEmpty();
    }

    @Test
    void partner_types_are_found_in_the_spellings_people_use() {
        assertThat(PartnerType.find("womens-group")).contains(PartnerType.WOMENS_GROUP);
        assertThat(PartnerType.find("Youth group")).contains(PartnerType.YOUTH_GROUP);
        assertThat(PartnerType.find("militia")).isEmpty();
    }

    @Test
    void a_block_of_events_refuses_more_than_it_holds() {
        EventColumns block = new EventColumns();
        for (int i = 0; i < EventColumns.CAPACITY; i++) {
            block.keep();
        }
        assertThat(block.isFull()).isTrue();
        assertThatThrownBy(block::keep).hasMessageContaining("full");
        block.dropLast();
        assertThat(block.size()).isEqualTo(EventColumns.CAPACITY - 1);
    }
}
