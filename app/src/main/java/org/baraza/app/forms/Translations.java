package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Texts and media by language, as the form looks them up. Every language has every text; what is missing is a dash. */
final class Translations {

    /** Forms of a text beside the media. */
    private static final String LONG = "long";

    private static final String GUIDANCE = "guidance";
    private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");
    private static final List<String> MESSAGES = List.of("jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString");

    /** One text and the element whose repeat its references are seen from. */
    private record Said(String text, Optional<Element> context) {}

    private final String language;
    private final Speech speech;
    private final Problems problems;
    private final SequencedMap<String, SequencedMap<String, SequencedMap<String, Said>>> languages =
            new LinkedHashMap<>();

    private Translations(String language, Speech speech, Problems problems) {
        this.language = language;
        this.speech = speech;
        this.problems = problems;
    }

    /** Empty when nothing is looked up. */
    static Optional<Xml> of(Section root, Choices choices, FormSettings settings, Speech speech, Problems problems) {
        Translations translations = new Translations(settings.language(), speech, problems);
        choices.all().stream().filter(ChoiceList::isLookedUp).forEach(translations::list);
        root.walk(translations::element);
        root.walk(translations::media);
        translations.complete();
        return translations.languages.isEmpty() ? Optional.empty() : Optional.of(translations.write());
    }

    /** How a message of a question is looked up. */
    static String path(Element element, String what) {
        return element.path() + ":" + what;
    }

    /** Whether a message is looked up rather than written where it is used. */
    static boolean isLookedUp(String message, Value value) {
        return MESSAGES.contains(message)
                && (value instanceof Value.Branch
                        || (!message.equals("jr:noAppErrorString")
                                && value.asText().filter(References::areIn).isPresent()));
    }

    private void list(ChoiceList list) {
        for (int i = 0; i < list.choices().size(); i++) {
            Choice choice = list.choices().get(i);
            String path = list.lookUp(i);
            choice.label().ifPresent(label -> say(path, LONG, label, Optional.empty()));
            choice.media().forEach((kind, file) -> say(path, kind, file, Optional.empty()));
        }
    }

    private void element(Element element) {
        for (String message : MESSAGES) {
            Optional.ofNullable(element.bind().get(message))
                    .filter(value -> isLookedUp(message, value))
                    .ifPresent(value -> say(path(element, message), LONG, value, Optional.of(element)));
        }
        shown(element).ifPresent(shown -> {
            if (shown.labelIsLookedUp()) {
                shown.label().ifPresent(label -> say(path(element, "label"), LONG, label, Optional.of(element)));
            }
            if (shown.hintIsLookedUp()) {
                shown.hint().ifPresent(hint -> say(path(element, "hint"), LONG, hint, Optional.of(element)));
            }
            shown.guidance()
                    .ifPresent(guidance -> say(path(element, "hint"), GUIDANCE, guidance, Optional.of(element)));
        });
    }

    private void media(Element element) {
        shown(element)
                .ifPresent(shown -> shown.media().forEach((kind, file) -> {
                    if (MEDIA.contains(kind)) {
                        say(path(element, "label"), kind, file, Optional.empty());
                    } else {
                        problems.survey(QuestionFindings.MEDIA_UNKNOWN, element.row(), "media::" + kind, kind);
                    }
                }));
    }

    private static Optional<Shown> shown(Element element) {
        return switch (element) {
            case Question question -> Optional.of(question.shown());
            case Section section -> Optional.of(section.shown());
            case ExternalFile file -> Optional.empty();
            case EntityPart part -> Optional.empty();
            case Tag tag -> Optional.empty();
        };
    }

    private void say(String path, String form, Value value, Optional<Element> context) {
        switch (value) {
            case Value.Text(String text) -> say(language, path, form, new Said(text, context));
            case Value.Branch branch ->
                branch.under()
                        .forEach((given, part) ->
                                part.asText().ifPresent(text -> say(given, path, form, new Said(text, context))));
        }
    }

    private void say(String given, String path, String form, Said said) {
        languages
                .computeIfAbsent(given, g -> new LinkedHashMap<>())
                .computeIfAbsent(path, p -> new LinkedHashMap<>())
                .put(form, said);
    }

    private void complete() {
        SequencedMap<String, Set<String>> forms = new LinkedHashMap<>();
        languages
                .values()
                .forEach(texts -> texts.forEach((path, said) ->
                        forms.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(said.keySet())));
        Said missing = new Said(Speech.MISSING, Optional.empty());
        for (Map<String, SequencedMap<String, Said>> texts : languages.values()) {
            forms.forEach((path, all) -> {
                SequencedMap<String, Said> said = texts.computeIfAbsent(path, p -> new LinkedHashMap<>());
                // The text before its guidance, whichever of them another language has first.
                List.of(LONG, GUIDANCE).stream().filter(all::contains).forEach(form -> said.putIfAbsent(form, missing));
            });
        }
    }

    private Xml write() {
        Xml itext = Xml.of("itext");
        languages.forEach((given, texts) -> {
            Xml translation = Xml.of("translation").with("lang", given);
            if (given.equals(language)) {
                translation.with("default", "true()");
            }
            texts.forEach((path, forms) -> translation.add(text(path, forms)));
            itext.add(translation);
        });
        return itext;
    }

    private Xml text(String path, SequencedMap<String, Said> forms) {
        Xml text = Xml.of("text").with("id", path);
        forms.forEach((form, said) -> {
            Xml value = Xml.of("value");
            if (form.equals(GUIDANCE)) {
                value.with("form", GUIDANCE);
            } else if (MEDIA.contains(form)) {
                if (said.text().equals(Speech.MISSING)) {
                    return;
                }
                value.with("form", form);
            }
            text.add(speech.into(value, place(form) + said.text(), said.context()));
        });
        return text;
    }

    private static String place(String form) {
        return switch (form) {
            case "image", "big-image" -> "jr://images/";
            case "audio", "video" -> "jr://" + form + "/";
            default -> "";
        };
    }
}
