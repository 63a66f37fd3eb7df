package org.baraza.core.protect.disclosure;

import java.util.Optional;

/** Which area lies in which. */
@FunctionalInterface
public interface Places {

    /** Knows no place. */
    Places NONE = (pcode, level) -> Optional.empty();

    /**
     * The area of a level that a place lies in, which may be the place itself.
     *
     * @param pcode place code
     * @param level 0 country, 1 region, 2 district and so on
     * @return empty when the place is not known, or lies above that level
     */
    Optional<String> findWithin(String pcode, int level);
}
