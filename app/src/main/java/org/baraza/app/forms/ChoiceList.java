package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A list of choices. */
final class ChoiceList {

    private final String name;
    private final List<Choice> choices = new ArrayList<>();
    private boolean searched;

    ChoiceList(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Choice> choices() {
        return choices;
    }

    void add(Choice choice) {
        choices.add(choice);
    }

    boolean isLookedUp() {
        return choices.stream().anyMatch(Choice::isLookedUp);
    }

    /** Whether a phone completes it from a file; then it is written out within the question. */
    boolean isSearched() {
        return searched;
    }

    void search() {
        searched = true;
    }

    /** Where texts of the choice at this place are looked up. */
    String lookUp(int place) {
        return name + "-" + place;
    }

    /** Adds "other" in every language of the list, unless it is there. */
    void addOther() {
        if (choices.stream().anyMatch(c -> c.name().equals(Choice.OTHER))) {
            return;
        }
        Value text = new Value.Text("Other");
        SequencedMap<String, Value> languages = new LinkedHashMap<>();
        choices.forEach(c -> c.label().ifPresent(l -> l.parts().keySet().forEach(k -> languages.put(k, text))));
        choices.add(Choice.other(languages.isEmpty() ? text : new Value.Branch(languages)));
    }
}
