package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What may stand in a form, for the reference. */
public final class FormReference {

    /** What a parameter may be. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("rows", "a whole number: how many lines the box for the text has"),
            Map.entry("max-pixels", "a whole number: the longer side of a picture"),
            Map.entry("app", "the phone's program that takes the picture, as in org.example.camera"),
            Map.entry("quality", "voice-only, low or normal; for audio also external"),
            Map.entry("location-priority", "no-power, low-power, balanced or high-accuracy"),
            Map.entry("location-min-interval", "seconds; with the other two location parameters"),
            Map.entry("location-max-age", "seconds, not fewer than location-min-interval"),
            Map.entry("track-changes", "true or false"),
            Map.entry("track-changes-reasons", "on-form-edit"),
            Map.entry("identify-user", "true or false"),
            Map.entry("capture-accuracy", "metres: the place is taken when it is known so well"),
            Map.entry("warning-accuracy", "metres: people are warned when it is known worse"),
            Map.entry("allow-mock-accuracy", "true or false"),
            Map.entry("incremental", "true"),
            Map.entry("reference-geometry", "a list, file or repeat with a geometry that the map shows too"),
            Map.entry("start", "a number; 1 when left out"),
            Map.entry("end", "a number; 10 when left out"),
            Map.entry("step", "a number other than 0, within start and end; 1 when left out"),
            Map.entry("tick_interval", "a multiple of step"),
            Map.entry("placeholder", "a number on the scale"),
            Map.entry("tick_labelset", "a list of choices whose names are numbers on the scale"),
            Map.entry("randomize", "true or false"),
            Map.entry("seed", "a whole number or ${name}; with randomize=true"),
            Map.entry("value", "the file's column or property that is kept, of choices from a file"),
            Map.entry("label", "the file's column or property that is shown, of choices from a file"));

    private FormReference() {}

    /**
     * Types that are shown and kept alike.
     *
     * @param names what the column type may say, the usual one first
     * @param shown what people see, empty for nothing
     * @param kept the type of what is kept
     * @param parameters names of the parameters it takes
     */
    public record Type(List<String> names, String shown, String kept, SortedSet<String> parameters) {}

    /** Types of questions without choices. */
    public static List<Type> types() {
        Map<String, List<QuestionType>> alike = new LinkedHashMap<>();
        QuestionTypes.all().stream()
                .filter(type -> !type.widget().isSelect() && !type.name().equals(QuestionTypes.SELECT_EXTERNAL_TYPE))
                .forEach(type -> alike.computeIfAbsent(
                                type.widget() + type.media() + type.bind() + type.hint() + parameters(type),
                                same -> new ArrayList<>())
                        .add(type));
        return alike.values().stream().map(FormReference::type).toList();
    }

    /** Ways to begin a question with choices; the name of a list or file follows. */
    public static List<Type> selects() {
        Map<String, Type> types = new TreeMap<>();
        new TreeMap<>(QuestionTypes.SELECTS).forEach((command, name) -> {
            QuestionType type = QuestionTypes.find(name).orElseThrow();
            boolean file = command.contains("file");
            Type known = new Type(
                    List.of(command),
                    type.widget().isSelect() ? type.widget().element() : "select1 or input",
                    type.bind().getOrDefault("type", ""),
                    new TreeSet<>(file ? Set.of("randomize", "seed", "value", "label") : Set.of("randomize", "seed")));
            types.merge(name + file, known, FormReference::joined);
        });
        return List.copyOf(types.values());
    }

    /** What each parameter may be, by name. */
    public static Map<String, String> meanings() {
        return new TreeMap<>(PARAMETERS);
    }

    private static Type joined(Type one, Type other) {
        List<String> names = new ArrayList<>(one.names());
        names.addAll(other.names());
        // What is written today comes first.
        names.sort(Comparator.comparing((String name) -> !name.contains("_")));
        return new Type(List.copyOf(names), one.shown(), one.kept(), one.parameters());
    }

    private static Type type(List<QuestionType> alike) {
        QuestionType first = alike.getFirst();
        String shown = switch (first.widget()) {
            case NONE, ACTION -> "";
            default -> first.widget().element() + (first.media().isEmpty() ? "" : " of " + first.media());
        };
        return new Type(
                alike.stream().map(QuestionType::name).toList(),
                shown.toLowerCase(Locale.ROOT),
                first.bind().getOrDefault("type", ""),
                parameters(first));
    }

    private static SortedSet<String> parameters(QuestionType type) {
        SortedSet<String> names = new TreeSet<>();
        String name = QuestionTypes.SAME.getOrDefault(type.name(), type.name());
        ParameterRule.list().stream()
                .filter(rule -> rule.types().contains(name))
                .forEach(rule -> names.addAll(rule.accepted(name)));
        return names;
    }
}
