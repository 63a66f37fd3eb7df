package org.baraza.app.web.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.baraza.core.protect.Support;
import org.baraza.core.record.partners.Due;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.State;
import org.springframework.stereotype.Component;

/**
 * How partners stand on a day and what is due with them. It follows from what is on the journal, so that it is worked out once
 * for each list of them and day, whoever reads. Of those under arms it follows from their clearances too, and is worked out
 * each time.
 */
@Component
public final class PartnerStandings {

    private final Map<String, OfDay> kept = new ConcurrentHashMap<>();

    /** @param due the most urgent first */
    public record Standing(Partner partner, State state, List<Due> due) {

        static Standing of(Partner partner, Ground ground) {
            return new Standing(partner, partner.state(ground), Due.list(partner, ground));
        }
    }

    /** @param partners the very list it was worked out for */
    private record OfDay(List<Partner> partners, LocalDate day, Map<Partner, Standing> standings) {

        static OfDay of(List<Partner> partners, LocalDate day) {
            Ground ground = new Ground(day, List.of());
            Map<Partner, Standing> standings = new IdentityHashMap<>();
            partners.stream()
                    .filter(p -> Support.needed(p.type()).isEmpty())
                    .forEach(p -> standings.put(p, Standing.of(p, ground)));
            return new OfDay(partners, day, Collections.unmodifiableMap(standings));
        }
    }

    /**
     * @param partners all of the mission's, as the journal tells of them
     * @param grounds what must be known beside those under arms
     */
    public Function<Partner, Standing> of(
            String mission, List<Partner> partners, LocalDate day, Function<Partner, Ground> grounds) {
        OfDay today = kept.compute(
                mission,
                (_, before) -> before != null
                                && before.partners() == partners
                                && before.day().equals(day)
                        ? before
                        : OfDay.of(partners, day));
        return p -> Optional.ofNullable(today.standings().get(p)).orElseGet(() -> Standing.of(p, grounds.apply(p)));
    }
}
