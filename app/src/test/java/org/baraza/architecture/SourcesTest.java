package org.baraza.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in any file of the source, and which algorithms may. */
final class SourcesTest {

    private static final Path ROOT = Path.of("..");

    /** Keys, and tokens of ours and of well-known places, wherever they lie. */
    private static final Pattern SECRET = Pattern.compile("-----BEGIN[ A-Z]*PRIVATE KEY"
            + "|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bbaraza_[A-Za-z0-9_-]{43}\\b"
            + "|\"value\" *: *\"[A-Za-z0-9+/=]{60,}\"");

    /** A password written down in the program itself; the name of a variable of the environment is none. */
    private static final Pattern WRITTEN_DOWN =
            Pattern.compile("(?i)\\b(password|passphrase|secret|pin|token)\\w* *= *\"(?!BARAZA_)[^\"]+\"");

    private static final Pattern ALGORITHM = Pattern.compile(
            "\\b(MessageDigest|Mac|Cipher|Signature|KeyGenerator|KeyPairGenerator|SecretKeyFactory|SSLContext)"
                    + "\\s*\\.getInstance\\(\\s*\"([^\"]+)\"");

    /** HmacSHA1 is what the codes of authenticator apps are made with; the other two are beyond doubt. */
    private static final Set<String> ALGORITHMS =
            Set.of("MessageDigest SHA-256", "Mac HmacSHA1", "Cipher AES/GCM/NoPadding", "KeyGenerator AES");

    @Test
    void no_secret_is_in_the_source() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (SECRET.matcher(text).find()
                    || (file.toString().contains("src/main/java")
                            && WRITTEN_DOWN.matcher(text).find())) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_secret_in_the_source_would_be_found() {
        assertThat(List.of("-----BEGIN EC " + "PRIVATE KEY-----", "baraza_" + "A".repeat(43), "AKIA" + "A".repeat(16)))
                .allMatch(text -> SECRET.matcher(text).find());
        assertThat(WRITTEN_DOWN.matcher("String password = " + "\"x\";").find()).isTrue();
    }

    @Test
    void no_algorithm_is_asked_for_but_those_named_here() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(".java")) {
            if (file.toString().contains("src/main/java")) {
                ALGORITHM
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(m -> found.add(m.group(1) + " " + m.group(2)));
            }
        }
        assertThat(found).contains("MessageDigest SHA-256").isSubsetOf(ALGORITHMS);
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("core/src", "app/src", "bench/src", "docs", ".ci")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .filter(f -> f.toString().endsWith(ending))
                        .forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }
}
