package org.baraza.app.cli.commands;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Together;

/** The indicators found on the class path. */
final class Indicators {

    private Indicators() {}

    static List<Indicator> list() {
        return ServiceLoader.load(Indicator.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(indicator -> indicator.card().id()))
                .toList();
    }

    /** An indicator with those that must be shown beside it. */
    static Together get(String id) {
        List<Indicator> all = list();
        Indicator chosen = all.stream()
                .filter(indicator -> indicator.card().id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no indicator \"" + id + "\". "
                        + Nearest.hint(id, all.stream().map(i -> i.card().id()).toList())));
        return Together.of(chosen, all)
                .orElseThrow(() -> new WrongUse(chosen.card().id() + " is shown only with "
                        + String.join(", ", chosen.card().shownOnlyWith()) + ", and that is not here."));
    }
}
