package org.baraza.core.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator with those it may not be shown without. Whoever shows or exports readings asks here first, so that no
 * number stands alone that misleads alone: a low use of force without what was not done, for example.
 *
 * @param <I> what kind of indicator
 * @param chosen the indicator asked for
 * @param companions those that must be shown beside it, and theirs
 */
public record Together<I extends Carded>(I chosen, List<I> companions) {

    public Together {
        companions = List.copyOf(companions);
    }

    /** Empty when a companion is not among {@code all}: then the indicator cannot be shown. */
    public static <I extends Carded> Optional<Together<I>> of(I chosen, Collection<I> all) {
        Map<String, I> found = new LinkedHashMap<>();
        found.put(chosen.card().id(), chosen);
        List<String> wanted = new ArrayList<>(chosen.card().shownOnlyWith());
        while (!wanted.isEmpty()) {
            String id = wanted.removeFirst();
            if (!found.containsKey(id)) {
                Optional<I> companion =
                        all.stream().filter(i -> i.card().id().equals(id)).findFirst();
                if (companion.isEmpty()) {
                    return Optional.empty();
                }
                found.put(id, companion.get());
                wanted.addAll(companion.get().card().shownOnlyWith());
            }
        }
        return Optional.of(new Together<>(chosen, List.copyOf(found.values()).subList(1, found.size())));
    }

    /** Those that can be shown, because all their companions are here too; order is kept. */
    public static <I extends Carded> List<I> showable(Collection<I> all) {
        return all.stream().filter(i -> of(i, all).isPresent()).toList();
    }
}
