package org.baraza.core.ground;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece of ground with a name and a place code, as one boundary version draws it.
 *
 * @param pcode place code, unique within a country, level and boundary version, for example {@code ML0801}
 * @param name name in the language of the boundary file
 * @param country ISO 3166 alpha-3 code, for example {@code MLI}; {@code XXA} to {@code XXZ} are for made-up countries
 * @param level administrative level: 0 country, 1 region, 2 district and so on
 * @param parent place code of the area one level up, where the file states it
 * @param validOn the day this boundary version was declared valid; not the day the area came to be
 * @param validTo the day it ceased to be, where stated
 * @param outline where it lies
 */
public record Area(
        String pcode,
        String name,
        String country,
        int level,
        Optional<String> parent,
        LocalDate validOn,
        Optional<LocalDate> validTo,
        Outline outline) {

    public Area {
        if (pcode.isBlank() || level < 0 || level > 9 || !country.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("an area needs a place code, a level 0 to 9 and a country code");
        }
    }
}
