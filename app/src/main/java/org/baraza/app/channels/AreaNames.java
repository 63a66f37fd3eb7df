package org.baraza.app.channels;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Area;

/**
 * Names and place codes of areas, looked for in what people write. A place is understood only where the words name one
 * area and no other: a guess would send people to the wrong village.
 */
public final class AreaNames {

    private static final int SHORTEST = 2;
    private static final int LONGEST_WORDS = 6;
    private static final String[] ATTACHED = {"وال", "بال", "فال", "كال", "لل", "ال", "ب", "في", "و", "ل"};
    private static final int SHORTEST_STEM = 3;

    /** Areas by the words of their name or code, joined by spaces. */
    private final Map<String, Set<String>> byWords = new HashMap<>();

    private AreaNames() {}

    /** Countries are left out: everybody writes from one. */
    public static AreaNames of(Collection<Area> areas) {
        AreaNames names = new AreaNames();
        for (Area area : areas) {
            if (area.level() > 0) {
                names.put(area.name(), area.pcode());
                names.put(area.pcode(), area.pcode());
            }
        }
        return names;
    }

    private void put(String name, String pcode) {
        List<String> words = Folded.words(name);
        String joined = String.join(" ", words);
        if (!words.isEmpty() && words.size() <= LONGEST_WORDS && joined.length() >= SHORTEST) {
            byWords.computeIfAbsent(joined, _ -> new HashSet<>()).add(pcode);
        }
    }

    /** Place code of the one area the words name; empty when they name none, or several. */
    public Optional<String> find(String text) {
        List<String> words = Folded.words(text);
        Set<String> found = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int length = longest(words, at, found);
            // What lies within a longer name is not a name of its own.
            at += Math.max(1, length);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private int longest(List<String> words, int at, Set<String> found) {
        for (int length = Math.min(LONGEST_WORDS, words.size() - at); length > 0; length--) {
            Set<String> areas = areas(words.subList(at, at + length));
            if (!areas.isEmpty()) {
                found.addAll(areas);
                return length;
            }
        }
        return 0;
    }

    private Set<String> areas(List<String> words) {
        String joined = String.join(" ", words);
        Set<String> exact = byWords.getOrDefault(joined, Set.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        for (String attached : ATTACHED) {
            if (joined.startsWith(attached) && joined.length() - attached.length() >= SHORTEST_STEM) {
                Set<String> without = byWords.getOrDefault(joined.substring(attached.length()), Set.of());
                Set<String> withArticle = byWords.getOrDefault("ال" + joined.substring(attached.length()), Set.of());
                if (!without.isEmpty() || !withArticle.isEmpty()) {
                    return without.isEmpty() ? withArticle : without;
                }
            }
        }
        return Set.of();
    }
}
