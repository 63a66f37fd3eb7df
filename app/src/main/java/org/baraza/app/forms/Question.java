package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** A question, or something the phone fills in by itself. */
final class Question extends Element {

    private final Line line;
    private final QuestionType type;
    private final Shown shown;
    private final SequencedMap<String, String> control;
    private final SequencedMap<String, Value> instance;
    private final String value;
    private final String filter;
    private final List<Action> actions;
    private final List<String> triggers;
    private final List<Tag> tags = new ArrayList<>();
    private Optional<Options> options = Optional.empty();

    private Question(Line line, QuestionType type, List<Action> actions, List<String> triggers) {
        super(line.text("name"), line.row(), bind(type, line));
        this.line = line;
        this.type = type;
        this.shown = Shown.of(line).withHint(type.hint());
        this.control = new LinkedHashMap<>(type.control());
        this.control.putAll(texts(line.group("control")));
        this.instance = line.group("instance");
        this.value = line.text("default");
        this.filter = line.text("choice_filter");
        this.actions = List.copyOf(actions);
        this.triggers = List.copyOf(triggers);
    }

    /** A copy whose texts are rewritten, but for its name. */
    Question rewritten(UnaryOperator<Value> by) {
        Line copy = new Line(row(), Map.of());
        line.cells().forEach((column, cell) -> copy.put(column, column.equals("name") ? cell : by.apply(cell)));
        Question question = new Question(copy, type, actions, triggers);
        options.ifPresent(question::offer);
        tags.forEach(tag -> question.tags.add(new Tag(tag.name(), tag.row(), tag.label())));
        return question;
    }

    static Question of(Line line, QuestionType type, List<Action> actions, List<String> triggers) {
        return new Question(line, type, actions, triggers);
    }

    private static Map<String, Value> bind(QuestionType type, Line line) {
        Map<String, Value> bind = new LinkedHashMap<>();
        type.bind().forEach((key, text) -> bind.put(key, new Value.Text(text)));
        bind.putAll(line.group("bind"));
        return bind;
    }

    /** Those parts of a group of columns that are one text each. */
    static SequencedMap<String, String> texts(SequencedMap<String, Value> parts) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        parts.forEach((key, part) -> part.asText().ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    QuestionType type() {
        return type;
    }

    Shown shown() {
        return shown;
    }

    SequencedMap<String, String> control() {
        return control;
    }

    /** Attributes of its element in the data. */
    SequencedMap<String, Value> instance() {
        return instance;
    }

    /** What it holds before anybody answers; empty when nothing. */
    String value() {
        return value;
    }

    boolean isDynamic() {
        return !value.isEmpty() && Lexer.isDynamic(value, type.name());
    }

    /** Which choices are offered; empty when all. */
    String filter() {
        return filter;
    }

    List<Action> actions() {
        return actions;
    }

    /** Questions whose answers set this one anew. */
    List<String> triggers() {
        return triggers;
    }

    boolean isCalculated() {
        return bind().containsKey("calculate");
    }

    String calculation() {
        return Optional.ofNullable(bind().get("calculate"))
                .flatMap(Value::asText)
                .orElse("");
    }

    /** Where its choices come from. */
    Optional<Options> options() {
        return options;
    }

    void offer(Options given) {
        options = Optional.of(given);
    }

    List<Tag> tags() {
        return tags;
    }

    /** Whether nobody sees it, because it is worked out. */
    boolean isUnseen() {
        boolean silent = shown.label().isEmpty() && shown.hint().isEmpty();
        return type.name().equals("calculate") || ((isCalculated() || !triggers.isEmpty()) && silent);
    }
}
