package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final RateLimits limits = new RateLimits(now::get, 100);

    @ParameterizedTest
    @EnumSource(RateLimits.Kind.class)
    void who_empties_the_store_waits_until_one_more_has_come(RateLimits.Kind kind) {
        for (int i = 0; i < kind.store(); i++) {
            assertThat(limits.take(kind, "amina")).isEmpty();
        }
        assertThat(limits.take(kind, "amina")).contains(kind.oneMore());
        assertThat(limits.take(kind, "deng")).isEmpty();
        now.set(now.get().plus(kind.oneMore()));
        assertThat(limits.take(kind, "amina")).isEmpty();
        assertThat(limits.take(kind, "amina")).isPresent();
    }

    @Test
    void whoever_rests_may_make_no_more_at_once_than_the_store_holds() {
        now.set(now.get().plus(Duration.ofDays(300)));
        for (int i = 0; i < RateLimits.Kind.SIGN_IN.store(); i++) {
            assertThat(limits.take(RateLimits.Kind.SIGN_IN, "amina")).isEmpty();
        }
        assertThat(limits.take(RateLimits.Kind.SIGN_IN, "amina")).isPresent();
    }

    @Test
    void nobody_waits_for_months_because_the_clock_ran_ahead_and_was_put_right() {
        Instant right = now.get();
        now.set(right.plus(Duration.ofDays(60)));
        assertThat(limits.take(RateLimits.Kind.SIGN_IN, "deng")).isEmpty();
        now.set(right);
        for (int i = 0; i < RateLimits.Kind.SIGN_IN.store(); i++) {
            assertThat(limits.take(RateLimits.Kind.SIGN_IN, "deng")).isEmpty();
        }
        assertThat(limits.take(RateLimits.Kind.SIGN_IN, "deng")).isPresent();
    }

    @Test
    void a_million_made_up_names_take_no_more_memory_than_a_hundred() {
        for (int i = 0; i < 1_000_000; i++) {
            limits.take(RateLimits.Kind.SIGN_IN, "nobody-" + i);
        }
        assertThat(limits.remembered()).isEqualTo(100);
    }

    @Test
    void guessing_one_password_a_try_takes_a_year_for_a_million() {
        assertThat(RateLimits.Kind.SIGN_IN.oneMore().multipliedBy(1_000_000)).isGreaterThan(Duration.ofDays(340));
    }

    @Test
    void all_addresses_of_one_network_of_version_6_are_one() throws Exception {
        assertThat(Restraint.network(InetAddress.getByName("2001:db8:1:2::3")))
                .isEqualTo(Restraint.network(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(Restraint.network(InetAddress.getByName("2001:db8:1:3::3")));
        assertThat(Restraint.network(InetAddress.getByName("192.0.2.1")))
                .isNotEqualTo(Restraint.network(InetAddress.getByName("192.0.2.2")));
    }
}
