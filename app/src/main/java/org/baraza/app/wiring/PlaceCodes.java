package org.baraza.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Area;
import org.baraza.core.record.Register;

/**
 * Which place codes a mission has. What is none may be anything that was typed, and the journal is for ever.
 *
 * @param register where boundaries are known from
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

    /** @throws WrongUse for what somebody chose that is none */
    void require(String mission, Optional<String> pcode) {
        if (pcode.filter(a -> !isArea(mission, a)).isPresent()) {
            throw new WrongUse("That is no area of this mission. Choose one of the list.");
        }
    }

    /** The place code, if it is one. */
    Optional<String> known(String mission, Optional<String> pcode) {
        return pcode.filter(p -> isArea(mission, p));
    }
}
