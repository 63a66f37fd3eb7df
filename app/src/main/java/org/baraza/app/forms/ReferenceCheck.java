package org.baraza.app.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at every reference in the sheets, where its row and column are still known. */
final class ReferenceCheck {

    private static final Set<String> NOT_IN_SURVEY = Set.of("type", "name", "trigger");
    private static final Set<String> IN_CHOICES = Set.of("label", "media");

    private final Map<String, Integer> names;
    private final Problems problems;

    ReferenceCheck(Map<String, Integer> names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    void check(Workbook workbook, Lines survey, Lines choices) {
        sheet(workbook.sheet(Workbook.SETTINGS), column -> true);
        sheet(
                workbook.sheet(Workbook.ENTITIES),
                column -> !Set.of("list_name", "list name", "repeat").contains(column));
        sheet(workbook.sheet(Workbook.SURVEY), column -> !NOT_IN_SURVEY.contains(first(survey, column)));
        sheet(workbook.sheet(Workbook.CHOICES), column -> IN_CHOICES.contains(first(choices, column)));
    }

    private static String first(Lines lines, String column) {
        return lines.columns().getOrDefault(column, List.of(column)).getFirst();
    }

    private void sheet(Sheet sheet, Predicate<String> columns) {
        for (Row row : sheet.rows()) {
            row.cells().forEach((column, text) -> {
                if (References.mayBeIn(text) && columns.test(column)) {
                    cell(sheet.name(), row.number(), column, text);
                }
            });
        }
    }

    private void cell(String sheet, int row, String column, String text) {
        Optional<List<References.Reference>> found = References.find(text);
        if (found.isEmpty()) {
            problems.add(QuestionFindings.REFERENCE_FORM, sheet, row, column, text);
            return;
        }
        for (References.Reference reference : found.get()) {
            int count = names.getOrDefault(reference.name(), 0);
            if (count == 0) {
                problems.add(QuestionFindings.REFERENCE_UNKNOWN, sheet, row, column, "${" + reference.name() + "}");
            } else if (count > 1) {
                problems.add(QuestionFindings.REFERENCE_AMBIGUOUS, sheet, row, column, "${" + reference.name() + "}");
            }
        }
    }
}
