package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KaplanMeierTest {

    @ParameterizedTest
    @CsvSource({"1, 270, 210, 306, 689, 574, 883", "2, 426, 345, 524, 765, 728, Infinity"})
    void median_nine_tenths_and_log_log_intervals_of_published_survival_times_are_those_of_r(
            String sex, double median, double low, double high, double most, double mostLow, double mostHigh)
            throws IOException {
        Path file = Path.of("../../shared/fixtures/survival_lung/data.csv");
        assumeTrue(Files.exists(file), "the survival fixture is not beside the checkout");
        List<KaplanMeier.Span> spans = new ArrayList<>();
        for (String line :
                Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            String[] fields = line.split(",", -1);
            if (fields[4].equals(sex)) {
                spans.add(new KaplanMeier.Span(Double.parseDouble(fields[1]), fields[2].equals("2")));
            }
        }
        KaplanMeier found = KaplanMeier.of(spans);
        assertThat(found.median()).hasValue(median);
        assertThat(found.medianLow()).isEqualTo(low);
        assertThat(found.medianHigh()).isEqualTo(high);
        assertThat(found.quantile(0.9)).hasValue(most);
        assertThat(found.quantileLow(0.9)).isEqualTo(mostLow);
        assertThat(found.quantileHigh(0.9)).isEqualTo(mostHigh);
    }

    @Test
    void without_censoring_the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(KaplanMeier.of(ended(1, 2, 4, 9)).median().orElseThrow()).isCloseTo(3, within(1e-12));
    }

    @Test
    void a_span_not_yet_over_lengthens_the_median() {
        List<KaplanMeier.Span> spans = new ArrayList<>(ended(1, 2, 3));
        spans.add(new KaplanMeier.Span(2.5, false));
        spans.add(new KaplanMeier.Span(2.5, false));
        assertThat(KaplanMeier.of(spans).median()).hasValue(3);
        assertThat(KaplanMeier.of(ended(1, 2, 3)).median()).hasValue(2);
    }

    @Test
    void when_more_than_half_are_not_over_there_is_no_median() {
        KaplanMeier found = KaplanMeier.of(
                List.of(new KaplanMeier.Span(1, true), new KaplanMeier.Span(5, false), new KaplanMeier.Span(6, false)));
        assertThat(found.median()).isEmpty();
        assertThat(found.medianHigh()).isInfinite();
        assertThat(found.ended()).isEqualTo(1);
    }

    private static List<KaplanMeier.Span> ended(double... lengths) {
        List<KaplanMeier.Span> spans = new ArrayList<>();
        for (double length : lengths) {
            spans.add(new KaplanMeier.Span(length, true));
        }
        return spans;
    }
}
