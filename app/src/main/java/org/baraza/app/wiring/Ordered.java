package org.baraza.app.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What belongs to one mission, put in order once for each state of the journal; while that stays, so does the very list.
 *
 * @param <C> what is ordered
 */
final class Ordered<C> {

    private final Casebook<?, C> book;
    private final Function<C, String> mission;
    private final Comparator<C> order;
    private final Map<String, Listed<C>> listed = new ConcurrentHashMap<>();

    /** @param position of the journal up to which they were read */
    private record Listed<C>(long position, List<C> all) {}

    /** @param mission acronym of the one it belongs to */
    Ordered(Casebook<?, C> book, Function<C, String> mission, Comparator<C> order) {
        this.book = book;
        this.mission = mission;
        this.order = order;
    }

    List<C> of(String acronym) {
        Casebook.Now<C> now = book.now();
        Listed<C> found = listed.get(acronym);
        if (found == null || found.position() != now.position()) {
            found = new Listed<>(
                    now.position(),
                    now.byId().values().stream()
                            .filter(c -> mission.apply(c).equals(acronym))
                            .sorted(order)
                            .toList());
            listed.put(acronym, found);
        }
        return found.all();
    }
}
