package org.baraza.core.record.incidents;

import java.util.EnumSet;
import java.util.Set;
import org.baraza.core.record.alerts.AllegedActor;

/**
 * What happened when and where, by whose hand as it is told. Of what is referred it says the month, the area and the kind,
 * and no more.
 *
 * @param actors what kinds of people are said to have done it; one at least, never a person
 * @param civilians whether civilians were meant
 */
public record Occurrence(Days when, Spot where, IncidentType type, Set<AllegedActor> actors, Targeted civilians) {

    /** @throws IllegalArgumentException when no kind of actor is named, or too much is said of what is referred */
    public Occurrence {
        if (actors.isEmpty()) {
            throw new IllegalArgumentException("that the actors are not known is said");
        }
        if (type.referred()) {
            when = Days.monthOf(when.from());
            where = where.noFinerThanDistrict();
            actors = Set.of(AllegedActor.NOT_KNOWN);
            civilians = Targeted.NOT_KNOWN;
        }
        actors = Set.copyOf(EnumSet.copyOf(actors));
        if (actors.size() > 1 && actors.contains(AllegedActor.NOT_KNOWN)) {
            throw new IllegalArgumentException("actors are known, or they are not");
        }
    }

    /** The same as something that is only counted. */
    Occurrence referredAs(IncidentType as) {
        return new Occurrence(when, where, as, actors, civilians);
    }

    /** Whether authorities of the state may be asked: not where its forces may have done it. */
    public boolean authoritiesMayBeAsked() {
        return actors.stream().allMatch(AllegedActor::authoritiesMayBeAsked);
    }
}
