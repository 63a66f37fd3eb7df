package org.baraza.app.desk;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a filled-in form says of something that is kept in a list, such as a well or a household.
 *
 * @param list the list
 * @param id of the thing, as its first sender made it up
 * @param makes whether it is new
 * @param changes whether it is there already
 * @param base the version the sender had before them
 * @param trunk the last version they had from the server; empty where they made it themselves
 * @param branch under which they made several changes in a row without the server; empty where they did not
 * @param label what the thing is called; empty where that stays
 * @param properties what is said of it, by name
 */
public record EntityChange(
        String list,
        String id,
        boolean makes,
        boolean changes,
        OptionalInt base,
        OptionalInt trunk,
        Optional<String> branch,
        Optional<String> label,
        Map<String, String> properties) {

    public EntityChange {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "a change in " + list;
    }
}
