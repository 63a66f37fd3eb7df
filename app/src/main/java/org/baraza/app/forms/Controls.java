package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each question is shown. */
final class Controls {

    private final Draft draft;
    private final Paths paths;
    private final Speech speech;
    private final Itemsets itemsets;

    /** Questions that are set anew when the one of this name is answered. */
    private final Map<String, List<Question>> triggered = new HashMap<>();

    Controls(Draft draft, Paths paths, Speech speech) {
        this.draft = draft;
        this.paths = paths;
        this.speech = speech;
        this.itemsets = new Itemsets(draft, paths, speech);
        draft.root().walk(element -> {
            if (element instanceof Question question) {
                question.triggers()
                        .forEach(name -> triggered
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(question));
            }
        });
    }

    /** Empty when nobody sees the question. */
    Optional<Xml> of(Question question) {
        List<Question> sets = triggered.getOrDefault(question.name(), List.of());
        if (question.isUnseen()) {
            sets.forEach(set -> draft.problems()
                    .survey(QuestionFindings.TRIGGER_HIDDEN, set.row(), "trigger", "${" + question.name() + "}"));
            return Optional.empty();
        }
        QuestionType.Widget widget = question.type().widget();
        if (widget == QuestionType.Widget.NONE || widget == QuestionType.Widget.ACTION) {
            return Optional.empty();
        }
        Xml control = Xml.of(widget.element());
        says(question, control);
        control.with("ref", question.path());
        question.control().forEach((name, text) -> control.with(name, paths.replace(text, question)));
        question.options().ifPresent(options -> itemsets.put(options, question, control));
        question.tags().forEach(tag -> control.add(tag(tag, question)));
        sets.stream().filter(set -> !isPlace(set)).forEach(set -> control.add(sets(set, question)));
        sets.stream()
                .filter(Controls::isPlace)
                .forEach(set -> control.add(Xml.of(Action.SET_GEOPOINT)
                        .with("ref", set.path())
                        .with("event", Action.Event.CHANGED.text())));
        return Optional.of(control);
    }

    private static boolean isPlace(Question question) {
        return question.type().name().equals("background-geopoint");
    }

    private Xml sets(Question set, Question by) {
        Xml action = Xml.of(Action.SET_VALUE).with("ref", set.path()).with("event", Action.Event.CHANGED.text());
        if (!set.calculation().isEmpty()) {
            action.with("value", paths.replace(set.calculation(), by));
        }
        return action;
    }

    /** Label and hint. */
    private void says(Question question, Xml control) {
        Shown shown = question.shown();
        boolean labelled = shown.label().isPresent() || !shown.media().isEmpty();
        if (!labelled && shown.hint().isEmpty()) {
            draft.problems().survey(QuestionFindings.LABEL_MISSING, question.row(), "label", question.name());
            return;
        }
        if (shown.media().containsKey("big-image") && !shown.media().containsKey("image")) {
            draft.problems().survey(QuestionFindings.IMAGE_MISSING, question.row(), "image", question.name());
        }
        control.add(say("label", shown.labelIsLookedUp(), shown.label(), question));
        if (shown.hint().isPresent() || shown.guidance().isPresent()) {
            control.add(say("hint", shown.hintIsLookedUp(), shown.hint(), question));
        }
    }

    private Xml say(String element, boolean lookedUp, Optional<Value> text, Element of) {
        Xml said = Xml.of(element);
        if (lookedUp) {
            return said.with("ref", "jr:itext('" + Translations.path(of, element) + "')");
        }
        return text.flatMap(Value::asText)
                .map(plain -> speech.into(said, plain, Optional.of(of)))
                .orElse(said);
    }

    private Xml tag(Tag tag, Question question) {
        Xml label = tag.label()
                .flatMap(Value::asText)
                .map(text -> speech.into(Xml.of("label"), text, Optional.of(question)))
                .orElseGet(() -> Xml.of("label"));
        return Xml.of("tag").with("key", tag.name()).add(label);
    }
}
