package org.baraza.app.forms;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.util.List;
import org.baraza.core.ground.FindingKind;

/** What can be wrong with the sheet of entities and with save_to. */
final class EntityFindings {

    static final FindingKind LIST_NAME_MISSING =
            setAside("form-entity-without-list", "an entity has no list_name", "Give the list of entities a name.");
    static final FindingKind LIST_NAME_TWICE = setAside(
            "form-entity-twice", "two rows have the same list_name", "Keep one row for each list of entities.");
    static final FindingKind NAME_UNDERSCORES = setAside(
            "form-entity-underscores",
            "names of entities and their properties do not begin with two underscores",
            "Choose another name.");
    static final FindingKind NAME_PERIOD =
            setAside("form-entity-period", "the name of a list of entities has no period", "Choose another name.");
    static final FindingKind NAME_RESERVED = setAside(
            "form-entity-reserved", "no property of an entity is called name or label", "Choose another name.");
    static final FindingKind NAME_INVALID = setAside(
            "form-entity-name",
            "the name of a list or property of entities cannot be used",
            "Begin with a letter or underscore; go on with letters, digits, underscores or hyphens.");
    static final FindingKind LABEL_MISSING = setAside(
            "form-entity-without-label",
            "an entity that is created has no label",
            "Write a formula for its label, or give entity_id to update entities only.");
    static final FindingKind UPDATE_MISSING = setAside(
            "form-entity-without-update-if",
            "with entity_id and create_if there must be update_if",
            "Add update_if, or take entity_id out to create entities only.");
    static final FindingKind ID_MISSING = setAside(
            "form-entity-without-id",
            "update_if needs entity_id",
            "Add entity_id, or write create_if instead of update_if.");
    static final FindingKind FILE_MISSING = noted(
            "form-entity-without-file",
            "entities are updated and the form does not bring their list",
            "Add a select_one_from_file or a csv-external with the name of the list.");
    static final FindingKind SAVE_TO_ALONE = setAside(
            "form-save-to-without-entity",
            "save_to is used and no entity is declared",
            "Add a sheet called entities with the columns list_name and label.");
    static final FindingKind SAVE_TO_GROUP = setAside(
            "form-save-to-group",
            "a group or repeat is no property of an entity",
            "Move save_to to a question inside.");
    static final FindingKind SAVE_TO_TWICE =
            setAside("form-save-to-twice", "two questions save to the same property", "Change one of the two.");
    static final FindingKind SAVE_TO_LIST = setAside(
            "form-save-to-list",
            "save_to names a list that is not declared",
            "Correct it, or add the list to entities.");
    static final FindingKind SAVE_TO_PREFIX = setAside(
            "form-save-to-prefix",
            "with several lists of entities save_to says which",
            "Write list#property, as in households#size.");
    static final FindingKind SAVE_TO_SIGNS =
            setAside("form-save-to-signs", "save_to has more than one #", "Write list#property.");
    static final FindingKind SCOPE = setAside(
            "form-entity-scope",
            "an entity takes values from repeats that do not lie within each other",
            "Copy one of them into the other's repeat with a calculate and use that.");
    static final FindingKind PLACE = setAside(
            "form-entity-place",
            "two entities would lie in the same group",
            "Put their questions into groups of their own.");

    private EntityFindings() {}

    static List<FindingKind> all() {
        return List.of(
                LIST_NAME_MISSING,
                LIST_NAME_TWICE,
                NAME_UNDERSCORES,
                NAME_PERIOD,
                NAME_RESERVED,
                NAME_INVALID,
                LABEL_MISSING,
                UPDATE_MISSING,
                ID_MISSING,
                FILE_MISSING,
                SAVE_TO_ALONE,
                SAVE_TO_GROUP,
                SAVE_TO_TWICE,
                SAVE_TO_LIST,
                SAVE_TO_PREFIX,
                SAVE_TO_SIGNS,
                SCOPE,
                PLACE);
    }
}
