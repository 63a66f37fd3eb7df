package org.baraza.app.openrosa;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a small document.
 *
 * @param space its name space; empty for none
 * @param name without prefix
 * @param attributes by name; one in a name space as {@code {space}name}
 * @param children in order
 * @param text what stands in it, not in its children
 */
record Element(String space, String name, Map<String, String> attributes, List<Element> children, String text) {

    Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called));
    }

    /** Its children of that name, in whatever name space. */
    List<Element> all(String called) {
        return children.stream().filter(c -> c.name().equals(called)).toList();
    }

    Optional<Element> first(String called) {
        return children.stream().filter(c -> c.name().equals(called)).findFirst();
    }
}
