package org.baraza.app.web;

import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Settings;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.record.Mission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screens ask the panel, with the site's own settings where a person chose nothing. */
@Component
public final class Questions {

    private static final int MOST_CARRY_FORWARD_MONTHS = 120;
    private static final int USUAL_LEVEL = 2;

    private final Boundaries boundaries;
    private final int usualCarryForwardMonths;

    public Questions(Boundaries boundaries, ObjectProvider<Settings> settings) {
        this.boundaries = boundaries;
        this.usualCarryForwardMonths =
                settings.getIfAvailable(() -> Settings.USUAL).carryForwardMonths();
    }

    /** About a country whoever keeps the peace there. */
    public PanelQuestion of(String country, int level) {
        return PanelQuestion.of(country, level).withCarryForwardMonths(usualCarryForwardMonths);
    }

    /**
     * About a mission in one of its host countries, chosen where nothing valid is asked; empty while no host country has
     * boundaries.
     */
    public Optional<PanelQuestion> find(
            Mission mission, Optional<String> country, Optional<Integer> level, Optional<Integer> carryForwardMonths) {
        List<String> countries = listCountries(mission);
        if (countries.isEmpty()) {
            return Optional.empty();
        }
        String chosen = country.filter(countries::contains).orElse(countries.getFirst());
        List<Integer> levels = boundaries.listLevels(chosen);
        int at = level.filter(levels::contains)
                .orElse(levels.contains(USUAL_LEVEL) ? Integer.valueOf(USUAL_LEVEL) : levels.getLast());
        return Optional.of(of(chosen, at)
                .withMission(mission.acronym())
                .withCarryForwardMonths(carryForwardMonths
                        .filter(m -> m >= 0 && m <= MOST_CARRY_FORWARD_MONTHS)
                        .orElse(usualCarryForwardMonths)));
    }

    /** Host countries with boundaries. */
    public List<String> listCountries(Mission mission) {
        return mission.hosts().stream()
                .filter(h -> !boundaries.listLevels(h).isEmpty())
                .toList();
    }
}
