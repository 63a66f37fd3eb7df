package org.baraza.app.forms;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a sheet may be called.
 *
 * @param aliases other names, in lower case with underscores, and what they stand for
 * @param known names that stand for themselves
 */
record ColumnNames(Map<String, List<String>> aliases, Set<String> known) {

    static final String LIST_NAME = "list name";

    private static final List<String> IMAGE = List.of("media", "image");
    private static final List<String> BIG_IMAGE = List.of("media", "big-image");
    private static final List<String> AUDIO = List.of("media", "audio");
    private static final List<String> VIDEO = List.of("media", "video");

    static final ColumnNames SURVEY = new ColumnNames(
            Map.ofEntries(
                    entry("compact_tag", List.of("instance", "odk:tag")),
                    entry("read_only", List.of("bind", "readonly")),
                    entry("readonly", List.of("bind", "readonly")),
                    entry("relevant", List.of("bind", "relevant")),
                    entry("relevance", List.of("bind", "relevant")),
                    entry("caption", List.of("label")),
                    entry("appearance", List.of("control", "appearance")),
                    entry("required", List.of("bind", "required")),
                    entry("constraint", List.of("bind", "constraint")),
                    entry("constraining_message", List.of("bind", "jr:constraintMsg")),
                    entry("constraint_message", List.of("bind", "jr:constraintMsg")),
                    entry("calculation", List.of("bind", "calculate")),
                    entry("calculate", List.of("bind", "calculate")),
                    entry("command", List.of("type")),
                    entry("tag", List.of("name")),
                    entry("value", List.of("name")),
                    entry("image", IMAGE),
                    entry("big-image", BIG_IMAGE),
                    entry("audio", AUDIO),
                    entry("video", VIDEO),
                    entry("count", List.of("control", "jr:count")),
                    entry("repeat_count", List.of("control", "jr:count")),
                    entry("jr:count", List.of("control", "jr:count")),
                    entry("autoplay", List.of("control", "autoplay")),
                    entry("rows", List.of("control", "rows")),
                    entry("noapperrorstring", List.of("bind", "jr:noAppErrorString")),
                    entry("no_app_error_string", List.of("bind", "jr:noAppErrorString")),
                    entry("requiredmsg", List.of("bind", "jr:requiredMsg")),
                    entry("required_message", List.of("bind", "jr:requiredMsg")),
                    entry("body", List.of("control")),
                    entry("save_to", List.of("bind", "entities:saveto"))),
            Set.of(
                    "name",
                    "label",
                    "type",
                    "hint",
                    "guidance_hint",
                    "default",
                    "trigger",
                    "choice_filter",
                    "parameters",
                    "bind",
                    "control",
                    "media",
                    "instance",
                    "choices",
                    "itemset",
                    "list_name",
                    "query",
                    "actions",
                    "parent",
                    "extra_data",
                    "sms_field"));

    static final ColumnNames LIST = new ColumnNames(
            Map.of(
                    "caption",
                    List.of("label"),
                    "list_name",
                    List.of(LIST_NAME),
                    "value",
                    List.of("name"),
                    "image",
                    IMAGE,
                    "big-image",
                    BIG_IMAGE,
                    "audio",
                    AUDIO,
                    "video",
                    VIDEO),
            Set.of("name", "label", "media", "sms_option", "parent", "extra_data"));

    static final ColumnNames SETTINGS = new ColumnNames(
            Map.of(
                    "form_title",
                    List.of("title"),
                    "set_form_title",
                    List.of("title"),
                    "form_id",
                    List.of("id_string"),
                    "set_form_id",
                    List.of("id_string")),
            Set.of(
                    "name",
                    "label",
                    "title",
                    "id_string",
                    "version",
                    "style",
                    "attribute",
                    "auto_delete",
                    "auto_send",
                    "client_editable",
                    "submission_url",
                    "public_key",
                    "default_language",
                    "namespaces",
                    "instance_name",
                    "instance_xmlns",
                    "omit_instanceID",
                    "add_none_option",
                    "clean_text_values",
                    "allow_choice_duplicates",
                    "prefix",
                    "delimiter",
                    "flat",
                    "sms_keyword",
                    "sms_separator",
                    "sms_allow_media",
                    "sms_date_format",
                    "sms_datetime_format",
                    "sms_response"));

    static final ColumnNames ENTITIES = new ColumnNames(
            Map.of("list_name", List.of("dataset")),
            Set.of("dataset", "label", "entity_id", "create_if", "update_if", "repeat", "offline"));

    /**
     * The parts a column's name is made of, as in {@code media, image, French (fr)} for {@code image::French (fr)}.
     *
     * @param given as the sheet spells it
     * @param doubleColons whether any column of the sheet is written with {@code ::}; only then single colons part nothing
     */
    List<String> parts(String given, boolean doubleColons) {
        if (stands(given)) {
            return List.of(given);
        }
        if (stands(snake(given))) {
            return List.of(snake(given));
        }
        List<String> parts = new ArrayList<>(split(given, doubleColons));
        String first = snake(parts.getFirst());
        if (aliases.containsKey(first)) {
            parts.removeFirst();
            parts.addAll(0, aliases.getOrDefault(first, List.of()));
        } else if (known.contains(first)) {
            parts.set(0, first);
        }
        return List.copyOf(parts);
    }

    /** Whether the sheet's spelling is already the one used here. */
    boolean isPlain(String given) {
        return stands(given);
    }

    /** Whether these parts are of a column that means something to every form. */
    boolean recognises(List<String> parts) {
        String first = parts.getFirst();
        return known.contains(first)
                || aliases.values().stream().anyMatch(to -> to.getFirst().equals(first));
    }

    private boolean stands(String name) {
        return known.contains(name) && !aliases.containsKey(name);
    }

    private static List<String> split(String given, boolean doubleColons) {
        boolean twice = doubleColons || given.contains("::");
        List<String> parts = new ArrayList<>(Arrays.stream(given.split(twice ? "::" : ":", -1))
                .map(Blanks::strip)
                .toList());
        int prefix = parts.indexOf("jr");
        if (!twice && prefix >= 0 && prefix + 1 < parts.size()) {
            parts.set(prefix, "jr:" + parts.remove(prefix + 1));
        }
        return parts;
    }

    private static String snake(String name) {
        return String.join("_", Blanks.strip(name).split("\\s+")).toLowerCase(Locale.ROOT);
    }
}
