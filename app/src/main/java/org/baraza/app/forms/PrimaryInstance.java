package org.baraza.app.forms;

import java.util.SequencedMap;

/** The data as it is before anybody fills the form in. Each repeat is there twice: as a pattern for new ones, and once. */
final class PrimaryInstance {

    private final FormSettings settings;
    private final Paths paths;

    PrimaryInstance(FormSettings settings, Paths paths) {
        this.settings = settings;
        this.paths = paths;
    }

    Xml write(Section root) {
        Xml data = section(root, false);
        settings.attributes().forEach(data::with);
        data.with("id", settings.id());
        put(data, "xmlns", settings.text("instance_xmlns"));
        put(data, "version", settings.text("version"));
        put(data, "odk:prefix", settings.text("prefix"));
        put(data, "odk:delimiter", settings.text("delimiter"));
        return data;
    }

    private static void put(Xml element, String attribute, String value) {
        if (!value.isEmpty()) {
            element.with(attribute, value);
        }
    }

    /** @param withinRepeat whether a repeat around it has its pattern already */
    private Xml section(Section section, boolean withinRepeat) {
        Xml element = Xml.of(section.name());
        attributes(element, section.instance(), section);
        for (Element child : section.children()) {
            if (child instanceof Section inner && inner.isFlat()) {
                flat(element, inner);
            } else if (child instanceof Section inner && inner.isRepeat() && !withinRepeat) {
                element.add(pattern(inner)).add(section(inner, true));
            } else {
                child(element, child, withinRepeat);
            }
        }
        return element;
    }

    private void child(Xml element, Element child, boolean withinRepeat) {
        switch (child) {
            case Section inner -> element.add(section(inner, withinRepeat));
            case Question question -> element.add(question(question));
            case EntityPart part when part.isAttribute() -> element.with(part.name(), part.value());
            case EntityPart part -> element.add(Xml.of(part.name()));
            case ExternalFile file -> {}
            case Tag tag -> {}
        }
    }

    private void flat(Xml element, Section section) {
        for (Element child : section.children()) {
            if (child instanceof Section inner && inner.isFlat()) {
                flat(element, inner);
            } else {
                child(element, child, false);
            }
        }
    }

    private Xml pattern(Section repeat) {
        Xml element = Xml.of(repeat.name()).with("jr:template", "");
        for (Element child : repeat.children()) {
            switch (child) {
                case Section inner when inner.isRepeat() -> element.add(pattern(inner));
                case Section inner -> element.add(section(inner, false));
                case Question question -> element.add(question(question));
                case EntityPart part -> {}
                case ExternalFile file -> {}
                case Tag tag -> {}
            }
        }
        return element;
    }

    private Xml question(Question question) {
        Xml element = Xml.of(question.name());
        if (!question.value().isEmpty() && !question.isDynamic()) {
            element.text(question.value());
        }
        attributes(element, question.instance(), question);
        return element;
    }

    private void attributes(Xml element, SequencedMap<String, Value> given, Element context) {
        Question.texts(given).forEach((name, text) -> element.with(name, paths.replace(text, context)));
    }
}
