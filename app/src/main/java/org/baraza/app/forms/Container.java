package org.baraza.app.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A group, repeat or loop whose end has not come yet, or the form around all of them. */
final class Container {

    private final Section section;
    private final List<Section> within;
    private final Set<String> names = new HashSet<>();
    private final Set<String> lowerNames = new HashSet<>();
    private final Optional<ChoiceList> over;
    private boolean table;
    private Optional<String> tableList = Optional.empty();

    /**
     * @param within the form and the sections down to this one
     * @param over the list a loop goes over
     */
    Container(Section section, List<Section> within, Optional<ChoiceList> over) {
        this.section = section;
        this.within = List.copyOf(within);
        this.over = over;
    }

    Section section() {
        return section;
    }

    List<Section> within() {
        return within;
    }

    Optional<ChoiceList> over() {
        return over;
    }

    boolean isInRepeat() {
        return within.stream().anyMatch(Section::isRepeat);
    }

    /** Complains when a neighbour has the name. */
    void claim(String name, int row, Problems problems) {
        if (name.equals(Section.META)) {
            problems.survey(QuestionFindings.NAME_RESERVED, row, "name", name);
        } else if (!names.add(name)) {
            problems.survey(QuestionFindings.NAME_TWICE, row, "name", name);
        } else if (!lowerNames.add(name.toLowerCase(Locale.ROOT))) {
            problems.survey(QuestionFindings.NAME_CASE, row, "name", name);
        }
    }

    void beTable() {
        table = true;
    }

    boolean isTable() {
        return table;
    }

    /** The list that all questions of a table have; empty until the first has come. */
    Optional<String> tableList() {
        return tableList;
    }

    void setTableList(String list) {
        tableList = Optional.of(list);
    }
}
