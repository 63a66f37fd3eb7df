package org.baraza.app.desk;

import java.util.List;

/** Says what is wrong with a site. Wiring provides it. */
@FunctionalInterface
public interface Doctor {

    /**
     * Everything looked at, in order of the checks' names.
     *
     * @param thorough whether to take the time it needs
     */
    List<Found> examine(boolean thorough);

    /**
     * @param check name of the check
     * @param diagnosis what it came to
     */
    record Found(String check, Diagnosis diagnosis) {}
}
