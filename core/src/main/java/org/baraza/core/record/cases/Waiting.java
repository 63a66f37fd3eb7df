package org.baraza.core.record.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** In which order cases are worked with. */
public final class Waiting {

    private Waiting() {}

    /** @param by the day by which something is waited for; the last of all days where nothing is */
    private record Place<C>(C one, String id, boolean ended, LocalDate by) {}

    /** What is due first on top, then what waits for nothing, then what ended. */
    public static <C extends Case<?, C>> List<C> first(List<C> cases) {
        // What is due follows from the whole course of a case: it is asked once, and not for each comparison.
        return cases.stream()
                .map(c -> new Place<>(c, c.id(), c.ended(), c.due().map(Due::by).orElse(LocalDate.MAX)))
                .sorted(Comparator.comparing((Place<C> p) -> p.ended())
                        .thenComparing(Place::by)
                        .thenComparing(Place::id))
                .map(Place::one)
                .toList();
    }
}
