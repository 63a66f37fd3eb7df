package org.baraza.core.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an answer says in words, kept as data so that other languages need no second analysis.
 *
 * @param id which sentence, lower-case words joined by hyphens
 * @param numbers what stands in it, by name
 * @param english the sentence in English
 */
public record Sentence(String id, Map<String, Double> numbers, String english) {

    public Sentence {
        numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    public static Sentence of(String id, String english) {
        return new Sentence(id, Map.of(), english);
    }
}
