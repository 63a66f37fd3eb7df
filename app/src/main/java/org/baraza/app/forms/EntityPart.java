package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An attribute of an entity, such as its id, or its label. */
final class EntityPart extends Element {

    private final boolean attribute;
    private final String value;
    private final List<Action> actions;

    private EntityPart(
            String name, int row, boolean attribute, String value, Map<String, Value> bind, List<Action> actions) {
        super(name, row, bind);
        this.attribute = attribute;
        this.value = value;
        this.actions = List.copyOf(actions);
    }

    /** An attribute that says always the same. */
    static EntityPart fixed(String name, int row, String value) {
        return new EntityPart(name, row, true, value, Map.of(), List.of());
    }

    /** An attribute that is worked out by a formula; without one it is only kept. */
    static EntityPart reckoned(String name, int row, String value, String formula, List<Action> actions) {
        return new EntityPart(name, row, true, value, reckoning(formula), actions);
    }

    static EntityPart label(int row, String formula) {
        return new EntityPart("label", row, false, "", reckoning(formula), List.of());
    }

    private static Map<String, Value> reckoning(String formula) {
        Map<String, Value> bind = new LinkedHashMap<>();
        if (!formula.isEmpty()) {
            bind.put("calculate", new Value.Text(formula));
        }
        bind.put("readonly", new Value.Text("true()"));
        bind.put("type", new Value.Text("string"));
        return bind;
    }

    boolean isAttribute() {
        return attribute;
    }

    String value() {
        return value;
    }

    List<Action> actions() {
        return actions;
    }

    @Override
    String step() {
        return attribute ? "@" + name() : name();
    }
}
