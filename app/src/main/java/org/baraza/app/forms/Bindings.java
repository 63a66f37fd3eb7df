package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the model says of each place in the data: its type, its conditions, and what the form does with it by itself. */
final class Bindings {

    private static final Set<String> YES_OR_NO = Set.of("readonly", "required", "relevant", "constraint", "calculate");

    private final Paths paths;
    private final List<Xml> bindings = new ArrayList<>();

    private Bindings(Paths paths) {
        this.paths = paths;
    }

    static List<Xml> of(Section root, Paths paths) {
        Bindings all = new Bindings(paths);
        root.walk(element -> {
            all.bind(element);
            all.bindings.addAll(actions(element, false, paths));
        });
        return all.bindings;
    }

    private void bind(Element element) {
        if (element.bind().isEmpty() || element.isFlat()) {
            return;
        }
        boolean triggered =
                element instanceof Question question && !question.triggers().isEmpty();
        Xml bind = Xml.of("bind").with("nodeset", element.path());
        element.bind().forEach((name, value) -> {
            // What a trigger sets is not worked out all the time.
            if (!(triggered && name.equals("calculate"))) {
                attribute(element, name, value).ifPresent(text -> bind.with(name, text));
            }
        });
        bindings.add(bind);
    }

    private Optional<String> attribute(Element element, String name, Value value) {
        if (Translations.isLookedUp(name, value)) {
            return Optional.of("jr:itext('" + Translations.path(element, name) + "')");
        }
        return value.asText()
                .map(text -> YES_OR_NO.contains(name)
                        ? FormSettings.meant(text)
                                .map(yes -> yes ? "true()" : "false()")
                                .orElseGet(() -> paths.replace(text, element))
                        : paths.replace(text, element));
    }

    /**
     * What the form does by itself, once when it is opened or for each new repeat.
     *
     * @param inRepeat which of the two
     */
    static List<Xml> actions(Element element, boolean inRepeat, Paths paths) {
        List<Action> actions = switch (element) {
            case Question question -> question.actions();
            case EntityPart part -> part.actions();
            case Section section -> List.of();
            case ExternalFile file -> List.of();
            case Tag tag -> List.of();
        };
        String value = element instanceof Question question ? question.value() : "";
        return actions.stream()
                .filter(action -> inRepeat == (action.event() == Action.Event.NEW_REPEAT))
                .map(action -> action(action, element, value, paths))
                .toList();
    }

    private static Xml action(Action action, Element element, String value, Paths paths) {
        Xml xml = Xml.of(action.what())
                .with("ref", element.path())
                .with("event", action.event().text());
        String set = value.isEmpty() ? action.value().orElse("") : paths.replace(value, element);
        if (action.what().equals(Action.SET_VALUE) && !set.isEmpty()) {
            xml.with("value", set);
        }
        action.quality().ifPresent(quality -> xml.with("odk:quality", quality));
        return xml;
    }
}
