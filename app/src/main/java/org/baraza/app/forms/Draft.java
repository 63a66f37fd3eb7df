package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form while its rows are read: what later rows and rules need to know of earlier ones. */
final class Draft {

    /** A text of the survey that names something, to be looked up when all rows are known. */
    record Mention(String name, int row) {}

    /** Data beside the form: a list of choices, or a file with its ending. */
    record Beside(String name, String ending) {}

    private final Workbook workbook;
    private final FormSettings settings;
    private final Choices choices;
    private final Set<String> external;
    private final Map<String, List<Line>> mapTags;
    private final Problems problems;
    private final Section root;
    private final List<Element> meta = new ArrayList<>();
    private final Set<String> questions = new HashSet<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<Mention> triggers = new ArrayList<>();
    private final List<Mention> geometries = new ArrayList<>();
    private final Set<Beside> beside = new LinkedHashSet<>();
    private final Set<String> repeats = new HashSet<>();
    private boolean other;

    Draft(
            Workbook workbook,
            FormSettings settings,
            Choices choices,
            Set<String> external,
            Map<String, List<Line>> mapTags,
            Problems problems) {
        this.workbook = workbook;
        this.settings = settings;
        this.choices = choices;
        this.external = external;
        this.mapTags = mapTags;
        this.problems = problems;
        this.root = Section.unseen(Section.Kind.FORM, settings.name(), 0);
    }

    Workbook workbook() {
        return workbook;
    }

    FormSettings settings() {
        return settings;
    }

    Choices choices() {
        return choices;
    }

    /** Lists of the sheet of external choices. */
    Set<String> external() {
        return external;
    }

    Optional<List<Line>> mapTags(String list) {
        return Optional.ofNullable(mapTags.get(list));
    }

    Problems problems() {
        return problems;
    }

    Section root() {
        return root;
    }

    /** What the form keeps about itself. */
    List<Element> meta() {
        return meta;
    }

    /** Names of questions, as opposed to groups. */
    Set<String> questions() {
        return questions;
    }

    /** How often each name is given in the survey. */
    Map<String, Integer> names() {
        return names;
    }

    List<Mention> triggers() {
        return triggers;
    }

    List<Mention> geometries() {
        return geometries;
    }

    Set<Beside> beside() {
        return beside;
    }

    Set<String> repeats() {
        return repeats;
    }

    boolean hasOther() {
        return other;
    }

    void sayOther() {
        other = true;
    }
}
