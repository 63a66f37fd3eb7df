package org.baraza.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SecretsTest {

    @Test
    void a_session_has_256_bits_and_none_comes_twice() {
        Set<String> made = Stream.generate(Secrets::token).limit(10_000).collect(Collectors.toSet());
        assertThat(made)
                .hasSize(10_000)
                .allSatisfy(t -> assertThat(Base64.getUrlDecoder().decode(t)).hasSize(32));
    }

    @Test
    void a_recovery_code_has_50_bits_and_is_read_however_it_is_written() {
        Set<String> made = Stream.generate(() -> Secrets.code(2)).limit(10_000).collect(Collectors.toSet());
        assertThat(made).hasSize(10_000).allMatch(c -> c.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
        assertThat(Secrets.plain(" o1l2i - abcde ")).isEqualTo("01121ABCDE");
    }
}
