package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A group, a repeat, the form itself, or what is said of an entity. */
final class Section extends Element {

    /** What kind of section it is. */
    enum Kind {
        FORM,
        GROUP,
        REPEAT,
        LOOP,
        ENTITY
    }

    /** Group that holds what the form keeps about itself. */
    static final String META = "meta";

    private final Kind kind;
    private final Shown shown;
    private final SequencedMap<String, String> control;
    private final SequencedMap<String, Value> instance;
    private final boolean unseen;
    private final List<Element> children = new ArrayList<>();
    private boolean flat;

    private Section(
            Kind kind,
            String name,
            int row,
            Map<String, Value> bind,
            Shown shown,
            Map<String, String> control,
            Map<String, Value> instance,
            boolean unseen) {
        super(name, row, bind);
        this.kind = kind;
        this.shown = shown;
        this.control = new LinkedHashMap<>(control);
        this.instance = new LinkedHashMap<>(instance);
        this.unseen = unseen;
    }

    static Section of(Kind kind, Line line) {
        return new Section(
                kind,
                line.text("name"),
                line.row(),
                line.group("bind"),
                Shown.of(line),
                Question.texts(line.group("control")),
                line.group("instance"),
                false);
    }

    /** One that nobody sees, made by the form itself. */
    static Section unseen(Kind kind, String name, int row) {
        return new Section(kind, name, row, Map.of(), Shown.NOTHING, Map.of(), Map.of(), true);
    }

    /** A copy with its own texts rewritten; what lies within is copied as it is. */
    Section rewritten(UnaryOperator<Value> by) {
        Map<String, Value> bound = new LinkedHashMap<>();
        bind().forEach((key, value) -> bound.put(key, by.apply(value)));
        Section copy = new Section(kind, name(), row(), bound, shown.rewritten(by), control, instance, unseen);
        for (Element child : children) {
            switch (child) {
                case Question question -> copy.add(question.rewritten(UnaryOperator.identity()));
                case Section section -> copy.add(section.rewritten(UnaryOperator.identity()));
                case ExternalFile file -> copy.add(file.copy());
                case EntityPart part -> copy.add(part);
                case Tag tag -> copy.add(tag);
            }
        }
        return copy;
    }

    Kind kind() {
        return kind;
    }

    boolean isRepeat() {
        return kind == Kind.REPEAT;
    }

    Shown shown() {
        return shown;
    }

    SequencedMap<String, String> control() {
        return control;
    }

    /** Attributes of its element in the data. */
    SequencedMap<String, Value> instance() {
        return instance;
    }

    boolean isUnseen() {
        return unseen;
    }

    @Override
    boolean isFlat() {
        return flat;
    }

    void flatten() {
        flat = true;
    }

    List<Element> children() {
        return children;
    }

    <E extends Element> E add(E child) {
        child.setParent(this);
        children.add(child);
        return child;
    }

    Optional<Section> findSection(String name) {
        return children.stream()
                .filter(c -> c.name().equals(name))
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .findFirst();
    }

    /** Itself and everything below, in the order of the survey. */
    void walk(Consumer<Element> visit) {
        visit.accept(this);
        for (Element child : children) {
            if (child instanceof Section section) {
                section.walk(visit);
            } else {
                visit.accept(child);
            }
        }
    }
}
