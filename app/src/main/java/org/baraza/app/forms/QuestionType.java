package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A type of question, as data.
 *
 * @param name what the column type says
 * @param widget what people see
 * @param media for uploads, what may be uploaded, such as image/*
 * @param bind attributes of the model, such as its data type
 * @param hint shown where the question has none
 */
record QuestionType(
        String name, Widget widget, String media, SequencedMap<String, String> bind, Optional<String> hint) {

    /** What a question is shown as. */
    enum Widget {
        NONE(""),
        /** Done by the phone, without being seen. */
        ACTION("action"),
        INPUT("input"),
        TRIGGER("trigger"),
        UPLOAD("upload"),
        /** An upload with tags of a map. */
        MAP_UPLOAD("upload"),
        SELECT_ONE("select1"),
        SELECT_MANY("select"),
        RANK("odk:rank"),
        RANGE("range");

        private final String element;

        Widget(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }

        boolean isSelect() {
            return this == SELECT_ONE || this == SELECT_MANY || this == RANK;
        }
    }

    static QuestionType of(String name, Widget widget, String... bind) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < bind.length; i += 2) {
            attributes.put(bind[i], bind[i + 1]);
        }
        return new QuestionType(name, widget, "", attributes, Optional.empty());
    }

    QuestionType taking(String kind) {
        return new QuestionType(name, widget, kind, bind, hint);
    }

    QuestionType hinting(String text) {
        return new QuestionType(name, widget, media, bind, Optional.of(text));
    }

    /** The element's attributes that the type brings. */
    Map<String, String> control() {
        return media.isEmpty() ? Map.of() : Map.of("mediatype", media);
    }
}
