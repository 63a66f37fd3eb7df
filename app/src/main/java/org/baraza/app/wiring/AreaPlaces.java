package org.baraza.app.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.record.Register;

/**
 * Which area lies in which, as the boundary files of the site say; where two disagree, the one imported last.
 *
 * @param register of the site
 */
record AreaPlaces(Register register) implements Places {

    @Override
    public Optional<String> findWithin(String pcode, int level) {
        Map<String, Area> areas = areas();
        Optional<Area> at = Optional.ofNullable(areas.get(pcode));
        while (at.isPresent() && at.get().level() > level) {
            Area area = at.get();
            if (level == 0) {
                return Optional.of(area.country());
            }
            if (area.level() == level + 1) {
                // The parent need not have been imported itself to be known by its code.
                return area.parent();
            }
            at = area.parent().flatMap(p -> Optional.ofNullable(areas.get(p)));
        }
        return at.filter(a -> a.level() == level).map(Area::pcode);
    }

    private Map<String, Area> areas() {
        Map<String, Area> areas = new HashMap<>();
        register.listDataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .forEach(d -> register.listAreas(d).forEach(a -> areas.put(a.pcode(), a)));
        return areas;
    }
}
