package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A loop becomes one group for each choice of its list, each with all its questions. */
final class Loop {

    private static final Pattern PLACE = Pattern.compile("%\\((?<what>[^)]*+)\\)s|%%");

    private Loop() {}

    static void unroll(Section loop, ChoiceList over) {
        List<Element> template = new ArrayList<>(loop.children());
        loop.children().clear();
        for (Choice choice : over.choices()) {
            if (choice.name().equals("none")) {
                continue;
            }
            Section group = loop.add(Section.of(Section.Kind.GROUP, group(choice)));
            template.forEach(child -> group.add(copy(child, choice)));
        }
    }

    private static Line group(Choice choice) {
        Line line = new Line(0, Map.of());
        line.put("name", choice.name());
        choice.label().ifPresent(label -> line.put("label", label));
        if (!choice.media().isEmpty()) {
            line.put("media", new Value.Branch(choice.media()));
        }
        return line;
    }

    private static Element copy(Element child, Choice choice) {
        return switch (child) {
            case Question question -> question.rewritten(value -> fill(value, choice, Optional.empty()));
            case Section section -> section.rewritten(value -> fill(value, choice, Optional.empty()));
            case ExternalFile file -> file.copy();
            case EntityPart part -> part;
            case Tag tag -> tag;
        };
    }

    private static Value fill(Value value, Choice choice, Optional<String> language) {
        return switch (value) {
            case Value.Text(String text) -> new Value.Text(fill(text, choice, language));
            case Value.Branch branch -> {
                Map<String, Value> filled = new LinkedHashMap<>();
                branch.under().forEach((key, part) -> filled.put(key, fill(part, choice, Optional.of(key))));
                yield new Value.Branch(new LinkedHashMap<>(filled));
            }
        };
    }

    private static String fill(String text, Choice choice, Optional<String> language) {
        if (!text.contains("%")) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String what = place.group("what");
            String replacement =
                    what == null ? "%" : said(what, choice, language).orElse(place.group());
            place.appendReplacement(filled, Matcher.quoteReplacement(replacement));
        }
        return place.appendTail(filled).toString();
    }

    private static Optional<String> said(String what, Choice choice, Optional<String> language) {
        return switch (what) {
            case "name" -> Optional.of(choice.name());
            case "label" -> choice.label().flatMap(label -> inLanguage(label, language));
            default -> Optional.ofNullable(choice.further().get(what));
        };
    }

    private static Optional<String> inLanguage(Value label, Optional<String> language) {
        if (label instanceof Value.Text(String text)) {
            return Optional.of(text);
        }
        return language.map(label.parts()::get)
                .or(() -> label.parts().values().stream().findFirst())
                .flatMap(Value::asText);
    }
}
