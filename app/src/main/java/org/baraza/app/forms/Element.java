package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** Something that has a place in the form's data: a section, a question, or a part of either. */
abstract sealed class Element permits Section, Question, ExternalFile, EntityPart, Tag {

    private final String name;
    private final int row;
    private final SequencedMap<String, Value> bind;
    private Optional<Section> parent = Optional.empty();

    Element(String name, int row, Map<String, Value> bind) {
        this.name = name;
        this.row = row;
        this.bind = new LinkedHashMap<>(bind);
    }

    String name() {
        return name;
    }

    /** The row of the survey it comes from; 0 when the form itself adds it. */
    int row() {
        return row;
    }

    /** Attributes of its place in the model; empty when it has none there. */
    SequencedMap<String, Value> bind() {
        return bind;
    }

    Optional<Section> parent() {
        return parent;
    }

    void setParent(Section section) {
        parent = Optional.of(section);
    }

    /** How a path calls it. */
    String step() {
        return name;
    }

    /** Whether paths pass it by. */
    boolean isFlat() {
        return false;
    }

    /** The sections around it, the nearest first. */
    List<Section> ancestors() {
        List<Section> ancestors = new ArrayList<>();
        for (Optional<Section> at = parent; at.isPresent(); at = at.get().parent()) {
            ancestors.add(at.get());
        }
        return ancestors;
    }

    String path() {
        return path(Optional.empty());
    }

    /** From a section around it, which is left out, or from the root. Begins with a slash. */
    String path(Optional<Section> from) {
        StringBuilder path = new StringBuilder();
        for (Section section : ancestors()) {
            if (from.isPresent() && from.get() == section) {
                break;
            }
            if (!section.isFlat()) {
                path.insert(0, "/" + section.step());
            }
        }
        if (!isFlat()) {
            path.append('/').append(step());
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Where two elements have a section in common, and how many steps up it is from each. */
    record Meeting(Section section, int steps) {}

    /** The nearest section around both that is of such a kind. */
    Optional<Meeting> meet(Element other, Predicate<Section> kind) {
        List<Section> others = other.ancestors();
        List<Section> own = ancestors();
        for (int i = 0; i < own.size(); i++) {
            Section section = own.get(i);
            if (kind.test(section) && others.stream().anyMatch(o -> o == section)) {
                return Optional.of(new Meeting(section, i + 1));
            }
        }
        return Optional.empty();
    }
}
