package org.baraza.app.web.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.lessons.ConflictType;
import org.baraza.core.record.lessons.Context;
import org.baraza.core.record.lessons.Mandate;
import org.baraza.core.record.lessons.PlaceKind;
import org.baraza.core.record.lessons.Reach;
import org.baraza.core.record.lessons.Trait;
import org.springframework.util.MultiValueMap;

/**
 * A context somebody asks about, in the fields of an address. What is none of the constants is left out.
 *
 * @param context asked about
 */
public record AskedContext(Context context) {

    public static AskedContext of(MultiValueMap<String, String> given) {
        return new AskedContext(new Context(
                several(given, Trait.CONFLICT, ConflictType.class),
                several(given, Trait.PARTNERS, PartnerType.class),
                several(given, Trait.PLACE, PlaceKind.class),
                several(given, Trait.REACH, Reach.class),
                several(given, Trait.MANDATE, Mandate.class)));
    }

    private static <E extends Enum<E>> Set<E> several(MultiValueMap<String, String> given, Trait trait, Class<E> type) {
        List<String> named = given.getOrDefault(trait.name(), List.of());
        Set<E> found = EnumSet.allOf(type);
        found.removeIf(c -> !named.contains(c.name()));
        return found;
    }

    /** What can be ticked, by trait. */
    public Map<Trait, List<Tick>> ticks(Words words) {
        Map<Trait, List<Tick>> ticks = new LinkedHashMap<>();
        ticks.put(Trait.CONFLICT, ticks(words, Trait.CONFLICT, ConflictType.values()));
        ticks.put(Trait.PARTNERS, ticks(words, Trait.PARTNERS, PartnerType.values()));
        ticks.put(Trait.PLACE, ticks(words, Trait.PLACE, PlaceKind.values()));
        ticks.put(Trait.REACH, ticks(words, Trait.REACH, Reach.values()));
        ticks.put(Trait.MANDATE, ticks(words, Trait.MANDATE, Mandate.values()));
        return ticks;
    }

    private List<Tick> ticks(Words words, Trait trait, Enum<?>... all) {
        return Arrays.stream(all)
                .map(c -> new Tick(c.name(), words.name(c), context.of(trait).contains(c)))
                .toList();
    }

    /** @param value as it is sent @param text in the reader's language @param on whether it is ticked */
    public record Tick(String value, String text, boolean on) {}
}
