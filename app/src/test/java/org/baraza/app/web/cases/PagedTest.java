package org.baraza.app.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagedTest {

    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 2 * Paged.ROWS + 1).boxed().toList();

    private static Paged<Integer> page(Optional<String> asked) {
        return Paged.of(ALL, "rows", asked);
    }

    @Test
    void every_row_stands_on_one_page_and_on_no_other() {
        assertThat(IntStream.rangeClosed(1, page(Optional.empty()).pages())
                        .boxed()
                        .flatMap(p -> page(Optional.of(String.valueOf(p))).rows().stream()))
                .containsExactlyElementsOf(ALL);
        assertThat(page(Optional.empty()).all()).isEqualTo(ALL.size());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,3", "4,3", "999999,3", "-1,1", "two,1", "99999999999999999999,1", "'',1"})
    void what_is_no_page_is_the_nearest_one(String asked, int page) {
        assertThat(page(Optional.of(asked)).page()).isEqualTo(page);
    }

    @Test
    void a_short_list_is_one_page_and_an_empty_one_too() {
        assertThat(Paged.of(List.of(1), "rows", Optional.of("2")).rows()).containsExactly(1);
        assertThat(Paged.of(List.of(), "rows", Optional.empty()))
                .extracting(Paged::isEmpty, Paged::pages)
                .containsExactly(true, 1);
        assertThat(Paged.of(ALL.subList(0, Paged.ROWS), "rows", Optional.empty())
                        .pages())
                .isEqualTo(1);
    }
}
