package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the column parameters says, as in {@code start=1 end=10}.
 *
 * @param values by lower-case name; values in lower case too, but for references and names of columns
 *     in files
 */
record Parameters(SequencedMap<String, String> values) {

    private static final Set<String> AS_WRITTEN = Set.of("value", "label", GeoParameters.REFERENCE);

    static final Parameters NONE = new Parameters(new LinkedHashMap<>());

    /** Empty when the text is not of that form. */
    static Optional<Parameters> read(String text) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        int at = skip(text, 0);
        while (at < text.length()) {
            int key = word(text, at);
            int equals = skip(text, key);
            if (key == at || equals >= text.length() || text.charAt(equals) != '=') {
                return Optional.empty();
            }
            int begin = skip(text, equals + 1);
            int end = word(text, begin);
            if (end == begin) {
                return Optional.empty();
            }
            String name = text.substring(at, key).toLowerCase(Locale.ROOT);
            String value = text.substring(begin, end);
            boolean asWritten = AS_WRITTEN.contains(name) || References.mayBeIn(value);
            values.put(name, asWritten ? value : value.toLowerCase(Locale.ROOT));
            at = skip(text, end);
        }
        return Optional.of(new Parameters(values));
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && isDivider(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int word(String text, int from) {
        int at = from;
        while (at < text.length() && !isDivider(text.charAt(at)) && text.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    private static boolean isDivider(char sign) {
        return Blanks.isBlank(sign) || sign == ',' || sign == ';';
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return find(name).orElse("");
    }

    /** Says which of the parameters this type of question does not have; tells whether there were none. */
    boolean areAmong(Set<String> accepted, int row, Problems problems) {
        Set<String> others = new TreeSet<>(values.keySet());
        others.removeAll(accepted);
        others.forEach(name -> problems.survey(QuestionFindings.PARAMETER_UNKNOWN, row, "parameters", name));
        return others.isEmpty();
    }

    /** Complains about one value. */
    void wrong(String name, int row, Problems problems) {
        problems.survey(QuestionFindings.PARAMETER_VALUE, row, "parameters", name + "=" + text(name));
    }
}
