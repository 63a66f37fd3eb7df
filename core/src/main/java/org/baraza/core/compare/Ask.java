package org.baraza.core.compare;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks, as it was written.
 *
 * @param method the method's id
 * @param table the data; {@link Table#NONE} for a method without columns
 * @param columns names of columns by role
 * @param options by name: texts, numbers, true or false, or lists of texts or numbers
 * @param seed where chance starts
 */
public record Ask(
        String method, Table table, Map<String, List<String>> columns, Map<String, Object> options, long seed) {

    /** The seed when none is given. */
    public static final long USUAL_SEED = 1;
}
