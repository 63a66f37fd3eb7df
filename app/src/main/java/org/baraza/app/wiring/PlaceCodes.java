package org.baraza.app.wiring;

import java.util.List;
import java.util.regex.Pattern;
import org.baraza.core.ground.Area;
import org.baraza.core.record.Register;

/**
 * Tells place codes from whatever else is typed into a field for one: the journal is for ever.
 *
 * @param register of areas
 */
record PlaceCodes(Register register) {

    /** How place codes look everywhere we know of; for missions whose boundaries are not here. */
    private static final Pattern PLACE_CODE = Pattern.compile("[A-Za-z]{1,4}[0-9]{1,12}");

    boolean isArea(String mission, String pcode) {
        List<Area> areas = register.newestAreas(register.listMissions().stream()
                .filter(m -> m.isCalled(mission))
                .flatMap(m -> m.hosts().stream())
                .toList());
        return areas.isEmpty()
                ? PLACE_CODE.matcher(pcode).matches()
                : areas.stream().anyMatch(a -> a.pcode().equals(pcode));
    }
}
