package org.baraza.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen by reading every source: no secret, no statement put together from words, no program started. */
final class SourcesTest {

    private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*[A-Za-z0-9+/=]{20}"
            + "|\\bAKIA[0-9A-Z]{16}\\b|\\bghp_[A-Za-z0-9]{30}"
            + "|(?i)\\b(password|secret|api_?key)\\s*[:=]\\s*\"?[A-Za-z0-9+/]{20,}={0,2}\"?\\s*$");

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    /** What a statement may be put together from besides constants, each read by people: none of it is ever typed. */
    private static final Map<String, Set<String>> OWN_WORDS = Map.of(
            "EntryLookup", Set.of("conditions", "column"),
            "RetainedRows", Set.of("table", "ended"),
            "Keyring", Set.of("otherwise"),
            "LocalAccounts", Set.of("condition"),
            "MessageTables", Set.of("condition", "key"));

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        }
    }

    private static List<String> secrets(String text) {
        return text.lines().filter(line -> SECRET.matcher(line).find()).toList();
    }

    @Test
    void no_secret_lies_in_what_is_shipped() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("src/main", "../core/src/main", "../docs")) {
            all.addAll(files(folder, ""));
        }
        Set<String> found = new TreeSet<>();
        for (Path file : all) {
            if (Files.isRegularFile(file) && !file.toString().endsWith(".png")) {
                String text = Files.readString(file);
                if (!secrets(text).isEmpty() || SECRET.matcher(text).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @Test
    void a_planted_secret_is_seen() {
        assertThat(secrets("password: kJ8sQp2vX0zLm4Rt6Yw9Bn1C")).hasSize(1);
        assertThat(secrets("key = AKIAABCDEFGHIJKLMNOP")).hasSize(1);
        assertThat(secrets("password: seven slow rivers")).isEmpty();
    }

    /** What is left of the first argument when its texts are taken out; only constants and our own words may be. */
    private static Set<String> words(String source, String owner) {
        Set<String> found = new TreeSet<>();
        Matcher call = Pattern.compile("\\.(sql|write)\\(").matcher(source);
        while (call.find()) {
            String argument = firstArgument(source, call.end());
            String rest = TEXT.matcher(argument).replaceAll("");
            if (TEXT.matcher(argument).find()
                    && argument.matches("(?s).*\\b(?i:select|insert|update|delete|lock)\\b.*")) {
                Matcher word = Pattern.compile("(?<![.\\w])([a-z][A-Za-z0-9]*)\\b(?!\\()")
                        .matcher(rest);
                while (word.find()) {
                    if (!OWN_WORDS.getOrDefault(owner, Set.of()).contains(word.group(1))) {
                        found.add(owner + ": " + word.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static String firstArgument(String source, int from) {
        StringBuilder masked = new StringBuilder(source.substring(from));
        Matcher text = TEXT.matcher(masked.toString());
        StringBuilder plain = new StringBuilder(masked);
        while (text.find()) {
            for (int i = text.start(); i < text.end(); i++) {
                plain.setCharAt(i, '_');
            }
        }
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                return masked.substring(0, i);
            }
        }
        return masked.toString();
    }

    @Test
    void statements_are_texts_of_ours_and_what_was_typed_is_a_parameter() throws IOException {
        Set<String> found = new TreeSet<>();
        int statements = 0;
        for (Path file : files("src/main/java", ".java")) {
            String source = Files.readString(file);
            statements += source.split("\\.sql\\(", -1).length - 1;
            found.addAll(words(source, file.getFileName().toString().replace(".java", "")));
        }
        assertThat(statements).isGreaterThan(80);
        assertThat(found).isEmpty();
    }

    @Test
    void a_planted_word_in_a_statement_is_seen() {
        assertThat(words("x.sql(\"select a from b where c = '\" + typed + \"'\").query()", "Planted"))
                .containsExactly("Planted: typed");
        assertThat(words("x.sql(ALL + \"where select id = ?\").param(typed)", "Planted"))
                .isEmpty();
    }

    /** The database server, by the room that looks after it. Its words are lists and go through no shell. */
    @Test
    void no_program_is_started_but_the_database_server() {
        Set<String> starting = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.baraza").stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> d.getTargetClass().isEquivalentTo(ProcessBuilder.class)
                                        || d.getTargetClass().isEquivalentTo(Runtime.class)
                                                && d.getDescription().contains("exec(")))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertThat(starting).isEqualTo(Set.of("ServerUser", "EmbeddedPostgres"));
    }

    @Test
    void a_password_may_be_pasted_and_filled_in_by_a_program() throws IOException {
        int fields = 0;
        for (Path file : files("src/main/jte", ".jte")) {
            Matcher field =
                    Pattern.compile("<input[^>]*type=\"password\"[^>]*>").matcher(Files.readString(file));
            while (field.find()) {
                fields++;
                assertThat(field.group())
                        .as(file.toString())
                        .containsPattern("autocomplete=\"(current|new)-password\"");
            }
            assertThat(Files.readString(file)).doesNotContain("onpaste");
        }
        assertThat(fields).isGreaterThan(3);
        for (Path script : files("src/main/resources/static", ".js")) {
            assertThat(Files.readString(script)).doesNotContain("paste");
        }
    }
}
