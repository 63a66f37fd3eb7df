package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the sheets of a workbook to a form: what each sheet says, then the questions, then what holds between them. */
final class FormBuilder {

    private final Workbook workbook;
    private final String fallback;
    private final Problems problems;

    FormBuilder(Workbook workbook, String fallback, Problems problems) {
        this.workbook = workbook;
        this.fallback = fallback;
        this.problems = problems;
    }

    /** Empty when something forbids the form. */
    Optional<String> build() {
        if (workbook.sheet(Workbook.SURVEY).isEmpty()) {
            problems.add(FormFindings.NO_SURVEY, "", String.join(", ", workbook.nearly(Workbook.SURVEY)));
            return Optional.empty();
        }
        nearly(Workbook.SETTINGS);
        nearly(Workbook.ENTITIES);
        Lines settingLines = lines(Workbook.SETTINGS, ColumnNames.SETTINGS, FormSettings.NO_LANGUAGE, false);
        FormSettings settings = FormSettings.of(settingLines, fallback, problems);
        Lines choiceLines = lines(Workbook.CHOICES, ColumnNames.LIST, settings.language(), false);
        if (!choiceLines.lines().isEmpty()) {
            choiceLines.require(Set.of("name"), Workbook.CHOICES, problems);
        }
        Choices choices = Choices.of(choiceLines, settings.is("allow_choice_duplicates"), problems);
        Lines survey =
                lines(Workbook.SURVEY, ColumnNames.SURVEY, settings.language(), settings.is("clean_text_values"));
        survey.require(Set.of("type"), Workbook.SURVEY, problems);
        EntityMentions entities = new EntityMentions(
                lines(Workbook.ENTITIES, ColumnNames.ENTITIES, FormSettings.NO_LANGUAGE, false)
                        .lines(),
                problems);
        Draft draft = new Draft(
                workbook, settings, choices, lists(settings.language()).keySet(), mapTags(), problems);
        new SurveyRows(draft, entities).read(survey.lines());
        Languages.check(survey, choiceLines, draft.hasOther(), problems);
        triggers(draft);
        geometries(draft, entities);
        files(draft, entities);
        if (!settings.text("flat").isEmpty()) {
            Flattening.of(draft.root());
        }
        Optional<String> entitiesVersion = EntityPlaces.place(entities, draft.root(), problems);
        meta(draft);
        if (!problems.forbid()) {
            NameCheck.check(draft.root(), problems)
                    .forEach((name, count) -> draft.names().merge(name, count, Math::max));
        }
        new ReferenceCheck(draft.names(), problems).check(workbook, survey, choiceLines);
        if (problems.forbid()) {
            return Optional.empty();
        }
        String xform = new XForm(draft, entitiesVersion).write();
        return problems.forbid() ? Optional.empty() : Optional.of(xform);
    }

    private void nearly(String sheet) {
        if (workbook.sheet(sheet).isEmpty()) {
            workbook.nearly(sheet).forEach(name -> problems.add(FormFindings.SHEET_NEARLY, name, sheet));
        }
    }

    private Lines lines(String sheet, ColumnNames names, String language, boolean collapse) {
        return Lines.of(workbook.sheet(sheet), names, language, collapse, problems);
    }

    /** The sheet of external choices, by list. */
    private Map<String, List<Line>> lists(String language) {
        return byList(lines(Workbook.EXTERNAL_CHOICES, ColumnNames.LIST, language, false));
    }

    private Map<String, List<Line>> mapTags() {
        return byList(lines(Workbook.OSM, ColumnNames.LIST, FormSettings.NO_LANGUAGE, false));
    }

    private static Map<String, List<Line>> byList(Lines sheet) {
        Map<String, List<Line>> lists = new HashMap<>();
        sheet.lines().stream()
                .filter(l -> l.has(ColumnNames.LIST_NAME))
                .forEach(line -> lists.computeIfAbsent(line.text(ColumnNames.LIST_NAME), l -> new ArrayList<>())
                        .add(line));
        return lists;
    }

    private void triggers(Draft draft) {
        for (Draft.Mention mention : draft.triggers()) {
            if (!draft.questions().contains(mention.name())) {
                problems.survey(
                        QuestionFindings.REFERENCE_UNKNOWN, mention.row(), "trigger", "${" + mention.name() + "}");
            }
        }
    }

    /** What a map shows besides is a list, a file, a list of entities or a repeat. */
    private void geometries(Draft draft, EntityMentions entities) {
        Set<String> beside = new LinkedHashSet<>(draft.choices().lists().keySet());
        draft.beside().forEach(b -> beside.add(b.name()));
        for (Draft.Mention mention : draft.geometries()) {
            boolean repeat = References.only(mention.name())
                    .filter(reference -> draft.repeats().contains(reference.name()))
                    .isPresent();
            if (!repeat && !beside.contains(mention.name()) && !entities.has(mention.name())) {
                problems.survey(QuestionFindings.PARAMETER_VALUE, mention.row(), "parameters", mention.name());
            }
        }
    }

    /** Entities that are changed must be at hand. */
    private void files(Draft draft, EntityMentions entities) {
        for (EntityDeclaration entity : entities.declared()) {
            boolean there = draft.beside().stream()
                    .anyMatch(b -> b.name().equals(entity.list()) && !b.ending().isEmpty());
            if (entity.updates() && !there) {
                problems.add(EntityFindings.FILE_MISSING, Workbook.ENTITIES, entity.row(), "list_name", entity.list());
            }
        }
    }

    /** What the form keeps about itself: how it was filled in, its number, its name. */
    private void meta(Draft draft) {
        FormSettings settings = draft.settings();
        if (settings.is("omit_instanceID")) {
            if (!settings.text("public_key").isEmpty()) {
                problems.add(FormFindings.ENCRYPTED_WITHOUT_ID, Workbook.SETTINGS, 2, "omit_instanceID", "");
            }
        } else {
            String preload = settings.text("instance_id").isEmpty() ? "uid" : settings.text("instance_id");
            Line id = new Line(0, Map.of());
            id.put("name", "instanceID");
            id.put("bind", "readonly", "true()");
            id.put("bind", "jr:preload", preload);
            draft.meta().add(calculate(id));
            draft.names().merge("instanceID", 1, Integer::sum);
        }
        if (!settings.text("instance_name").isEmpty()) {
            Line name = new Line(0, Map.of());
            name.put("name", "instanceName");
            name.put("bind", "calculate", settings.text("instance_name"));
            draft.meta().add(calculate(name));
        }
        if (draft.meta().isEmpty()) {
            return;
        }
        Section meta = draft.root()
                .findSection(Section.META)
                .orElseGet(() -> draft.root().add(Section.unseen(Section.Kind.GROUP, Section.META, 0)));
        draft.meta().forEach(meta::add);
    }

    private static Question calculate(Line line) {
        return Question.of(line, QuestionTypes.find("calculate").orElseThrow(), List.of(), List.of());
    }
}
