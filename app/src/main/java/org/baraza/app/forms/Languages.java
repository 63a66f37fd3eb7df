package org.baraza.app.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages of a form: whether machines know them, and whether every column has them. */
final class Languages {

    private static final Pattern CODE = Pattern.compile("\\(([^()]*+)\\)$");
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Set<String> SURVEY =
            Set.of("label", "hint", "guidance_hint", "image", "big-image", "audio", "video");
    private static final Map<String, String> MESSAGES =
            Map.of("jr:constraintMsg", "constraint_message", "jr:requiredMsg", "required_message");

    /** Columns by language, of one sheet, and as the sheet spells the first one of each language. */
    private record Seen(Map<String, Set<String>> byLanguage, Set<String> columns, Map<String, String> firstColumns) {

        boolean isUntranslated() {
            return byLanguage.keySet().stream().allMatch(FormSettings.NO_LANGUAGE::equals);
        }
    }

    private Languages() {}

    /** Notes columns that a language lacks, and texts that or_other leaves untranslated. */
    static void check(Lines survey, Lines choices, boolean other, Problems problems) {
        Seen questions = seen(survey);
        Seen lists = seen(choices);
        Set<String> known = new HashSet<>();
        codes(questions, Workbook.SURVEY, known, problems);
        codes(lists, Workbook.CHOICES, known, problems);
        missing(questions, Workbook.SURVEY, problems);
        missing(lists, Workbook.CHOICES, problems);
        if (other && !(questions.isUntranslated() && lists.isUntranslated())) {
            problems.add(ChoiceFindings.OTHER_TRANSLATED, Workbook.SURVEY, "");
        }
    }

    /** Notes languages without a code, each once, in the first column that has it. */
    private static void codes(Seen seen, String sheet, Set<String> known, Problems problems) {
        seen.firstColumns().forEach((language, column) -> {
            boolean first = known.add(language);
            if (first && !language.equals(FormSettings.NO_LANGUAGE) && !hasCode(language)) {
                problems.add(FormFindings.LANGUAGE_CODE, sheet, 1, column, language);
            }
        });
    }

    private static boolean hasCode(String language) {
        Matcher code = CODE.matcher(language);
        return code.find()
                && (TWO_LETTERS.contains(code.group(1)) || code.group(1).matches("[a-z]{3}([-_][A-Za-z0-9]{2,8})*"));
    }

    private static void missing(Seen seen, String sheet, Problems problems) {
        if (seen.isUntranslated()) {
            return;
        }
        seen.byLanguage().forEach((language, columns) -> {
            Set<String> missing = new TreeSet<>(seen.columns());
            missing.removeAll(columns);
            missing.forEach(column ->
                    problems.add(FormFindings.TRANSLATION_MISSING, sheet, 1, column + "::" + language, language));
        });
    }

    private static Seen seen(Lines sheet) {
        Map<String, Set<String>> byLanguage = new LinkedHashMap<>();
        Map<String, String> firstColumns = new LinkedHashMap<>();
        Set<String> columns = new HashSet<>();
        sheet.columns().forEach((given, parts) -> {
            boolean grouped = parts.size() > 1 && Set.of("media", "bind").contains(parts.getFirst());
            List<String> own = grouped ? parts.subList(1, parts.size()) : parts;
            Optional<String> column = SURVEY.contains(own.getFirst())
                    ? Optional.of(own.getFirst())
                    : Optional.ofNullable(MESSAGES.get(own.getFirst()));
            if (column.isPresent() && own.size() <= 2) {
                String language = own.size() == 2 ? own.getLast() : FormSettings.NO_LANGUAGE;
                byLanguage.computeIfAbsent(language, l -> new HashSet<>()).add(column.get());
                firstColumns.putIfAbsent(language, given);
                columns.add(column.get());
            }
        });
        return new Seen(byLanguage, columns, firstColumns);
    }
}
