package org.baraza.core.measure;

import java.util.Set;
import org.baraza.core.ground.ViolenceType;

/**
 * What to count, as data, so that the same indicator runs in memory, in a database and on a cluster. Engines give back
 * whole numbers only; all of them merge in any order.
 */
public sealed interface Tally {

    /** How many events. */
    record EventCount(EventFilter filter) implements Tally {}

    /** Sum of deaths; events whose count is not stated add nothing and are counted apart. */
    record Deaths(Bound bound, EventFilter filter) implements Tally {}

    /** How many different sides took part. */
    record DistinctActors(EventFilter filter) implements Tally {}

    /** Days on which at least one event began, as whole days since 1970, for the lengths of lulls between them. */
    record EventDays(EventFilter filter) implements Tally {}

    /** Places where the mission was present; see the carry-forward rule. */
    record Bases() implements Tally {}

    /** Sum of known troop numbers at those places. */
    record Troops() implements Tally {}

    /** Places among them whose troop number is unknown. */
    record BasesOfUnknownStrength() implements Tally {}

    /** Which of the stated figures for deaths. */
    enum Bound {
        LOW,
        BEST,
        HIGH,
        CIVILIANS
    }

    /** Who did it, for one-sided violence. */
    enum Perpetrator {
        ANY,
        GOVERNMENT,
        NOT_GOVERNMENT
    }

    /**
     * Which events.
     *
     * @param types kinds of violence; never empty
     * @param perpetrator side A's kind
     * @param withinKm only events at most this far from the nearest base present in the month; infinite for all
     */
    record EventFilter(Set<ViolenceType> types, Perpetrator perpetrator, double withinKm) {

        public EventFilter {
            types = Set.copyOf(types);
        }

        /** Organised violence of all three types, by anybody, anywhere. */
        public static final EventFilter ORGANISED_VIOLENCE =
                of(ViolenceType.STATE_BASED, ViolenceType.NON_STATE, ViolenceType.ONE_SIDED);

        public static EventFilter of(ViolenceType... types) {
            return new EventFilter(Set.of(types), Perpetrator.ANY, Double.POSITIVE_INFINITY);
        }

        public EventFilter by(Perpetrator who) {
            return new EventFilter(types, who, withinKm);
        }

        public EventFilter within(double km) {
            return new EventFilter(types, perpetrator, km);
        }
    }
}
