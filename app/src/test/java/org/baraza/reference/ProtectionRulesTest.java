package org.baraza.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each of the thirty rules is a test; one without is a failure. */
final class ProtectionRulesTest {

    @Test
    void every_rule_is_proved_by_a_test_that_is_run() {
        assertThat(ProtectionRules.proofs().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void the_page_speaks_of_all_thirty_in_order() {
        assertThat(ProtectionRules.LINES)
                .extracting(ProtectionRules.Line::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }
}
