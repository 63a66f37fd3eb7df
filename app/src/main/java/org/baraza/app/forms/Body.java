package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people see, in the order of the survey. */
final class Body {

    private final Paths paths;
    private final Speech speech;
    private final Controls controls;

    Body(Draft draft, Paths paths, Speech speech) {
        this.paths = paths;
        this.speech = speech;
        this.controls = new Controls(draft, paths, speech);
    }

    List<Xml> of(Section section) {
        List<Xml> shown = new ArrayList<>();
        for (Element child : section.children()) {
            switch (child) {
                case Section repeat when repeat.isRepeat() -> shown.add(repeat(repeat));
                case Section group -> group(group).ifPresent(shown::add);
                case Question question -> controls.of(question).ifPresent(shown::add);
                case ExternalFile file -> {}
                case EntityPart part -> {}
                case Tag tag -> {}
            }
        }
        return shown;
    }

    private Optional<Xml> group(Section group) {
        if (group.isUnseen()) {
            return Optional.empty();
        }
        Xml element = Xml.of("group");
        group.control()
                .forEach((name, text) ->
                        element.with(name, name.equals("appearance") ? text : paths.replace(text, group)));
        if (!group.isFlat()) {
            element.with("ref", group.path());
        }
        if (group.shown().label().isPresent()) {
            element.add(label(group));
        }
        return Optional.of(element.addAll(of(group)));
    }

    private Xml repeat(Section section) {
        Xml repeat = Xml.of("repeat").with("nodeset", section.path());
        section.control().forEach((name, text) -> repeat.with(name, paths.replace(text, section)));
        repeat.addAll(of(section));
        section.walk(element -> {
            boolean nearest = element.ancestors().stream()
                    .filter(Section::isRepeat)
                    .findFirst()
                    .filter(s -> s == section)
                    .isPresent();
            if (nearest) {
                repeat.addAll(Bindings.actions(element, true, paths));
            }
        });
        return Xml.of("group").with("ref", section.path()).add(label(section)).add(repeat);
    }

    private Xml label(Section section) {
        Xml label = Xml.of("label");
        if (section.shown().labelIsLookedUp()) {
            return label.with("ref", "jr:itext('" + Translations.path(section, "label") + "')");
        }
        return section.shown()
                .label()
                .flatMap(Value::asText)
                .map(text -> speech.into(label, text, Optional.of(section)))
                .orElse(label);
    }
}
