package org.baraza.app.forms;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.util.List;
import org.baraza.core.ground.FindingKind;

/** What can be wrong with a row of the survey. */
final class QuestionFindings {

    private static final String NAMES =
            "Begin with a letter or underscore; go on with letters, digits, underscores, hyphens or periods.";

    static final FindingKind TYPE_MISSING =
            setAside("form-type-missing", "a question has no type", "Give it a type, or empty the whole row.");
    static final FindingKind TYPE_UNKNOWN = setAside(
            "form-type-unknown",
            "there is no such type of question",
            "Choose a type from the reference page of question types.");
    static final FindingKind NAME_MISSING =
            setAside("form-name-missing", "a question or group has no name", "Give it a name that no neighbour has.");
    static final FindingKind NAME_INVALID = setAside("form-name-wrong", "the name cannot be used", NAMES);
    static final FindingKind NAME_TWICE = setAside(
            "form-name-twice",
            "two questions or groups beside each other have the same name",
            "Rename one of them; names differ within a group or repeat.");
    static final FindingKind NAME_CASE = noted(
            "form-name-case",
            "two names beside each other differ in capital letters only",
            "Rename one of them; many programs do not tell them apart.");
    static final FindingKind NAME_RESERVED =
            setAside("form-name-reserved", "the name meta is kept for the form itself", "Choose another name.");
    static final FindingKind REPEAT_ROOT = setAside(
            "form-repeat-like-form",
            "a repeat has the name of the form itself",
            "Choose another name, or set another name in the settings.");
    static final FindingKind REPEAT_TWICE = setAside(
            "form-repeat-twice",
            "two repeats have the same name",
            "Rename one of them; repeats differ in the whole form.");
    static final FindingKind END_UNMATCHED = setAside(
            "form-end-without-begin",
            "a group, repeat or loop ends that was not begun",
            "Add the begin, take the end out, or end first what was begun last.");
    static final FindingKind BEGIN_UNMATCHED = setAside(
            "form-begin-without-end", "a group, repeat or loop does not end", "Add its end below its last question.");
    static final FindingKind REQUIRED_GROUP = noted(
            "form-group-required",
            "a group, repeat or loop is said to be required, which means nothing",
            "Take required out, or move it to a question inside.");
    static final FindingKind REPEAT_UNLABELLED =
            noted("form-repeat-unlabelled", "a repeat has no label", "Give it one, so that people know what they add.");
    static final FindingKind ROW_SKIPPED = noted(
            "form-row-skipped",
            "a row has neither type nor name nor label and is left out",
            "Empty it, or fill it in.");
    static final FindingKind DISABLED = noted(
            "form-disabled-column",
            "the column disabled belongs to no standard",
            "Use relevant instead, or take the rows out.");
    static final FindingKind DEVICE_OLD = noted(
            "form-device-no-longer",
            "newer phones no longer give this",
            "Use deviceid or username, or take the question out.");
    static final FindingKind CALCULATION_MISSING = setAside(
            "form-calculation-missing",
            "a calculate has no calculation",
            "Write a formula into the column calculation.");
    static final FindingKind LABEL_MISSING = setAside(
            "form-label-missing",
            "a question that people see has neither label nor hint",
            "Give it a label, a hint or a medium; a guidance_hint alone may stay hidden.");
    static final FindingKind IMAGE_MISSING =
            setAside("form-image-missing", "a big-image goes with an image", "Add the column image for this question.");
    static final FindingKind MEDIA_UNKNOWN =
            setAside("form-media-unknown", "there is no such kind of medium", "Use image, big-image, audio or video.");
    static final FindingKind INCLUDE = setAside(
            "form-include", "one form cannot include another here", "Copy the questions into this spreadsheet.");
    static final FindingKind EXTERNAL_IN_REPEAT = setAside(
            "form-file-in-repeat",
            "a file of data is declared within a repeat",
            "Move the row out of the repeat; the file is there for the whole form.");
    static final FindingKind INSTANCE_TWICE = setAside(
            "form-file-twice", "two files of data have the same name", "Rename one of them, or keep one row only.");
    static final FindingKind INSTANCE_CLASH = setAside(
            "form-file-clash",
            "two files would be known by the same name",
            "Rename one of them; names differ without their endings, and from names of lists.");
    static final FindingKind AUDIT_NAME =
            setAside("form-audit-name", "an audit is always called audit", "Leave its name empty.");
    static final FindingKind PARAMETERS = setAside(
            "form-parameters-form",
            "the parameters are not of the form key=value",
            "Write them as in start=1 end=10, parted by spaces, commas or semicolons.");
    static final FindingKind PARAMETER_UNKNOWN = setAside(
            "form-parameter-unknown",
            "this type of question has no such parameter",
            "See the reference page of question types for the parameters of each.");
    static final FindingKind PARAMETER_VALUE = setAside(
            "form-parameter-value",
            "a parameter has a value that it cannot have",
            "See the reference page of question types for what each parameter may be.");
    static final FindingKind MAX_PIXELS = noted(
            "form-max-pixels",
            "pictures are kept as large as they were taken",
            "Write max-pixels=1024 into parameters, to send them faster and keep less.");
    static final FindingKind REFERENCE_FORM = setAside(
            "form-reference-form",
            "a reference to a question is not written as ${name}",
            "Begin with ${, then the name alone, then }.");
    static final FindingKind REFERENCE_UNKNOWN = setAside(
            "form-reference-unknown",
            "a reference names a question that is not there",
            "Correct the name in ${...}, or add the question.");
    static final FindingKind REFERENCE_AMBIGUOUS = setAside(
            "form-reference-ambiguous",
            "a reference names several questions",
            "Rename all but one of them; what is referred to has a name of its own.");
    static final FindingKind TRIGGER = setAside(
            "form-trigger-wrong",
            "a trigger is not a reference to a question",
            "Write ${name}, or several parted by commas.");
    static final FindingKind TRIGGER_HIDDEN = setAside(
            "form-trigger-hidden",
            "a trigger is a question that nobody sees",
            "Refer to a question that people answer.");
    static final FindingKind TRIGGER_MISSING = setAside(
            "form-trigger-missing",
            "a background-geopoint has no trigger",
            "Write into trigger which answer makes it look for the place.");
    static final FindingKind TRIGGER_CALCULATION = setAside(
            "form-trigger-calculation",
            "a background-geopoint has a calculation",
            "Take the calculation out; the place is measured.");

    private QuestionFindings() {}

    static List<FindingKind> all() {
        return List.of(
                TYPE_MISSING,
                TYPE_UNKNOWN,
                NAME_MISSING,
                NAME_INVALID,
                NAME_TWICE,
                NAME_CASE,
                NAME_RESERVED,
                REPEAT_ROOT,
                REPEAT_TWICE,
                END_UNMATCHED,
                BEGIN_UNMATCHED,
                REQUIRED_GROUP,
                REPEAT_UNLABELLED,
                ROW_SKIPPED,
                DISABLED,
                DEVICE_OLD,
                CALCULATION_MISSING,
                LABEL_MISSING,
                IMAGE_MISSING,
                MEDIA_UNKNOWN,
                INCLUDE,
                EXTERNAL_IN_REPEAT,
                INSTANCE_TWICE,
                INSTANCE_CLASH,
                AUDIT_NAME,
                PARAMETERS,
                PARAMETER_UNKNOWN,
                PARAMETER_VALUE,
                MAX_PIXELS,
                REFERENCE_FORM,
                REFERENCE_UNKNOWN,
                REFERENCE_AMBIGUOUS,
                TRIGGER,
                TRIGGER_HIDDEN,
                TRIGGER_MISSING,
                TRIGGER_CALCULATION);
    }
}
