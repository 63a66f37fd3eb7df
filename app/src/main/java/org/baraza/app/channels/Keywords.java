package org.baraza.app.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SiteYaml;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;

/**
 * Words by which people say what a message is: those that come along, with those of the site's own {@value #NAME} in place
 * of them, language by language and kind by kind.
 */
public final class Keywords {

    public static final String NAME = "keywords.yaml";

    private static final int LONGEST = 40;
    private static final int MOST = 40;

    /** What a word makes of a message. */
    public enum Kind {
        DANGER,
        NEED,
        GRIEVANCE,
        FEEDBACK,
        RUMOUR,
        STOP,
        START;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By kind, then by the folded words joined by spaces: the languages that have it. */
    private final Map<Kind, Map<String, Set<String>>> languages = new LinkedHashMap<>();

    private final Map<String, Map<String, List<String>>> written = new TreeMap<>();

    private Keywords() {
        for (Kind kind : Kind.values()) {
            languages.put(kind, new LinkedHashMap<>());
        }
    }

    /** @throws WrongUse if the site's file cannot be understood */
    public static Keywords read(Path site) {
        Path own = site.resolve(NAME);
        try {
            return read(Files.exists(own) ? Files.readString(own) : "", own.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Keywords read(String own, String where) {
        Map<String, Map<Kind, Map<String, String>>> all = parse(usual(), NAME);
        parse(own, where)
                .forEach((language, kinds) -> all.computeIfAbsent(language, _ -> new LinkedHashMap<>())
                        .putAll(kinds));
        Keywords keywords = new Keywords();
        all.forEach((language, kinds) -> kinds.forEach((kind, words) -> words.keySet()
                .forEach(word -> keywords.of(kind)
                        .computeIfAbsent(word, _ -> new LinkedHashSet<>())
                        .add(language))));
        all.forEach((language, kinds) -> kinds.forEach((kind, words) -> keywords.written
                .computeIfAbsent(language, _ -> new LinkedHashMap<>())
                .put(kind.key(), List.copyOf(words.values()))));
        keywords.requireClear(where);
        return keywords;
    }

    private Map<String, Set<String>> of(Kind kind) {
        return Objects.requireNonNull(languages.get(kind));
    }

    /** Nobody who warns may be taken for somebody who asks for silence. */
    private void requireClear(String where) {
        for (String word : of(Kind.STOP).keySet()) {
            for (Kind kind : List.of(Kind.DANGER, Kind.NEED, Kind.GRIEVANCE, Kind.FEEDBACK, Kind.RUMOUR, Kind.START)) {
                if (of(kind).containsKey(word)) {
                    throw new WrongUse("\"" + word + "\" is both a word for stop and one for " + kind.key() + " (in "
                            + where + "). Choose another.");
                }
            }
        }
    }

    private static String usual() {
        try (InputStream in = Objects.requireNonNull(Keywords.class.getResourceAsStream("/" + NAME))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<Kind, Map<String, String>>> parse(String text, String where) {
        Map<String, Map<Kind, Map<String, String>>> found = new LinkedHashMap<>();
        SiteYaml.read(text, () -> misunderstood(where)).forEach((language, kinds) -> {
            if (!Settings.LANGUAGES.contains(language)) {
                throw new WrongUse("There are no keywords in a language \"" + shortened(language) + "\" (in " + where
                        + "). Write one of " + String.join(", ", Settings.LANGUAGES) + ".");
            }
            Map<Kind, Map<String, String>> ofLanguage = new LinkedHashMap<>();
            SiteYaml.lines(kinds, () -> misunderstood(where))
                    .forEach((kind, words) -> ofLanguage.put(kind(kind, where), words(words, where)));
            found.put(language, ofLanguage);
        });
        return found;
    }

    private static Kind kind(String text, String where) {
        List<String> valid = Arrays.stream(Kind.values()).map(Kind::key).toList();
        return Arrays.stream(Kind.values())
                .filter(k -> k.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no kind of keyword \"" + shortened(text) + "\" (in " + where
                        + "). " + Nearest.hint(shortened(text), valid)));
    }

    /** Each as it is compared, with how it was written. */
    private static Map<String, String> words(@Nullable Object loaded, String where) {
        if (!(loaded instanceof Collection<?> list) || list.size() > MOST) {
            throw misunderstood(where);
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Object one : list) {
            String word = String.join(" ", Folded.words(String.valueOf(one)));
            if (word.isEmpty() || word.length() > LONGEST) {
                throw misunderstood(where);
            }
            words.putIfAbsent(word, String.valueOf(one).strip());
        }
        return words;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static WrongUse misunderstood(String where) {
        return new WrongUse(where + " cannot be understood; write a language, below it a kind, and behind that words in"
                + " brackets, as in \"stop: [stop, enough]\".");
    }

    /** Every word as it was written, by language and then by what it makes of a message. */
    public Map<String, Map<String, List<String>>> list() {
        return written;
    }

    /** Languages in which the whole text is one keyword of a kind; empty when it is none. */
    Set<String> whole(Kind kind, List<String> words) {
        return of(kind).getOrDefault(String.join(" ", words), Set.of());
    }

    /** Languages of the keyword of a kind with which the text begins; empty when it begins with none. */
    Set<String> beginning(Kind kind, List<String> words) {
        return of(kind).entrySet().stream()
                .filter(k -> words.size() >= length(k.getKey())
                        && String.join(" ", words.subList(0, length(k.getKey())))
                                .equals(k.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    private static int length(String keyword) {
        return keyword.split(" ").length;
    }

    /** Languages of a keyword of a kind anywhere in the text; empty when there is none. */
    Set<String> anywhere(Kind kind, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            Set<String> found = beginning(kind, words.subList(at, words.size()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** The one language, where there is one. */
    static Optional<String> one(Set<String> languages) {
        return languages.size() == 1 ? Optional.of(languages.iterator().next()) : Optional.empty();
    }
}
