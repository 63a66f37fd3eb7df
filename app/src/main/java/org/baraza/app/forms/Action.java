package org.baraza.app.forms;

import java.util.Optional;

/**
 * Something the form does by itself.
 *
 * @param what the element that says so
 * @param event when
 * @param value a formula for what is set; empty when it is the question's own
 * @param quality of a recording
 */
record Action(String what, Event event, Optional<String> value, Optional<String> quality) {

    /** When something is done. */
    enum Event {
        FIRST_LOAD("odk-instance-first-load"),
        LOAD("odk-instance-load"),
        NEW_REPEAT("odk-new-repeat"),
        CHANGED("xforms-value-changed");

        private final String name;

        Event(String name) {
            this.name = name;
        }

        String text() {
            return name;
        }
    }

    static final String SET_VALUE = "setvalue";
    static final String SET_GEOPOINT = "odk:setgeopoint";
    static final String RECORD_AUDIO = "odk:recordaudio";

    static Action of(String what, Event event) {
        return new Action(what, event, Optional.empty(), Optional.empty());
    }

    static Action setting(Event event, String value) {
        return new Action(SET_VALUE, event, Optional.of(value), Optional.empty());
    }
}
