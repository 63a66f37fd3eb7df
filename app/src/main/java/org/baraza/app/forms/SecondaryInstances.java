package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data beside what is filled in: lists of choices, files, and the answers given last time. */
final class SecondaryInstances {

    private static final Pattern PULL = Pattern.compile("pulldata\\s*\\(\\s*([^,]*+),");
    private static final List<String> FORMULAS = List.of("calculate", "constraint", "readonly", "required", "relevant");

    private final Problems problems;
    private final SequencedMap<String, Xml> instances = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private boolean lastSaved;

    private SecondaryInstances(Problems problems) {
        this.problems = problems;
    }

    static List<Xml> of(Section root, Choices choices, Problems problems) {
        SecondaryInstances all = new SecondaryInstances(problems);
        root.walk(all::element);
        if (all.lastSaved) {
            all.file(Paths.LAST_SAVED, "jr://instance/last-saved", 0);
        }
        choices.all().stream().filter(list -> !list.isSearched()).forEach(all::list);
        return List.copyOf(all.instances.values());
    }

    private void element(Element element) {
        switch (element) {
            case Question question -> {
                formulas(question).forEach(formula -> pulled(formula, question));
                question.options()
                        .filter(o -> o.isFile() && question.type().widget().isSelect())
                        .ifPresent(o -> file(o.base(), source(o), question.row()));
                lastSaved |= formulas(question).stream().anyMatch(References::areLastSavedIn);
            }
            case Section section -> formulas(section).forEach(formula -> pulled(formula, section));
            case ExternalFile file -> {
                if (!declared.add(file.name())) {
                    problems.survey(QuestionFindings.INSTANCE_TWICE, file.row(), "name", file.name());
                }
                file(file.name(), file.source(), file.row());
            }
            case EntityPart part -> {}
            case Tag tag -> {}
        }
    }

    private static String source(Options options) {
        return "jr://" + (options.file().equals(".csv") ? "file-csv" : "file") + "/" + options.itemset();
    }

    private static List<String> formulas(Element element) {
        List<String> formulas = new ArrayList<>();
        FORMULAS.forEach(name -> Optional.ofNullable(element.bind().get(name))
                .flatMap(Value::asText)
                .ifPresent(formulas::add));
        if (element instanceof Question question) {
            formulas.add(question.filter());
            formulas.add(question.value());
        }
        return formulas;
    }

    private void pulled(String formula, Element element) {
        if (!formula.contains("pulldata")) {
            return;
        }
        Matcher call = PULL.matcher(formula);
        while (call.find()) {
            String name = Blanks.strip(call.group(1).replace("'", "").replace("\"", ""));
            file(name, "jr://file-csv/" + name + ".csv", element.row());
        }
    }

    private void file(String name, String source, int row) {
        Optional<String> before = Optional.ofNullable(sources.putIfAbsent(name, source));
        if (before.isEmpty()) {
            instances.put(name, Xml.of("instance").with("id", name).with("src", source));
        } else if (!before.get().equals(source)) {
            problems.survey(QuestionFindings.INSTANCE_CLASH, row, "name", name);
        }
    }

    private void list(ChoiceList list) {
        if (sources.containsKey(list.name())) {
            problems.add(QuestionFindings.INSTANCE_CLASH, Workbook.CHOICES, 0, "list_name", list.name());
            return;
        }
        Xml root = Xml.of("root");
        boolean lookedUp = list.isLookedUp();
        for (int i = 0; i < list.choices().size(); i++) {
            root.add(item(list, i, lookedUp));
        }
        instances.put(list.name(), Xml.of("instance").with("id", list.name()).add(root));
    }

    private static Xml item(ChoiceList list, int place, boolean lookedUp) {
        Choice choice = list.choices().get(place);
        Xml item = Xml.of("item");
        if (lookedUp) {
            item.add(Xml.of("itextId").text(list.lookUp(place)));
        }
        item.add(Xml.of("name").text(choice.name()));
        if (!lookedUp) {
            choice.label()
                    .flatMap(Value::asText)
                    .ifPresent(label -> item.add(Xml.of("label").text(label)));
        }
        choice.further().forEach((column, text) -> item.add(Xml.of(column).text(text)));
        return item;
    }
}
