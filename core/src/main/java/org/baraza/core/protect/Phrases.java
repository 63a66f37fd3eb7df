package org.baraza.core.protect;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases looked for in a text of any of our languages: whole words, whatever the case, the accents and the
 * Arabic vowel signs, article or attached particle. A word that ends (begins) with {@code *} is met by every word that
 * begins (ends) so. It knows only what is listed: spelling mistakes, other languages and hints pass.
 *
 * @param patterns each phrase as it was given, with its words folded
 */
record Phrases(Map<String, List<String>> patterns) {

    private static final String[] ATTACHED = {"وبال", "وال", "بال", "فال", "كال", "لل", "ال", "و"};
    private static final int SHORTEST_STEM = 3;

    Phrases {
        patterns = new LinkedHashMap<>(patterns);
    }

    static Phrases of(String... phrases) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        for (String phrase : phrases) {
            patterns.put(
                    phrase,
                    Arrays.stream(fold(phrase).split("[^\\p{L}\\p{N}*]+"))
                            .filter(w -> !w.isEmpty())
                            .toList());
        }
        return new Phrases(patterns);
    }

    /** The first phrase on the list that the text contains. */
    Optional<String> find(String text) {
        List<String> words = words(text);
        return patterns.entrySet().stream()
                .filter(p -> contains(words, p.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean isIn(String text) {
        return find(text).isPresent();
    }

    /** Whether the text is one of the phrases and nothing else. */
    boolean isAll(String text) {
        List<String> words = words(text);
        return patterns.values().stream().anyMatch(p -> p.size() == words.size() && meets(words, 0, p));
    }

    /** Whether the text begins with one of the phrases. */
    boolean begins(String text) {
        List<String> words = words(text);
        return patterns.values().stream().anyMatch(p -> p.size() <= words.size() && meets(words, 0, p));
    }

    /** Words of a text, folded; names of columns and record components fall apart into their words. */
    static List<String> words(String text) {
        return Arrays.stream(
                        fold(text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\u0640]", "")
                .toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }

    private static boolean contains(List<String> words, List<String> pattern) {
        for (int at = 0; at + pattern.size() <= words.size(); at++) {
            if (meets(words, at, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(List<String> words, int at, List<String> pattern) {
        for (int i = 0; i < pattern.size(); i++) {
            String word = words.get(at + i);
            if (!meets(word, pattern.get(i)) && !meets(stem(word), pattern.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(String word, String pattern) {
        if (pattern.endsWith("*")) {
            return word.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith("*") ? word.endsWith(pattern.substring(1)) : word.equals(pattern);
    }

    /** An Arabic word without what is written onto its beginning. */
    private static String stem(String word) {
        return Arrays.stream(ATTACHED)
                .filter(a -> word.startsWith(a) && word.length() - a.length() >= SHORTEST_STEM)
                .findFirst()
                .map(a -> word.substring(a.length()))
                .orElse(word);
    }
}
