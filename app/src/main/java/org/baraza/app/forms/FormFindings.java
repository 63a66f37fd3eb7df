package org.baraza.app.forms;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.ground.FindingKind;

/** What can be wrong with the file, its sheets and its columns. Findings about questions lie beside the rules. */
public final class FormFindings {

    static final FindingKind NOT_READABLE = setAside(
            "form-not-readable",
            "the file is no spreadsheet that can be read",
            "Save it as XLSX, or as CSV or Markdown in UTF-8, without a password, and try again.");
    static final FindingKind NAMED_OTHERWISE = setAside(
            "form-named-otherwise",
            "the file is of another format than the ending of its name says",
            "Give it the right ending, or save it anew in the format that the ending says.");
    static final FindingKind TOO_LARGE = setAside(
            "form-too-large",
            "the spreadsheet is larger than any form should be",
            "Move long lists into a CSV file of their own and use select_one_from_file. Limits: file 16 MB, unpacked 64 MB,"
                    + " 100,000 rows and 1,000 columns a sheet, 32,767 signs a cell.");
    static final FindingKind NO_SURVEY = setAside(
            "form-without-survey",
            "there is no sheet called survey",
            "Call the sheet with the questions survey; its columns are at least type, name and label.");
    static final FindingKind SHEET_NEARLY = noted(
            "form-sheet-nearly",
            "a sheet is called nearly like one that a form may have",
            "Correct its name, or put an underscore before it if it means something else.");
    static final FindingKind HEADER_TWICE =
            setAside("form-column-twice", "two columns have the same name", "Rename one of them or take it out.");
    static final FindingKind HEADER_NOT_TEXT = setAside(
            "form-column-not-text",
            "the name of a column is a number or a date",
            "Write the names of the columns in the first row, as text.");
    static final FindingKind HEADER_SAME = setAside(
            "form-column-same",
            "two columns are different names for the same thing",
            "Keep one of them; the value shows both.");
    static final FindingKind HEADER_MISSING = setAside(
            "form-column-missing",
            "a column that every form needs is missing",
            "Add the column named here; the first row holds the names of the columns.");
    static final FindingKind HEADER_UNKNOWN = setAside(
            "form-column-unknown",
            "the sheet of entities has a column that is not known",
            "Use list_name, label, entity_id, create_if and update_if only.");
    static final FindingKind HEADER_NO_NAME = setAside(
            "form-column-no-name",
            "what stands after :: in the name of a column cannot be an attribute's name",
            "Begin with a letter or underscore; go on with letters, digits, underscores, hyphens or periods.");
    static final FindingKind CHOICE_HEADER = noted(
            "form-choice-column",
            "a column of the choices has a name that a form cannot hold, and is left out",
            "Take spaces and signs out of its name if a choice_filter needs it.");

    static final FindingKind TWO_FORM_IDS =
            noted("form-two-ids", "both form_id and id_string are given", "Keep form_id; id_string is ignored.");
    static final FindingKind SETTING_UNCLEAR = noted(
            "form-setting-unclear",
            "a setting that is yes or no says something else",
            "Write yes or no; until then the usual value is taken.");
    static final FindingKind FORM_NAME = setAside(
            "form-name-invalid",
            "the name setting cannot be an XML name",
            "Begin with a letter or underscore; go on with letters, digits, underscores, hyphens or periods.");
    static final FindingKind ENCRYPTED_WITHOUT_ID = setAside(
            "form-encrypted-without-id",
            "an encrypted form needs its instanceID",
            "Take out omit_instanceID, or the public_key.");
    static final FindingKind LANGUAGE_CODE = noted(
            "form-language-code",
            "a language has no code that machines know",
            "Write it with its code, as in English (en), Français (fr), العربية (ar).");
    static final FindingKind TRANSLATION_MISSING = noted(
            "form-translation-missing",
            "a column is not there in every language the sheet uses",
            "Add the column named here for that language; its texts show as a dash.");

    private FormFindings() {}

    /** Every finding a form can have, for the reference. */
    public static List<FindingKind> all() {
        return Stream.of(
                        Stream.of(
                                NOT_READABLE,
                                NAMED_OTHERWISE,
                                TOO_LARGE,
                                NO_SURVEY,
                                SHEET_NEARLY,
                                HEADER_TWICE,
                                HEADER_NOT_TEXT,
                                HEADER_SAME,
                                HEADER_MISSING,
                                HEADER_UNKNOWN,
                                HEADER_NO_NAME,
                                CHOICE_HEADER,
                                TWO_FORM_IDS,
                                SETTING_UNCLEAR,
                                FORM_NAME,
                                ENCRYPTED_WITHOUT_ID,
                                LANGUAGE_CODE,
                                TRANSLATION_MISSING),
                        QuestionFindings.all().stream(),
                        ChoiceFindings.all().stream(),
                        EntityFindings.all().stream())
                .flatMap(kinds -> kinds)
                .toList();
    }
}
