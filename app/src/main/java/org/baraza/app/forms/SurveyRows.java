package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes over the rows of the survey and makes its questions and sections. */
final class SurveyRows {

    private static final Pattern MAP = Pattern.compile("osm (?<list>\\S+)");
    private static final Set<String> NO_LONGER = Set.of("subscriberid", "simserial");
    private static final Set<String> FILES = Set.of("xml-external", "csv-external");
    private static final Map<String, String> SETTINGS = Map.of(
            "form_title", "title",
            "set form title", "title",
            "set_form_title", "title",
            "form_id", "id_string",
            "set form id", "id_string",
            "set_form_id", "id_string",
            "prefix", "prefix");

    private final Draft draft;
    private final Problems problems;
    private final ContainerRows containers;
    private final SelectRow selects;
    private final EntityMentions entities;
    private final Map<String, ParameterRule> rules = new HashMap<>();

    SurveyRows(Draft draft, EntityMentions entities) {
        this.draft = draft;
        this.problems = draft.problems();
        this.containers = new ContainerRows(draft);
        this.selects = new SelectRow(draft);
        this.entities = entities;
        ParameterRule.list().forEach(rule -> rule.types().forEach(type -> rules.put(type, rule)));
    }

    void read(List<Line> lines) {
        lines.forEach(this::read);
        containers.finish();
    }

    private void read(Line line) {
        if (line.has("disabled")) {
            problems.survey(QuestionFindings.DISABLED, line.row(), "disabled", line.text("disabled"));
            if (FormSettings.meant(line.text("disabled")).orElse(false)) {
                return;
            }
            line.remove("disabled");
        }
        if (line.isEmpty()) {
            return;
        }
        String given = line.text("type");
        if (given.isEmpty()) {
            boolean nothing = !line.has("name") && !line.has("label");
            problems.survey(
                    nothing ? QuestionFindings.ROW_SKIPPED : QuestionFindings.TYPE_MISSING, line.row(), "type", "");
            return;
        }
        String type = QuestionTypes.SAME.getOrDefault(given, given);
        line.put("type", type);
        Optional<String> setting = Optional.ofNullable(SETTINGS.get(type));
        if (setting.isPresent()) {
            draft.settings().set(setting.get(), line.text("name"));
        } else if (ContainerRows.ends(type)) {
            entities.refuse(line);
            containers.end(line);
        } else {
            named(line, type);
        }
    }

    private void named(Line line, String type) {
        List<String> triggers = triggers(line);
        Optional<Parameters> parameters = Parameters.read(line.text("parameters"));
        if (parameters.isEmpty()) {
            problems.survey(QuestionFindings.PARAMETERS, line.row(), "parameters", line.text("parameters"));
        }
        if (type.equals("audit")) {
            audit(line, parameters.orElse(Parameters.NONE));
            return;
        }
        if (!line.has("name") && type.equals("note")) {
            line.put("name", "generated_note_name_" + line.row());
        }
        String name = line.text("name");
        if (name.isEmpty()) {
            problems.survey(QuestionFindings.NAME_MISSING, line.row(), "name", type);
            return;
        }
        if (!Lexer.isName(name)) {
            problems.survey(QuestionFindings.NAME_INVALID, line.row(), "name", name);
            return;
        }
        attributes(line);
        draft.names().merge(name, 1, Integer::sum);
        containers.here().claim(name, line.row(), problems);
        boolean begins = ContainerRows.begins(type);
        entities.note(line, containers.here().within(), begins);
        if (begins) {
            containers.begin(line);
        } else {
            question(line, type, parameters.orElse(Parameters.NONE), triggers);
        }
    }

    /** An audit always has the same name and lies with what the form keeps about itself. */
    private void audit(Line line, Parameters parameters) {
        if (line.has("name") && !line.text("name").equals("audit")) {
            problems.survey(QuestionFindings.AUDIT_NAME, line.row(), "name", line.text("name"));
        }
        line.put("name", "audit");
        apply(line, "audit", parameters, new ArrayList<>());
        draft.meta().add(Question.of(line, QuestionTypes.find("audit").orElseThrow(), List.of(), List.of()));
    }

    private void question(Line line, String type, Parameters parameters, List<String> triggers) {
        draft.questions().add(line.text("name"));
        Container here = containers.here();
        if (FILES.contains(type)) {
            file(line, type, here);
            return;
        }
        List<Action> actions = new ArrayList<>(defaults(line, type, here));
        if (SelectRow.is(type)) {
            selects.add(line, parameters, actions, triggers, here);
            return;
        }
        Matcher map = MAP.matcher(type);
        String known = map.find() ? "osm" : type;
        Optional<QuestionType> found =
                QuestionTypes.find(known).filter(t -> !t.widget().isSelect());
        if (found.isEmpty()) {
            problems.survey(
                    type.equals("include") ? QuestionFindings.INCLUDE : QuestionFindings.TYPE_UNKNOWN,
                    line.row(),
                    "type",
                    type);
            return;
        }
        check(line, type, triggers);
        apply(line, type, parameters, actions);
        if (type.equals("start-geopoint")) {
            actions.add(Action.of(Action.SET_GEOPOINT, Action.Event.FIRST_LOAD));
        }
        Question question = here.section().add(Question.of(line, found.get(), actions, triggers));
        options(type, parameters).ifPresent(question::offer);
        if (known.equals("osm") && !known.equals(type)) {
            tags(question, map.group("list"), line);
        }
    }

    private static Optional<Options> options(String type, Parameters parameters) {
        return switch (type) {
            case "range" ->
                parameters
                        .find(RangeParameters.LABELS)
                        .map(list -> new Options(list, Options.Use.ITEMSET, Parameters.NONE));
            case "geopoint", "geotrace", "geoshape" ->
                parameters
                        .find(GeoParameters.REFERENCE)
                        .map(of -> new Options(of, Options.Use.GEOMETRY, Parameters.NONE));
            default -> Optional.empty();
        };
    }

    private void tags(Question question, String list, Line line) {
        Optional<List<Line>> tags = draft.mapTags(list);
        if (tags.isEmpty() && !draft.workbook().sheet(Workbook.OSM).isEmpty()) {
            problems.survey(ChoiceFindings.LIST_MISSING, line.row(), "type", list);
        }
        tags.orElse(List.of())
                .forEach(tag -> question.tags().add(new Tag(tag.text("name"), tag.row(), tag.find("label"))));
    }

    private void file(Line line, String type, Container here) {
        String ending = type.substring(0, type.indexOf('-'));
        if (here.isInRepeat()) {
            problems.survey(QuestionFindings.EXTERNAL_IN_REPEAT, line.row(), "type", type);
        }
        draft.beside().add(new Draft.Beside(line.text("name"), "." + ending));
        here.section().add(new ExternalFile(line.text("name"), line.row(), ending));
    }

    /** What is to be worked out for a question before anybody answers it, once or anew in each repeat. */
    private static List<Action> defaults(Line line, String type, Container here) {
        String value = line.text("default");
        if (value.isEmpty() || !Lexer.isDynamic(value, type)) {
            return List.of();
        }
        Action first = Action.of(Action.SET_VALUE, Action.Event.FIRST_LOAD);
        return here.isInRepeat()
                ? List.of(first, Action.of(Action.SET_VALUE, Action.Event.NEW_REPEAT))
                : List.of(first);
    }

    private void check(Line line, String type, List<String> triggers) {
        boolean reckoned = !line.text("bind", "calculate").isEmpty();
        String value = line.text("default");
        if (type.equals("calculate") && !reckoned && (value.isEmpty() || !Lexer.isDynamic(value, type))) {
            problems.survey(QuestionFindings.CALCULATION_MISSING, line.row(), "calculation", line.text("name"));
        }
        if (NO_LONGER.contains(type)) {
            problems.survey(QuestionFindings.DEVICE_OLD, line.row(), "type", type);
        }
        if (type.equals("background-geopoint")) {
            if (triggers.isEmpty()) {
                problems.survey(QuestionFindings.TRIGGER_MISSING, line.row(), "trigger", "");
            }
            if (reckoned) {
                problems.survey(
                        QuestionFindings.TRIGGER_CALCULATION,
                        line.row(),
                        "calculation",
                        line.text("bind", "calculate"));
            }
        }
    }

    private void apply(Line line, String type, Parameters parameters, List<Action> actions) {
        Optional<ParameterRule> rule = Optional.ofNullable(rules.get(type));
        if (rule.isPresent() && parameters.areAmong(rule.get().accepted(type), line.row(), problems)) {
            rule.get().apply(line, parameters, actions, draft);
        }
    }

    private List<String> triggers(Line line) {
        String text = line.text("trigger");
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> triggers = new ArrayList<>();
        for (String part : Arrays.asList(text.split(","))) {
            Optional<List<References.Reference>> found = References.find(part);
            if (found.isEmpty() || found.get().size() > 1) {
                problems.survey(QuestionFindings.TRIGGER, line.row(), "trigger", text);
                return List.of();
            }
            found.get().forEach(reference -> triggers.add(reference.name()));
        }
        if (triggers.isEmpty()) {
            problems.survey(QuestionFindings.TRIGGER, line.row(), "trigger", text);
        }
        triggers.forEach(name -> draft.triggers().add(new Draft.Mention(name, line.row())));
        return triggers;
    }

    /** Names of further attributes, as in bind::... and body::..., must be names in XML too. */
    private void attributes(Line line) {
        for (String group : List.of("bind", "control", "instance")) {
            line.group(group).keySet().stream()
                    .filter(name -> !Lexer.isName(name))
                    .forEach(name ->
                            problems.survey(FormFindings.HEADER_NO_NAME, line.row(), group + "::" + name, name));
        }
    }
}
