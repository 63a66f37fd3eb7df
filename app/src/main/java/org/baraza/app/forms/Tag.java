package org.baraza.app.forms;

import java.util.Map;
import java.util.Optional;

/** A tag of a map that a question about the map asks for. */
final class Tag extends Element {

    private final Optional<Value> label;

    Tag(String name, int row, Optional<Value> label) {
        super(name, row, Map.of());
        this.label = label;
    }

    Optional<Value> label() {
        return label;
    }
}
