package org.baraza.app.forms;

import static org.baraza.app.forms.QuestionType.Widget.ACTION;
import static org.baraza.app.forms.QuestionType.Widget.INPUT;
import static org.baraza.app.forms.QuestionType.Widget.MAP_UPLOAD;
import static org.baraza.app.forms.QuestionType.Widget.NONE;
import static org.baraza.app.forms.QuestionType.Widget.RANGE;
import static org.baraza.app.forms.QuestionType.Widget.RANK;
import static org.baraza.app.forms.QuestionType.Widget.SELECT_MANY;
import static org.baraza.app.forms.QuestionType.Widget.SELECT_ONE;
import static org.baraza.app.forms.QuestionType.Widget.TRIGGER;
import static org.baraza.app.forms.QuestionType.Widget.UPLOAD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Every type of question, under all the names it has had. */
final class QuestionTypes {

    static final String SELECT_ONE_TYPE = "select one";
    static final String SELECT_MANY_TYPE = "select all that apply";
    static final String SELECT_EXTERNAL_TYPE = "select one external";
    static final String RANK_TYPE = "rank";

    /** Other words for a type that must be told apart before anything else is looked at. */
    static final Map<String, String> SAME = Map.of(
            "imei", "deviceid",
            "image", "photo",
            "add image prompt", "photo",
            "add photo prompt", "photo",
            "add audio prompt", "audio",
            "add video prompt", "video",
            "add file prompt", "file");

    /** What begins a question with choices, and its type. */
    static final Map<String, String> SELECTS = Map.ofEntries(
            Map.entry("add select one prompt using", SELECT_ONE_TYPE),
            Map.entry("add select multiple prompt using", SELECT_MANY_TYPE),
            Map.entry("select all that apply from", SELECT_MANY_TYPE),
            Map.entry("select one from", SELECT_ONE_TYPE),
            Map.entry("select1", SELECT_ONE_TYPE),
            Map.entry("select_one", SELECT_ONE_TYPE),
            Map.entry("select one", SELECT_ONE_TYPE),
            Map.entry("select_multiple", SELECT_MANY_TYPE),
            Map.entry("select all that apply", SELECT_MANY_TYPE),
            Map.entry("select_one_external", SELECT_EXTERNAL_TYPE),
            Map.entry("select_one_from_file", SELECT_ONE_TYPE),
            Map.entry("select_multiple_from_file", SELECT_MANY_TYPE),
            Map.entry("select one from file", SELECT_ONE_TYPE),
            Map.entry("select multiple from file", SELECT_MANY_TYPE),
            Map.entry("rank", RANK_TYPE));

    private static final Map<String, QuestionType> BY_NAME = table();

    private QuestionTypes() {}

    static Optional<QuestionType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, QuestionType> table() {
        SequencedMap<String, QuestionType> types = new LinkedHashMap<>();
        all().forEach(type -> types.put(type.name(), type));
        return types;
    }

    /** Every type, those that differ in name only one after the other. */
    static List<QuestionType> all() {
        List<QuestionType> all = new ArrayList<>();
        same(all, INPUT, "string", "text", "string", "q string", "add text prompt");
        same(all, INPUT, "int", "integer", "int", "q int", "add integer prompt");
        same(all, INPUT, "decimal", "decimal", "q decimal", "add decimal prompt");
        same(all, INPUT, "date", "date", "q date", "add date prompt");
        same(all, INPUT, "time", "time");
        same(
                all,
                INPUT,
                "dateTime",
                "dateTime",
                "datetime",
                "date time",
                "q date time",
                "q dateTime",
                "add date time prompt",
                "add dateTime prompt");
        same(all, INPUT, "geopoint", "geopoint", "gps", "location", "q geopoint", "q location", "add location prompt");
        same(all, INPUT, "geotrace", "geotrace", "q geotrace");
        same(all, INPUT, "geoshape", "geoshape", "q geoshape");
        same(all, INPUT, "barcode", "barcode", "q barcode", "add barcode prompt");
        for (String name : List.of("note", "q note", "add note prompt")) {
            all.add(QuestionType.of(name, INPUT, "readonly", "true()", "type", "string"));
        }
        same(all, TRIGGER, "string", "acknowledge", "q acknowledge", "add acknowledge prompt");
        all.add(QuestionType.of("trigger", TRIGGER));
        selects(all);
        uploads(all);
        device(all);
        all.addAll(List.of(
                QuestionType.of("range", RANGE, "type", "int"),
                QuestionType.of("calculate", NONE, "type", "string"),
                QuestionType.of("q calculate", NONE, "type", "string"),
                QuestionType.of("add calculate prompt", NONE, "type", "string"),
                QuestionType.of("hidden", NONE, "type", "string"),
                QuestionType.of("audit", NONE, "type", "binary"),
                QuestionType.of("xml-external", NONE),
                QuestionType.of("csv-external", NONE),
                QuestionType.of("start-geopoint", ACTION, "type", "geopoint"),
                QuestionType.of("background-geopoint", TRIGGER, "type", "geopoint"),
                QuestionType.of("background-audio", ACTION, "type", "binary")));
        counted(all, "percentage", 100, false);
        counted(all, "number of days in last month", 31, true);
        counted(all, "number of days in last six months", 183, true);
        counted(all, "number of days in last year", 365, true);
        all.add(QuestionType.of("phone number", INPUT, "type", "string", "constraint", "regex(., '^\\d*$')")
                .hinting("Enter numbers only."));
        return all;
    }

    private static void same(List<QuestionType> all, QuestionType.Widget widget, String held, String... names) {
        for (String name : names) {
            all.add(QuestionType.of(name, widget, "type", held));
        }
    }

    private static void selects(List<QuestionType> all) {
        same(
                all,
                SELECT_ONE,
                "string",
                SELECT_ONE_TYPE,
                "select one using",
                "q select1",
                "add select one prompt using");
        same(
                all,
                SELECT_MANY,
                "string",
                SELECT_MANY_TYPE,
                "select all that apply from",
                "select multiple from",
                "select multiple using",
                "q select",
                "add select multiple prompt using");
        same(all, INPUT, "string", SELECT_EXTERNAL_TYPE);
        same(all, RANK, "odk:rank", RANK_TYPE);
    }

    private static void uploads(List<QuestionType> all) {
        upload(all, "image/*", "photo", "image", "q picture", "q image", "add image prompt");
        upload(all, "audio/*", "audio", "q audio", "add audio prompt");
        upload(all, "video/*", "video", "q video", "add video prompt");
        upload(all, "application/*", "file", "add file prompt");
        all.add(QuestionType.of("osm", MAP_UPLOAD, "type", "binary").taking("osm/*"));
    }

    private static void upload(List<QuestionType> all, String kind, String... names) {
        for (String name : names) {
            all.add(QuestionType.of(name, UPLOAD, "type", "binary").taking(kind));
        }
    }

    /** What the phone knows by itself. */
    private static void device(List<QuestionType> all) {
        preload(all, "timestamp", "dateTime", "start", "start", "start time", "get start time");
        preload(all, "timestamp", "dateTime", "end", "end", "end time", "get end time");
        preload(all, "date", "date", "today", "today", "get today");
        preload(all, "property", "string", "deviceid", "deviceid", "imei", "device id", "get device id");
        preload(all, "property", "string", "phonenumber", "phonenumber", "get phone number");
        preload(all, "property", "string", "simserial", "simserial", "sim id", "get sim id");
        preload(all, "property", "string", "subscriberid", "subscriberid", "subscriber id", "get subscriber id");
        for (String name : List.of("username", "email")) {
            preload(all, "property", "string", name, name);
        }
        for (String name : List.of("subscriberid", "phonenumber", "simserial", "deviceid", "username", "email")) {
            preload(all, "property", "string", "uri:" + name, "uri:" + name);
        }
    }

    private static void preload(List<QuestionType> all, String from, String held, String what, String... names) {
        for (String name : names) {
            all.add(QuestionType.of(name, NONE, "jr:preload", from, "type", held, "jr:preloadParams", what));
        }
    }

    private static void counted(List<QuestionType> all, String name, int most, boolean hinted) {
        QuestionType type = QuestionType.of(name, INPUT, "type", "int", "constraint", "0 <= . and . <= " + most);
        all.add(hinted ? type.hinting("Enter a number 0-" + most + ".") : type);
    }
}
