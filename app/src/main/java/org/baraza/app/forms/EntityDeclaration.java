package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of entities that the form adds to or changes, such as households.
 *
 * @param row of the sheet of entities
 * @param list its name
 * @param id a formula for which entity is changed; empty when entities are only created
 * @param create a condition; empty for none
 * @param update likewise
 * @param label a formula
 */
record EntityDeclaration(int row, String list, String id, String create, String update, String label) {

    private static final String SHEET = Workbook.ENTITIES;
    private static final String RESERVED = "__";

    /** Empty when the row cannot be understood; why is among the problems. */
    static Optional<EntityDeclaration> of(Line line, Problems problems) {
        for (String column : line.cells().keySet()) {
            if (!ColumnNames.ENTITIES.known().contains(column)) {
                problems.add(FormFindings.HEADER_UNKNOWN, SHEET, 1, column, "");
            }
        }
        EntityDeclaration entity = new EntityDeclaration(
                line.row(),
                line.text("dataset"),
                line.text("entity_id"),
                line.text("create_if"),
                line.text("update_if"),
                line.text("label"));
        return entity.isNamed(problems) && entity.isWhole(problems) ? Optional.of(entity) : Optional.empty();
    }

    private boolean isNamed(Problems problems) {
        if (list.isEmpty()) {
            problems.add(EntityFindings.LIST_NAME_MISSING, SHEET, row, "list_name", "");
        } else if (list.startsWith(RESERVED)) {
            problems.add(EntityFindings.NAME_UNDERSCORES, SHEET, row, "list_name", list);
        } else if (list.contains(".")) {
            problems.add(EntityFindings.NAME_PERIOD, SHEET, row, "list_name", list);
        } else if (!Lexer.isName(list)) {
            problems.add(EntityFindings.NAME_INVALID, SHEET, row, "list_name", list);
        } else {
            return true;
        }
        return false;
    }

    private boolean isWhole(Problems problems) {
        if (id.isEmpty() && !update.isEmpty()) {
            problems.add(EntityFindings.ID_MISSING, SHEET, row, "entity_id", list);
        } else if (!id.isEmpty() && !create.isEmpty() && update.isEmpty()) {
            problems.add(EntityFindings.UPDATE_MISSING, SHEET, row, "update_if", list);
        } else if (id.isEmpty() && label.isEmpty()) {
            problems.add(EntityFindings.LABEL_MISSING, SHEET, row, "label", list);
        } else {
            return true;
        }
        return false;
    }

    boolean updates() {
        return !id.isEmpty();
    }

    /** Questions its formulas refer to. */
    Set<String> mentioned() {
        Set<String> names = new LinkedHashSet<>();
        for (String formula : List.of(id, create, update, label)) {
            References.find(formula).orElse(List.of()).forEach(reference -> names.add(reference.name()));
        }
        return names;
    }

    /** What is said of the entity in the form's data. */
    Section section(boolean inRepeat) {
        Section section = Section.unseen(Section.Kind.ENTITY, "entity", row);
        section.add(EntityPart.fixed("dataset", row, list));
        if (id.isEmpty() || !create.isEmpty()) {
            section.add(condition("create", create));
        }
        if (updates()) {
            section.add(condition("update", update));
            String item = "instance('" + list + "')/root/item[name=" + id + "]";
            section.add(EntityPart.reckoned("baseVersion", row, "", item + "/__version", List.of()));
            section.add(EntityPart.reckoned("trunkVersion", row, "", item + "/__trunkVersion", List.of()));
            section.add(EntityPart.reckoned("branchId", row, "", item + "/__branchId", List.of()));
        }
        List<Action> actions = new ArrayList<>();
        if (id.isEmpty()) {
            actions.add(Action.setting(Action.Event.FIRST_LOAD, "uuid()"));
            if (inRepeat) {
                actions.add(Action.setting(Action.Event.NEW_REPEAT, "uuid()"));
            }
        }
        section.add(EntityPart.reckoned("id", row, "", id, actions));
        if (!label.isEmpty()) {
            section.add(EntityPart.label(row, label));
        }
        return section;
    }

    private EntityPart condition(String name, String formula) {
        return formula.isEmpty()
                ? EntityPart.fixed(name, row, "1")
                : EntityPart.reckoned(name, row, "1", formula, List.of());
    }

    /** Complains when a property cannot be called so; tells whether it can. */
    static boolean isProperty(String name, int surveyRow, Problems problems) {
        if (name.equalsIgnoreCase("name") || name.equalsIgnoreCase("label")) {
            problems.survey(EntityFindings.NAME_RESERVED, surveyRow, "save_to", name);
        } else if (name.startsWith(RESERVED)) {
            problems.survey(EntityFindings.NAME_UNDERSCORES, surveyRow, "save_to", name);
        } else if (!Lexer.isName(name)) {
            problems.survey(EntityFindings.NAME_INVALID, surveyRow, "save_to", name);
        } else {
            return true;
        }
        return false;
    }
}
