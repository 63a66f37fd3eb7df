package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What the sheet of settings says of the form as a whole. It changes while rows of the survey set some of it too. */
final class FormSettings {

    /** Language of texts that stand in columns without one. */
    static final String NO_LANGUAGE = "default";

    private static final String NAME = "data";
    private static final Map<String, Boolean> YES_OR_NO = yesOrNo();
    private static final SequencedMap<String, Boolean> SWITCHES = switches();

    private final SequencedMap<String, Value> given;
    private final SequencedMap<String, Boolean> switched = new LinkedHashMap<>();

    private FormSettings(Map<String, Value> given) {
        this.given = new LinkedHashMap<>(given);
    }

    /**
     * @param lines only the first of them counts
     * @param fallback the form's identifier where none is given
     */
    static FormSettings of(Lines sheet, String fallback, Problems problems) {
        Map<String, Value> given =
                sheet.lines().isEmpty() ? Map.of() : sheet.lines().getFirst().cells();
        FormSettings settings = new FormSettings(given);
        if (sheet.columns().containsKey("form_id") && sheet.columns().containsKey("id_string")) {
            problems.add(FormFindings.TWO_FORM_IDS, Workbook.SETTINGS, 1, "id_string", "");
        }
        if (settings.text("id_string").isEmpty()) {
            settings.set("id_string", fallback);
        }
        if (!Lexer.isName(settings.name())) {
            problems.add(FormFindings.FORM_NAME, Workbook.SETTINGS, 2, "name", settings.name());
        }
        SWITCHES.forEach((name, usual) -> settings.resolve(name, usual, problems));
        settings.attributes().keySet().stream()
                .filter(a -> !Lexer.isName(a))
                .forEach(a -> problems.add(FormFindings.HEADER_NO_NAME, Workbook.SETTINGS, 1, "attribute::" + a, a));
        return settings;
    }

    private void resolve(String name, boolean usual, Problems problems) {
        String text = text(name);
        Optional<Boolean> meant = meant(text);
        if (!text.isEmpty() && meant.isEmpty()) {
            problems.add(FormFindings.SETTING_UNCLEAR, Workbook.SETTINGS, 2, name, text);
        }
        switched.put(name, meant.orElse(usual));
    }

    /** Yes or no in any of the ways in which a form may say so. */
    static Optional<Boolean> meant(String text) {
        return Optional.ofNullable(YES_OR_NO.get(text));
    }

    String text(String name) {
        return Optional.ofNullable(given.get(name)).flatMap(Value::asText).orElse("");
    }

    void set(String name, String text) {
        given.put(name, new Value.Text(text));
    }

    boolean is(String name) {
        return switched.getOrDefault(name, false);
    }

    /** Name of the root of the data. */
    String name() {
        return text("name").isEmpty() ? NAME : text("name");
    }

    String id() {
        return text("id_string");
    }

    String title() {
        return text("title").isEmpty() ? id() : text("title");
    }

    String language() {
        return text("default_language").isEmpty() ? NO_LANGUAGE : text("default_language");
    }

    /** Attributes of the root of the data. */
    SequencedMap<String, String> attributes() {
        return Question.texts(
                Optional.ofNullable(given.get("attribute")).map(Value::parts).orElseGet(LinkedHashMap::new));
    }

    private static Map<String, Boolean> yesOrNo() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        for (String yes : new String[] {"yes", "Yes", "YES", "true", "True", "TRUE", "true()"}) {
            words.put(yes, true);
        }
        for (String no : new String[] {"no", "No", "NO", "false", "False", "FALSE", "false()"}) {
            words.put(no, false);
        }
        return Map.copyOf(words);
    }

    private static SequencedMap<String, Boolean> switches() {
        SequencedMap<String, Boolean> switches = new LinkedHashMap<>();
        switches.put("add_none_option", false);
        switches.put("clean_text_values", true);
        switches.put("omit_instanceID", false);
        switches.put("allow_choice_duplicates", false);
        switches.put("client_editable", false);
        return switches;
    }
}
