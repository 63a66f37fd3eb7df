package org.baraza.app.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The lists of the sheet of choices, in order. */
record Choices(SequencedMap<String, ChoiceList> lists) {

    static Choices of(Lines sheet, boolean mayRepeat, Problems problems) {
        Set<String> leftOut = unusable(sheet, problems);
        SequencedMap<String, ChoiceList> lists = new LinkedHashMap<>();
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Line line : sheet.lines()) {
            String list = line.text(ColumnNames.LIST_NAME);
            if (list.isEmpty()) {
                continue;
            }
            Choice choice = Choice.of(line, leftOut);
            if (choice.name().isEmpty()) {
                problems.add(ChoiceFindings.NAME_MISSING, Workbook.CHOICES, line.row(), "name", list);
                continue;
            }
            if (choice.label().isEmpty()) {
                problems.add(ChoiceFindings.LABEL_MISSING, Workbook.CHOICES, line.row(), "label", choice.name());
            }
            boolean fresh = names.computeIfAbsent(list, l -> new HashSet<>()).add(choice.name());
            if (!fresh && !mayRepeat) {
                problems.add(ChoiceFindings.TWICE, Workbook.CHOICES, line.row(), "name", choice.name());
            }
            lists.computeIfAbsent(list, ChoiceList::new).add(choice);
        }
        return new Choices(lists);
    }

    private static Set<String> unusable(Lines sheet, Problems problems) {
        Set<String> unusable = new LinkedHashSet<>();
        sheet.columns().forEach((given, parts) -> {
            String first = parts.getFirst();
            if (!first.equals(ColumnNames.LIST_NAME) && !Lexer.isName(first)) {
                problems.add(FormFindings.CHOICE_HEADER, Workbook.CHOICES, 1, given, "");
                unusable.add(first);
            }
        });
        return unusable;
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    Optional<ChoiceList> find(String list) {
        return Optional.ofNullable(lists.get(list));
    }

    List<ChoiceList> all() {
        return List.copyOf(lists.values());
    }
}
