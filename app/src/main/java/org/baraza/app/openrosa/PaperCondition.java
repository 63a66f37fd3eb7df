package org.baraza.app.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a question is asked, in words: that answers are, or are not, something, joined by "and" or by "or". What is harder
 * is not put into words.
 *
 * @param form in which it stands
 * @param at path of the question it is about
 */
record PaperCondition(PaperModel form, String at) {

    private static final String PATH = "([A-Za-z0-9_./-]+)";
    private static final String VALUE = "(?:'([^']*)'|\"([^\"]*)\"|(-?[0-9]+(?:\\.[0-9]+)?))";
    private static final Pattern COMPARED =
            Pattern.compile("\\s*" + PATH + "\\s*(=|!=|>=|<=|>|<)\\s*" + VALUE + "\\s*");
    private static final Pattern SELECTED =
            Pattern.compile("\\s*selected\\(\\s*" + PATH + "\\s*,\\s*" + VALUE + "\\s*\\)\\s*");
    private static final Pattern NOT = Pattern.compile("\\s*not\\s*\\((.*)\\)\\s*");

    /** Empty where it is not simple enough. */
    Optional<String> inWords(String expression, String language, String spoken) {
        boolean both = expression.matches(".*\\sand\\s.*");
        boolean either = expression.matches(".*\\sor\\s.*");
        if (both && either) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : expression.split(both ? "\\sand\\s" : "\\sor\\s")) {
            Optional<String> words = one(part, language, spoken);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            parts.add(words.get());
        }
        return Optional.of(String.join(" " + PaperWords.show(both ? "and" : "or", spoken) + " ", parts));
    }

    private Optional<String> one(String part, String language, String spoken) {
        Matcher not = NOT.matcher(part);
        if (not.matches()) {
            Matcher selected = SELECTED.matcher(not.group(1));
            return selected.matches() ? said(selected, "includes-not", 2, language, spoken) : Optional.empty();
        }
        Matcher selected = SELECTED.matcher(part);
        if (selected.matches()) {
            return said(selected, "includes", 2, language, spoken);
        }
        Matcher compared = COMPARED.matcher(part);
        if (!compared.matches()) {
            return Optional.empty();
        }
        String how = switch (compared.group(2)) {
            case "=" -> "is";
            case "!=" -> "is-not";
            case ">" -> "more-than";
            case "<" -> "less";
            case ">=" -> "least";
            default -> "most";
        };
        return said(compared, how, 3, language, spoken);
    }

    private Optional<String> said(Matcher found, String how, int from, String language, String spoken) {
        String value = "";
        for (int i = from; i < from + 3; i++) {
            value = found.group(i) == null ? value : found.group(i);
        }
        String wanted = value;
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return form.question(resolved(found.group(1))).flatMap(q -> {
            String label = form.text(q, "label", language);
            return label.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PaperWords.show(how, spoken)
                            .replace("{0}", label)
                            .replace("{1}", called(q, wanted, language)));
        });
    }

    private String called(Element question, String value, String language) {
        return form.choices(question).stream()
                .filter(p -> p.value().equals(value))
                .findFirst()
                .map(p -> form.text(p, language))
                .orElse(value);
    }

    /** A path from the root, whatever it starts from. */
    private String resolved(String path) {
        if (path.startsWith("/")) {
            return path;
        }
        List<String> steps = new ArrayList<>(List.of(at.split("/")));
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
