package org.baraza.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Where;

/**
 * What somebody asks to see or do; texts are empty where they do not apply.
 *
 * @param matter what kind of thing
 * @param deed what with it
 * @param mission acronym
 * @param country code of the country
 * @param level administrative level of the area
 * @param area place code; goes with country and level
 */
public record About(Matter matter, Deed deed, String mission, String country, String level, String area) {

    /** Where it lies; one place is enough to be let in. */
    public List<Where> places(Places places) {
        if (!area.isEmpty()) {
            return places.ofArea(country, levelNumber(), area);
        }
        if (!country.isEmpty()) {
            return places.ofCountry(country);
        }
        return mission.isEmpty() ? List.of(Where.SITE) : places.ofMission(mission);
    }

    /** A level that is no number is no area's; the route itself says so to those who may ask. */
    private int levelNumber() {
        return level.matches("[0-9]") ? level.charAt(0) - '0' : -1;
    }

    /** The same as a query. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("matter", matter.key());
        parts.put("deed", deed.key());
        parts.put("mission", mission);
        parts.put("country", country);
        parts.put("level", level);
        parts.put("area", area);
        return parts.entrySet().stream()
                .filter(p -> !p.getValue().isEmpty())
                .map(p -> p.getKey() + "=" + Links.query(p.getValue()))
                .collect(Collectors.joining("&"));
    }
}
