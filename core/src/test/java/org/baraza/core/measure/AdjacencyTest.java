package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.core.madeup.MadeUpCountry;
import org.junit.jupiter.api.Test;

final class AdjacencyTest {

    @Test
    void neighbours_share_a_border_or_a_corner() {
        MadeUpCountry country = new MadeUpCountry(3, 3);
        Adjacency adjacency = Adjacency.of(country.districts());
        assertThat(adjacency.adjacent(country.index(0, 0), country.index(0, 1))).isTrue();
        assertThat(adjacency.adjacent(country.index(0, 0), country.index(1, 1))).isTrue();
        assertThat(adjacency.adjacent(country.index(0, 0), country.index(2, 0))).isFalse();
        assertThat(adjacency.adjacent(4, 4)).isFalse();
    }

    @Test
    void a_slit_of_some_metres_between_two_drawings_is_no_gap_and_a_kilometre_is() {
        Adjacency adjacency = Adjacency.of(List.of(
                MadeUpCountry.district("XXA0001", 10, 5),
                MadeUpCountry.district("XXA0002", 11.0005, 5),
                MadeUpCountry.district("XXA0003", 12.01, 5)));
        assertThat(adjacency.adjacent(0, 1)).isTrue();
        assertThat(adjacency.adjacent(1, 2)).isFalse();
    }
}
