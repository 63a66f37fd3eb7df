package org.baraza.app.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that begin and end groups, repeats and loops. */
final class ContainerRows {

    private static final String KINDS = "(?<kind>group|lgroup|repeat|loop|looped group)";
    private static final Pattern BEGIN = Pattern.compile("begin[\\s_]" + KINDS + "(?: (?:over )?(?<list>\\S+))?");
    private static final Pattern END = Pattern.compile("end[\\s_]" + KINDS);
    private static final Map<String, Section.Kind> BY_WORD = Map.of(
            "group", Section.Kind.GROUP,
            "lgroup", Section.Kind.REPEAT,
            "repeat", Section.Kind.REPEAT,
            "looped group", Section.Kind.REPEAT,
            "loop", Section.Kind.LOOP);
    private static final String TABLE = "table-list";

    private final Draft draft;
    private final Problems problems;
    private final Deque<Container> open = new ArrayDeque<>();

    ContainerRows(Draft draft) {
        this.draft = draft;
        this.problems = draft.problems();
        open.push(new Container(draft.root(), List.of(draft.root()), Optional.empty()));
    }

    /** The innermost section that is open. */
    Container here() {
        return open.element();
    }

    static boolean begins(String type) {
        return BEGIN.matcher(type).matches();
    }

    static boolean ends(String type) {
        return END.matcher(type).matches();
    }

    void end(Line line) {
        Matcher end = END.matcher(line.text("type"));
        boolean matches = end.matches() && open.size() > 1 && here().section().kind() == BY_WORD.get(end.group("kind"));
        if (!matches) {
            problems.survey(QuestionFindings.END_UNMATCHED, line.row(), "type", line.text("type"));
            return;
        }
        Container ended = open.pop();
        ended.over().ifPresent(list -> Loop.unroll(ended.section(), list));
    }

    /** Says which were not ended. */
    void finish() {
        while (open.size() > 1) {
            Section section = open.pop().section();
            problems.survey(QuestionFindings.BEGIN_UNMATCHED, section.row(), "name", section.name());
        }
    }

    void begin(Line given) {
        Line line = given.copy();
        Matcher begin = BEGIN.matcher(line.text("type"));
        if (!begin.matches()) {
            throw new IllegalArgumentException("not a begin");
        }
        Section.Kind kind =
                Optional.ofNullable(BY_WORD.get(begin.group("kind"))).orElse(Section.Kind.GROUP);
        check(kind, line);
        count(line);
        String appearance = line.text("control", "appearance");
        boolean table = Arrays.asList(appearance.split("\\s+")).contains(TABLE);
        List<Line> heading = new ArrayList<>();
        if (table) {
            asFieldList(line, appearance, heading);
        }
        line.find("intent").flatMap(Value::asText).ifPresent(intent -> line.put("control", "intent", intent));
        Optional<ChoiceList> over = kind == Section.Kind.LOOP
                ? list(Optional.ofNullable(begin.group("list")).orElse(""), line)
                : Optional.empty();
        Section section = here().section().add(Section.of(kind, line));
        heading.forEach(
                note -> section.add(Question.of(note, QuestionTypes.find("note").orElseThrow(), List.of(), List.of())));
        List<Section> within = new ArrayList<>(here().within());
        within.add(section);
        Container container = new Container(section, within, over);
        if (table) {
            container.beTable();
        }
        open.push(container);
    }

    private void check(Section.Kind kind, Line line) {
        String name = line.text("name");
        if (kind == Section.Kind.REPEAT) {
            if (name.equals(draft.settings().name())) {
                problems.survey(QuestionFindings.REPEAT_ROOT, line.row(), "name", name);
            } else if (!draft.repeats().add(name)) {
                problems.survey(QuestionFindings.REPEAT_TWICE, line.row(), "name", name);
            }
            if (!line.has("label") && line.group("media").isEmpty()) {
                problems.survey(QuestionFindings.REPEAT_UNLABELLED, line.row(), "label", name);
            }
        }
        String required = line.text("bind", "required");
        if (!required.isEmpty() && FormSettings.meant(required).orElse(true)) {
            problems.survey(QuestionFindings.REQUIRED_GROUP, line.row(), "required", required);
        }
    }

    private Optional<ChoiceList> list(String name, Line line) {
        if (name.isEmpty()) {
            problems.survey(ChoiceFindings.LOOP_WITHOUT_LIST, line.row(), "type", line.text("type"));
            return Optional.empty();
        }
        Optional<ChoiceList> list = draft.choices().find(name);
        if (list.isEmpty()) {
            problems.survey(ChoiceFindings.LIST_MISSING, line.row(), "type", name);
        }
        return list;
    }

    /** A count that is a formula is worked out beside the repeat, because a repeat can only refer to its count. */
    private void count(Line line) {
        String count = line.text("control", "jr:count");
        if (count.isEmpty() || References.only(count).isPresent()) {
            return;
        }
        String name = line.text("name") + "_count";
        Line calculate = new Line(line.row(), new LinkedHashMap<>());
        calculate.put("name", name);
        calculate.put("bind", "readonly", "true()");
        calculate.put("bind", "calculate", count);
        here().section()
                .add(Question.of(calculate, QuestionTypes.find("calculate").orElseThrow(), List.of(), List.of()));
        line.put("control", "jr:count", "${" + name + "}");
    }

    /** A table is shown on one page; what would be its label and hint become a note above it. */
    private static void asFieldList(Line line, String appearance, List<Line> heading) {
        StringBuilder others = new StringBuilder("field-list");
        for (String word : appearance.strip().split("\\s+")) {
            if (!word.equals(TABLE)) {
                others.append(' ').append(word);
            }
        }
        line.put("control", "appearance", others.toString());
        if (line.has("label") || line.has("hint")) {
            Line note = new Line(line.row(), new LinkedHashMap<>());
            note.put("name", "generated_table_list_label_" + line.row());
            line.remove("label").ifPresent(label -> note.put("label", label));
            line.remove("hint").ifPresent(hint -> note.put("hint", hint));
            heading.add(note);
        }
    }
}
