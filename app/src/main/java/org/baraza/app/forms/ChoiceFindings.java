package org.baraza.app.forms;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.util.List;
import org.baraza.core.ground.FindingKind;

/** What can be wrong with choices and with the questions that use them. */
final class ChoiceFindings {

    static final FindingKind CHOICES_MISSING = setAside(
            "form-without-choices",
            "a question asks for choices and there is no sheet of choices",
            "Add a sheet called choices with the columns list_name, name and label.");
    static final FindingKind LIST_MISSING = setAside(
            "form-list-missing",
            "there is no list of choices of this name",
            "Correct the name, or add rows with this list_name to the sheet of choices.");
    static final FindingKind LOOP_WITHOUT_LIST = setAside(
            "form-loop-without-list", "a loop has no list to go over", "Write begin loop over and the name of a list.");
    static final FindingKind NAME_MISSING =
            setAside("form-choice-without-name", "a choice has no name", "Give it a name; that is what is kept.");
    static final FindingKind LABEL_MISSING =
            noted("form-choice-without-label", "a choice has no label", "Give it a label; that is what people read.");
    static final FindingKind TWICE = setAside(
            "form-choice-twice",
            "two choices of a list have the same name",
            "Rename one of them, or set allow_choice_duplicates to yes if it is meant so.");
    static final FindingKind SPACES = setAside(
            "form-choice-with-spaces",
            "a choice of a select_multiple has a space in its name",
            "Write an underscore instead; spaces part the answers.");
    static final FindingKind FILTER_WITH_OTHER = setAside(
            "form-filter-with-other",
            "choice_filter does not go with or_other",
            "Add a choice and a question for it yourself, and take or_other out.");
    static final FindingKind FILTER_IN_TABLE =
            setAside("form-filter-in-table", "choice_filter does not go with table-list", "Take one of the two out.");
    static final FindingKind TABLE_LISTS = setAside(
            "form-table-lists",
            "the questions of a table-list have different lists of choices",
            "Give them all the same list, or make two groups.");
    static final FindingKind OTHER_TRANSLATED = noted(
            "form-other-untranslated",
            "or_other makes a choice and a question that are not translated",
            "Add a choice and a question for it yourself, in every language.");
    static final FindingKind FILE_ENDING = setAside(
            "form-file-ending",
            "the file of choices is of another kind",
            "Use a file that ends in .csv, .xml or .geojson.");
    static final FindingKind EXTERNAL_MISSING = setAside(
            "form-without-external-choices",
            "a question asks for external choices that are not there",
            "Add them to a sheet called external_choices with the columns list_name and name.");
    static final FindingKind EXTERNAL_UNFILTERED = setAside(
            "form-external-unfiltered",
            "a select_one_external has no choice_filter",
            "Add one, or use select_one_from_file for a list that is shown whole.");
    static final FindingKind SEARCH_FILE = setAside(
            "form-search-in-file",
            "search() does not go with choices from a file",
            "Take search() out and use choice_filter, or change the type.");
    static final FindingKind SEARCH_SHARED = setAside(
            "form-search-shared",
            "a list of choices is used both with search() and without",
            "Give the question with search() a list of its own.");

    private ChoiceFindings() {}

    static List<FindingKind> all() {
        return List.of(
                CHOICES_MISSING,
                LIST_MISSING,
                LOOP_WITHOUT_LIST,
                NAME_MISSING,
                LABEL_MISSING,
                TWICE,
                SPACES,
                FILTER_WITH_OTHER,
                FILTER_IN_TABLE,
                TABLE_LISTS,
                OTHER_TRANSLATED,
                FILE_ENDING,
                EXTERNAL_MISSING,
                EXTERNAL_UNFILTERED,
                SEARCH_FILE,
                SEARCH_SHARED);
    }
}
