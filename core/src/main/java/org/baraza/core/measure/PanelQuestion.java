package org.baraza.core.measure;

import java.util.Optional;

/**
 * Which panel is asked for. Everything left empty is chosen by the stated rules and named in the answer.
 *
 * @param country ISO 3166 alpha-3 code of the country whose areas are the rows
 * @param level administrative level of the areas
 * @param mission acronym of the mission whose deployments count; empty for all missions
 * @param areas id of the data set of areas; empty for the newest boundary version
 * @param events id of the data set of events; empty for the newest version that covers the country
 * @param deployments id of the data set of deployments; empty for the newest version with months
 * @param carryForwardMonths how many months a base is taken as present after a deployment map when no newer map exists;
 *     0 or more
 */
public record PanelQuestion(
        String country,
        int level,
        Optional<String> mission,
        Optional<String> areas,
        Optional<String> events,
        Optional<String> deployments,
        int carryForwardMonths) {

    /**
     * Twelve months bridge the gaps between maps of most published missions; maps of a few, such as UNTSO, lie years
     * apart, and the months between are then unknown.
     */
    public static final int USUAL_CARRY_FORWARD_MONTHS = 12;

    public static PanelQuestion of(String country, int level) {
        return new PanelQuestion(
                country,
                level,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                USUAL_CARRY_FORWARD_MONTHS);
    }

    public PanelQuestion withMission(String acronym) {
        return new PanelQuestion(country, level, Optional.of(acronym), areas, events, deployments, carryForwardMonths);
    }

    public PanelQuestion withCarryForwardMonths(int months) {
        return new PanelQuestion(country, level, mission, areas, events, deployments, months);
    }
}
