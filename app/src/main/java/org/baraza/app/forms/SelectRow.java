package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows that ask to choose: one, several, in order, from a list, from a file or from answers given before. */
final class SelectRow {

    private static final Pattern SELECT = Pattern.compile("(?<select>"
            + QuestionTypes.SELECTS.keySet().stream()
                    .sorted()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ") (?<list>\\S+)(?: (?<other>or specify other|or_other|or other))?");
    private static final String RANDOM = "randomize";
    private static final String SEED = "seed";

    private final Draft draft;
    private final Problems problems;

    SelectRow(Draft draft) {
        this.draft = draft;
        this.problems = draft.problems();
    }

    static boolean is(String type) {
        return SELECT.matcher(type).matches();
    }

    void add(Line given, Parameters parameters, List<Action> actions, List<String> triggers, Container here) {
        Line line = given.copy();
        Matcher select = SELECT.matcher(line.text("type"));
        if (!select.matches()) {
            throw new IllegalArgumentException("not a select");
        }
        String command = select.group("select");
        String itemset = select.group("list");
        String typeName =
                Optional.ofNullable(QuestionTypes.SELECTS.get(command)).orElse("");
        QuestionType type = QuestionTypes.find(typeName).orElseThrow();
        boolean fromFile = command.contains("from_file") || command.contains("from file");
        boolean external = typeName.equals(QuestionTypes.SELECT_EXTERNAL_TYPE);
        boolean fromList = !fromFile && !external && !References.areIn(itemset);
        Options options = new Options(itemset, use(external, line), parameters);
        if (external) {
            external(line, itemset);
        } else if (fromList && !list(line, itemset, type)) {
            return;
        }
        boolean other = Optional.ofNullable(select.group("other")).isPresent();
        if (other && !addOther(line, itemset)) {
            return;
        }
        parameters(line, parameters, fromFile, options);
        if (here.isTable() && !inTable(line, itemset, type, here)) {
            return;
        }
        Question question = Question.of(line, type, actions, triggers);
        if (!external || options.use() == Options.Use.QUERY) {
            question.offer(options);
        }
        here.section().add(question);
        if (other) {
            here.section().add(specify(line));
        }
    }

    private static Options.Use use(boolean external, Line line) {
        if (external) {
            return line.text("choice_filter").isEmpty() ? Options.Use.ITEMSET : Options.Use.QUERY;
        }
        return Search.isIn(line.text("control", "appearance")) ? Options.Use.SEARCH : Options.Use.ITEMSET;
    }

    private void external(Line line, String list) {
        if (line.text("choice_filter").isEmpty()) {
            problems.survey(ChoiceFindings.EXTERNAL_UNFILTERED, line.row(), "choice_filter", list);
        }
        if (!draft.external().contains(list)) {
            problems.survey(ChoiceFindings.EXTERNAL_MISSING, line.row(), "type", list);
        }
    }

    private boolean list(Line line, String name, QuestionType type) {
        Optional<ChoiceList> list = draft.choices().find(name);
        if (list.isEmpty()) {
            problems.survey(
                    draft.choices().isEmpty() ? ChoiceFindings.CHOICES_MISSING : ChoiceFindings.LIST_MISSING,
                    line.row(),
                    "type",
                    name);
            return false;
        }
        if (type.widget() == QuestionType.Widget.SELECT_MANY) {
            list.get().choices().stream()
                    .filter(c -> c.name().contains(" "))
                    .forEach(c -> problems.add(ChoiceFindings.SPACES, Workbook.CHOICES, c.row(), "name", c.name()));
        }
        draft.beside().add(new Draft.Beside(name, ""));
        return true;
    }

    private boolean addOther(Line line, String list) {
        draft.sayOther();
        if (line.has("choice_filter")) {
            problems.survey(ChoiceFindings.FILTER_WITH_OTHER, line.row(), "choice_filter", line.text("choice_filter"));
            return false;
        }
        Optional<ChoiceList> choices = draft.choices().find(list);
        if (choices.isEmpty()) {
            problems.survey(ChoiceFindings.LIST_MISSING, line.row(), "type", list);
            return false;
        }
        choices.get().addOther();
        return true;
    }

    private static Question specify(Line line) {
        Line other = new Line(line.row(), new LinkedHashMap<>());
        other.put("name", line.text("name") + "_other");
        other.put("label", "Specify other.");
        other.put("bind", "relevant", "selected(../" + line.text("name") + ", 'other')");
        return Question.of(other, QuestionTypes.find("text").orElseThrow(), List.of(), List.of());
    }

    private void parameters(Line line, Parameters parameters, boolean fromFile, Options options) {
        Set<String> accepted = fromFile ? Set.of(RANDOM, SEED, "value", "label") : Set.of(RANDOM, SEED);
        parameters.areAmong(accepted, line.row(), problems);
        if (fromFile) {
            if (!options.isFile() || options.base().contains(".")) {
                problems.survey(ChoiceFindings.FILE_ENDING, line.row(), "type", options.itemset());
            }
            for (String name : List.of("value", "label")) {
                if (parameters.has(name) && !parameters.text(name).matches("[a-zA-Z_][a-zA-Z0-9_.-]*")) {
                    parameters.wrong(name, line.row(), problems);
                }
            }
            draft.beside().add(new Draft.Beside(options.base(), options.file()));
        }
        boolean random = parameters.has(RANDOM);
        if (random && !parameters.text(RANDOM).matches("true|false")) {
            parameters.wrong(RANDOM, line.row(), problems);
        }
        String seed = parameters.text(SEED);
        boolean usable = random && (References.only(seed).isPresent() || ParameterRule.isNumber(seed));
        if (parameters.has(SEED) && !usable) {
            parameters.wrong(SEED, line.row(), problems);
        }
    }

    /** The first question of a table is preceded by one that shows the choices as its heading. */
    private boolean inTable(Line line, String list, QuestionType type, Container table) {
        if (table.tableList().isEmpty()) {
            if (line.has("choice_filter")) {
                problems.survey(
                        ChoiceFindings.FILTER_IN_TABLE, line.row(), "choice_filter", line.text("choice_filter"));
                return false;
            }
            table.setTableList(list);
            Line heading = new Line(line.row(), Map.of());
            heading.put("name", "reserved_name_for_field_list_labels_" + line.row());
            heading.put("control", "appearance", "label");
            Question question = Question.of(heading, type, new ArrayList<>(), List.of());
            question.offer(new Options(list, Options.Use.ITEMSET, Parameters.NONE));
            table.section().add(question);
        }
        if (!table.tableList().equals(Optional.of(list))) {
            problems.survey(ChoiceFindings.TABLE_LISTS, line.row(), "type", list);
            return false;
        }
        line.put("control", "appearance", "list-nolabel");
        return true;
    }
}
