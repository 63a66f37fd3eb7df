package org.baraza.core.record.force;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of an attack, as far as it matters to whether a review of missed protection is suggested. It is given as
 * plain facts, so that it can come from an incident here or from an event as published.
 *
 * @param reference id of the incident or event
 * @param area place code
 * @param on day
 * @param againstCivilians whether civilians were attacked
 * @param established whether a person has verified it, or it is an event as published
 * @param distanceKm from the nearest base of the mission, 0 or more; empty when not known
 * @param acted whether a protective action is on record
 */
public record NearbyAttack(
        String reference,
        Optional<String> area,
        LocalDate on,
        boolean againstCivilians,
        boolean established,
        Optional<Integer> distanceKm,
        boolean acted) {

    /**
     * Whether a review is suggested. A suggestion opens nothing: a person does.
     *
     * @param reachKm how far a base reaches, as the mission judges it; more than 0
     */
    public boolean suggestsReview(int reachKm) {
        return againstCivilians
                && established
                && !acted
                && distanceKm.filter(d -> d <= reachKm).isPresent();
    }
}
