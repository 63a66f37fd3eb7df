package org.baraza.app.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What stands in a cell, or in the cells of a group of columns such as {@code label::English}, {@code label::French}. */
sealed interface Value {

    /** One cell's text; never empty. */
    record Text(String text) implements Value {}

    /**
     * Cells of a group of columns.
     *
     * @param under by the next part of the column's name, in the order of the columns
     */
    record Branch(SequencedMap<String, Value> under) implements Value {

        public Branch {
            under = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(under));
        }

        static Branch of(String key, Value value) {
            return new Branch(new LinkedHashMap<>(Map.of(key, value)));
        }
    }

    /** The text where it is one. */
    default Optional<String> asText() {
        return this instanceof Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /** The parts where it is a group; otherwise none. */
    default SequencedMap<String, Value> parts() {
        return this instanceof Branch(SequencedMap<String, Value> under) ? under : new LinkedHashMap<>();
    }

    /**
     * Both together. A text that meets a group becomes its part for {@code language}, unless the group has that part
     * already, which then stands.
     */
    static Value merge(Value first, Value second, String language) {
        if (first instanceof Text) {
            return second.parts().containsKey(language) ? second : merge(Branch.of(language, first), second, language);
        }
        if (second instanceof Text) {
            return first.parts().containsKey(language) ? first : merge(first, Branch.of(language, second), language);
        }
        SequencedMap<String, Value> both = new LinkedHashMap<>(first.parts());
        second.parts().forEach((key, value) -> {
            Value before = both.get(key);
            both.put(key, before == null ? value : merge(before, value, language));
        });
        return new Branch(both);
    }
}
