package org.baraza.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Together;

/**
 * The indicators the screens offer.
 *
 * @param list those that can be shown: what happened before what the mission did, each in order of id; the first is shown where none is chosen
 */
public record Indicators(List<Indicator> list) {

    /** Begins the ids of indicators of violence. */
    private static final String OUTCOMES = "VIO";

    public Indicators {
        list = Together.showable(list).stream()
                .sorted(Comparator.comparing((Indicator i) -> !i.card().id().startsWith(OUTCOMES))
                        .thenComparing(i -> i.card().id()))
                .toList();
    }

    /** Every indicator that can be found. */
    public static Indicators found() {
        return new Indicators(ServiceLoader.load(Indicator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** An indicator with those that must be shown beside it. */
    public Optional<Together<Indicator>> findTogether(String id) {
        return find(id).flatMap(i -> Together.of(i, list));
    }

    public Optional<Indicator> find(String id) {
        return list.stream().filter(i -> i.card().id().equals(id)).findFirst();
    }
}
