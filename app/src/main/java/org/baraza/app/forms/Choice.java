package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * One choice of a list.
 *
 * @param row of the sheet of choices; 0 when the form itself adds it
 * @param name what is kept when it is chosen
 * @param label what people read; one text, or texts by language
 * @param media files by kind, or by kind and language
 * @param further the other columns, which choice_filter may use
 */
record Choice(
        int row,
        String name,
        Optional<Value> label,
        SequencedMap<String, Value> media,
        SequencedMap<String, String> further) {

    /** What "other" is called where a question adds it by itself. */
    static final String OTHER = "other";

    private static final Set<String> OWN = Set.of("name", "label", "media", "sms_option", ColumnNames.LIST_NAME);

    static Choice of(Line line, Set<String> leftOut) {
        SequencedMap<String, String> further = new LinkedHashMap<>();
        line.cells().forEach((column, value) -> {
            if (!OWN.contains(column) && !leftOut.contains(column)) {
                value.asText().ifPresent(text -> further.put(column, text));
            }
        });
        line.find("sms_option").flatMap(Value::asText).ifPresent(text -> further.put("sms_option", text));
        return new Choice(line.row(), line.text("name"), line.find("label"), line.group("media"), further);
    }

    static Choice other(Value label) {
        return new Choice(0, OTHER, Optional.of(label), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Whether what people read of it is looked up by language. */
    boolean isLookedUp() {
        return !media.isEmpty()
                || label.filter(l -> l instanceof Value.Branch).isPresent()
                || label.flatMap(Value::asText).filter(References::areIn).isPresent();
    }
}
