package org.baraza.app.forms;

import java.util.Map;

/**
 * Data without groups, for programs that keep tables: questions lie beside each other, and each carries the conditions of
 * the groups it was in.
 */
final class Flattening {

    private static final String RELEVANT = "relevant";

    private Flattening() {}

    static void of(Section root) {
        root.children().forEach(child -> flatten(child, ""));
    }

    private static void flatten(Element element, String above) {
        String own = text(element.bind());
        String relevant = own.isEmpty() || above.isEmpty() ? above + own : above + " and (" + own + ")";
        if (element instanceof Section section && !section.children().isEmpty()) {
            section.flatten();
            section.children().forEach(child -> flatten(child, relevant));
        } else if (!relevant.isEmpty()) {
            element.bind().put(RELEVANT, new Value.Text(relevant));
        }
    }

    private static String text(Map<String, Value> bind) {
        Value value = bind.get(RELEVANT);
        return value == null ? "" : value.asText().orElse("");
    }
}
