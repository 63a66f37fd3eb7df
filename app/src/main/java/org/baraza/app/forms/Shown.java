package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * What people read, see and hear of a question, section or choice.
 *
 * @param label one text, or texts by language
 * @param hint likewise
 * @param guidance a longer hint that may be hidden; likewise
 * @param media image, big-image, audio and video: a file's name each, or names by language
 */
record Shown(Optional<Value> label, Optional<Value> hint, Optional<Value> guidance, SequencedMap<String, Value> media) {

    static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty(), Optional.empty(), new LinkedHashMap<>());

    static Shown of(Line line) {
        // The heading of a table of choices is a question without a text of its own.
        boolean heading = line.text("control", "appearance").equals("label") && !line.has("label");
        return new Shown(
                heading ? Optional.of(new Value.Text(" ")) : line.find("label"),
                line.find("hint"),
                line.find("guidance_hint"),
                line.group("media"));
    }

    Shown withHint(Optional<String> text) {
        return hint.isPresent() || text.isEmpty() ? this : new Shown(label, text.map(Value.Text::new), guidance, media);
    }

    Shown rewritten(UnaryOperator<Value> by) {
        SequencedMap<String, Value> files = new LinkedHashMap<>();
        media.forEach((kind, file) -> files.put(kind, by.apply(file)));
        return new Shown(label.map(by), hint.map(by), guidance.map(by), files);
    }

    /** Whether the label is looked up by language rather than written where it is used. */
    boolean labelIsLookedUp() {
        return label.filter(Value.Branch.class::isInstance).isPresent() || !media.isEmpty();
    }

    boolean hintIsLookedUp() {
        return hint.filter(Value.Branch.class::isInstance).isPresent() || guidance.isPresent();
    }
}
