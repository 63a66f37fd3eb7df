package org.baraza.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.baraza.app.store.Database;
import org.baraza.core.ground.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

final class PasswordsTest {

    private static final Handle ROSE = new Handle("a-rose");

    @Test
    void a_password_is_hashed_with_what_is_advised_at_least_and_anew_once_more_is_advised(@TempDir Path folder) {
        try (Database database = Database.in(folder)) {
            Tables tables = Tables.of(database.source(), InstantSource.system());
            Passwords then = new Passwords(tables, new Argon2PasswordEncoder(16, 32, 1, 1024, 1));
            then.set(ROSE, "seven slow rivers");
            assertThat(hash(tables)).startsWith("$argon2id$v=19$m=1024,t=1,p=1$");
            Passwords now = new Passwords(tables, Passwords.USUAL);
            assertThat(now.matches(Optional.of(ROSE), "seven slow lakes")).isFalse();
            assertThat(hash(tables)).contains("m=1024,");
            assertThat(now.matches(Optional.of(ROSE), "seven slow rivers")).isTrue();
            assertThat(hash(tables)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(now.matches(Optional.of(ROSE), "seven slow rivers")).isTrue();
            assertThat(now.matches(Optional.empty(), "seven slow rivers")).isFalse();
        }
    }

    @Test
    void a_password_has_12_to_128_signs_of_any_kind_and_each_of_them_counts(@TempDir Path folder) {
        try (Database database = Database.in(folder)) {
            Passwords passwords = new Passwords(
                    Tables.of(database.source(), InstantSource.system()),
                    new Argon2PasswordEncoder(16, 32, 1, 1024, 1));
            Names.Both rose = new Names.Both("rose", "Rose");
            String signs = "نهر طويل ~ \uD83D\uDC04 Ünder \"the\" <tree> 9 ";
            for (int length : new int[] {12, 64, 128}) {
                String password = cut(signs.repeat(9), length);
                assertThat(passwords.check(password, rose))
                        .as(length + " signs")
                        .isEmpty();
                passwords.set(ROSE, password);
                assertThat(passwords.matches(Optional.of(ROSE), password)).isTrue();
                assertThat(passwords.matches(Optional.of(ROSE), cut(password, length - 1) + "z"))
                        .as("the last of " + length)
                        .isFalse();
            }
            assertThat(passwords.check(cut(signs.repeat(9), 11), rose)).isPresent();
            assertThat(passwords.check(cut(signs.repeat(9), 129), rose)).isPresent();
        }
    }

    private static String cut(String text, int signs) {
        return text.substring(0, text.offsetByCodePoints(0, signs));
    }

    private static String hash(Tables tables) {
        return tables.sql()
                .sql("select hash from account_password where account = ?")
                .param(ROSE.code())
                .query(String.class)
                .single();
    }
}
