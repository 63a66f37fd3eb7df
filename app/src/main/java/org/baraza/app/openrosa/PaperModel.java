package org.baraza.app.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.desk.WrongUse;

/** What a sheet of paper needs to know of an XForm: its texts in each language, its choices, and what holds for questions. */
final class PaperModel {

    private static final Pattern ITEXT = Pattern.compile("jr:itext\\(\\s*['\"](.+?)['\"]\\s*\\)");
    private static final Pattern INSTANCE = Pattern.compile("instance\\(\\s*['\"](.+?)['\"]\\s*\\)/root/item.*");
    private static final Pattern CODE = Pattern.compile(".*\\(([a-z]{2,3})\\)\\s*");

    private final Element html;
    private final Element model;
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Map<String, Element> binds = new HashMap<>();
    private final Map<String, List<Element>> lists = new HashMap<>();
    private final Map<String, Element> questions = new HashMap<>();

    /** A choice: its value, and its label as an element that has one. */
    record Pick(String value, Element label) {}

    private PaperModel(Element html, Element model) {
        this.html = html;
        this.model = model;
        model.all("itext").stream()
                .flatMap(i -> i.all("translation").stream())
                .forEach(t -> texts.put(t.attribute("lang").orElse(""), texts(t)));
        model.all("bind").forEach(b -> b.attribute("nodeset").ifPresent(n -> binds.put(n.strip(), b)));
        model.all("instance")
                .forEach(i -> i.attribute("id")
                        .ifPresent(id -> lists.put(
                                id, i.first("root").map(r -> r.all("item")).orElse(List.of()))));
        body().forEach(this::collect);
    }

    /** @throws WrongUse when it is no XForm */
    static PaperModel of(byte[] xform) {
        try {
            Element html = SafeXml.read(xform);
            return new PaperModel(
                    html, html.first("head").flatMap(h -> h.first("model")).orElseThrow(PaperModel::noForm));
        } catch (Refused e) {
            throw noForm();
        }
    }

    private static WrongUse noForm() {
        return new WrongUse("This is no XForm. Make one of the spreadsheet first, with baraza xlsform.");
    }

    private static Map<String, String> texts(Element translation) {
        Map<String, String> texts = new HashMap<>();
        translation
                .all("text")
                .forEach(t -> t.all("value").stream()
                        .filter(v -> v.attribute("form").isEmpty())
                        .findFirst()
                        .ifPresent(v -> texts.put(t.attribute("id").orElse(""), written(v))));
        return texts;
    }

    private void collect(Element element) {
        element.attribute("ref").ifPresent(r -> questions.putIfAbsent(r.strip(), element));
        element.children().forEach(this::collect);
    }

    /** Where a value of another question would stand, something is to be written. */
    private static String written(Element text) {
        return text.text().strip().replaceAll("\\s+", " ")
                + (text.first("output").isPresent() ? " ……" : "");
    }

    String title() {
        return html.first("head")
                .flatMap(h -> h.first("title"))
                .map(t -> t.text().strip())
                .orElse("");
    }

    /** Id and version of the form, as they stand in it. */
    String name() {
        return model.first("instance").stream()
                .flatMap(i -> i.children().stream())
                .findFirst()
                .map(r -> (r.attribute("id").orElse("") + " "
                                + r.attribute("version").orElse(""))
                        .strip())
                .orElse("");
    }

    List<Element> body() {
        return html.first("body").map(Element::children).orElse(List.of());
    }

    /** As the form names them; empty where it names none. */
    List<String> languages() {
        return texts.keySet().stream().filter(l -> !l.isEmpty()).toList();
    }

    /** The code a language's name carries, as in {@code English (en)}. */
    static Optional<String> code(String language) {
        Matcher code = CODE.matcher(language);
        return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** A label or hint of an element; empty when it has none. */
    String text(Element of, String part, String language) {
        return of.first(part)
                .map(e -> e.attribute("ref").map(r -> translated(r, language)).orElseGet(() -> written(e)))
                .orElse("");
    }

    private String translated(String ref, String language) {
        Matcher itext = ITEXT.matcher(ref);
        if (!itext.find()) {
            return "";
        }
        String found = texts.getOrDefault(language, Map.of()).getOrDefault(itext.group(1), "");
        return found.equals("-") ? "" : found;
    }

    /** An attribute of what holds for a question, whatever its name space; empty when there is none. */
    String rule(String path, String name) {
        return Optional.ofNullable(binds.get(path)).stream()
                .flatMap(b -> b.attributes().entrySet().stream())
                .filter(a -> a.getKey().equals(name) || a.getKey().endsWith("}" + name))
                .findFirst()
                .map(a -> a.getValue().strip())
                .orElse("");
    }

    Optional<Element> question(String path) {
        return Optional.ofNullable(questions.get(path));
    }

    /** Choices of a question; empty when they lie in a file beside the form. */
    List<Pick> choices(Element question) {
        List<Pick> picks = new ArrayList<>();
        question.all("item").forEach(i -> picks.add(new Pick(value(i, "value"), i)));
        for (Element set : question.all("itemset")) {
            Matcher list = INSTANCE.matcher(set.attribute("nodeset").orElse(""));
            if (list.matches()) {
                String value =
                        set.first("value").flatMap(v -> v.attribute("ref")).orElse("name");
                lists.getOrDefault(list.group(1), List.of()).forEach(i -> picks.add(new Pick(value(i, value), i)));
            }
        }
        return picks;
    }

    private static String value(Element item, String name) {
        return item.first(name).map(v -> v.text().strip()).orElse("");
    }

    /** What a choice is called. */
    String text(Pick pick, String language) {
        String called = pick.label()
                .first("itextId")
                .map(i -> texts.getOrDefault(language, Map.of())
                        .getOrDefault(i.text().strip(), ""))
                .orElseGet(() -> text(pick.label(), "label", language));
        return called.isEmpty() || called.equals("-") ? pick.value() : called;
    }
}
