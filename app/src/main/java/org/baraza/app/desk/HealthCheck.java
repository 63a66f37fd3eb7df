package org.baraza.app.desk;

import java.util.List;

/**
 * One thing that can be wrong with a site or its computer. One check is one file, found by the service loader. A check
 * changes nothing and names nobody.
 */
public interface HealthCheck {

    /** Stable, in small letters and hyphens, for example {@code disk-space}. */
    String name();

    /** What is wrong, each for itself; one word of praise where nothing is. Never empty. */
    List<Diagnosis> look(Examined site);
}
