package org.baraza.app.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.SignIns.Unfit;
import org.baraza.core.ground.Handle;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords as Argon2id hashes, made stronger at the next sign-in when the parameters have grown. */
final class Passwords {

    /** OWASP's smallest parameters. */
    static final Argon2PasswordEncoder USUAL = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int SHORTEST_NAME = 4;

    /** Each takes 19 MiB for a moment; more at once would let strangers take all memory. */
    private static final int AT_ONCE = 4;

    private final Tables tables;
    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<String> common = common();

    /** Hash of no password anybody has: checked for names nobody has, so that both take as long. Made when first needed. */
    private final AtomicReference<Optional<String>> nobody = new AtomicReference<>(Optional.empty());

    Passwords(Tables tables, Argon2PasswordEncoder encoder) {
        this.tables = tables;
        this.encoder = encoder;
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a new password; nothing about its composition is asked. */
    Optional<Unfit> check(String password, Names.Both names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(new Unfit(length < SHORTEST ? Unfit.Why.TOO_SHORT : Unfit.Why.TOO_LONG));
        }
        String plain = plain(password).toLowerCase(Locale.ROOT);
        if (common.contains(plain)
                || common.contains(plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
                || plain.codePoints().distinct().count() < 5) {
            return Optional.of(new Unfit(Unfit.Why.COMMON));
        }
        boolean named = Stream.concat(
                        Stream.of(names.login()), Arrays.stream(names.shown().split("\\s+")))
                .map(n -> plain(n).toLowerCase(Locale.ROOT))
                .anyMatch(n -> n.length() >= SHORTEST_NAME && plain.contains(n));
        return named ? Optional.of(new Unfit(Unfit.Why.OWN_NAME)) : Optional.empty();
    }

    void set(Handle who, String password) {
        int unused = tables.write("""
                insert into account_password (account, hash, changed_at) values (?, ?, ?)
                on conflict (account) do update set hash = excluded.hash, changed_at = excluded.changed_at""", who.code(), encode(password), Tables.at(tables.now()));
    }

    /** Whether it is theirs; takes as long when nobody is meant. */
    boolean matches(Optional<Handle> who, String password) {
        Optional<String> hash = who.flatMap(this::find);
        String other = nobody.updateAndGet(made -> made.or(() -> Optional.of(encode(Secrets.token()))))
                .orElseThrow();
        boolean fits = password.length() <= LONGEST * 2;
        boolean right = matches(fits ? password : "", hash.orElse(other)) && hash.isPresent() && fits;
        if (right && encoder.upgradeEncoding(hash.get())) {
            who.ifPresent(w -> set(w, password));
        }
        return right;
    }

    boolean has(Handle who) {
        return find(who).isPresent();
    }

    void remove(Handle who) {
        int unused = tables.write("delete from account_password where account = ?", who.code());
    }

    private Optional<String> find(Handle who) {
        return tables.sql()
                .sql("select hash from account_password where account = ?")
                .param(who.code())
                .query((rs, i) -> rs.getString(1))
                .optional();
    }

    private String encode(String password) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(plain(password)));
        } finally {
            places.release();
        }
    }

    private boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(plain(password), hash);
        } finally {
            places.release();
        }
    }

    /** The same characters, however a keyboard composes them. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
