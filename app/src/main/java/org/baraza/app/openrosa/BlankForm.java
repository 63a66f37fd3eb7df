package org.baraza.app.openrosa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.desk.FormReader;
import org.baraza.app.desk.Forms;

/** Reads an XForm as far as serving it needs: which it is, what it is called, and which files it wants. */
public final class BlankForm implements FormReader {

    /** A questionnaire of a thousand questions in five languages has two or three. */
    public static final int MOST_BYTES = 16 << 20;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.: -]{0,64}");
    private static final Pattern FILE =
            Pattern.compile("jr://(?:images|audio|video|file|file-csv)/([^/\\\\\"'<>\\s][^/\\\\\"'<>]{0,199})");
    private static final Pattern LIST = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final int LONGEST_TITLE = 200;

    @Override
    public boolean recognises(String fileName, byte[] bytes) {
        int at = 0;
        while (at < bytes.length && at < 16 && (bytes[at] <= ' ')) {
            // Marks of an encoding and white space before the first sign.
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    @Override
    public Outcome read(String fileName, byte[] bytes) {
        Card card = card(bytes);
        return card.problems().isEmpty() ? new Readable(bytes, Map.of(), List.of()) : new Unreadable(card.problems());
    }

    /**
     * What a form says of itself.
     *
     * @param card empty where there are problems
     * @param problems none where there is a card
     */
    public record Card(Optional<Forms.FormCard> card, List<Problem> problems) {

        static Card wrong(String what) {
            return new Card(Optional.empty(), List.of(new Problem("", what)));
        }
    }

    /** Never throws for what is in the form. */
    public static Card card(byte[] xform) {
        if (xform.length > MOST_BYTES) {
            return Card.wrong("The form is larger than " + (MOST_BYTES >> 20) + " MB. Move long lists into CSV files.");
        }
        try {
            return card(SafeXml.read(xform));
        } catch (Refused e) {
            return Card.wrong(
                    switch (e.problem()) {
                        case DOCTYPE -> "The file declares a document type or an entity. Remove it; no form needs one.";
                        case TOO_DEEP ->
                            "The form has more groups within groups than any form needs. Look for a mistake.";
                        case ENCODING -> "The file is not UTF-8. Save it as UTF-8.";
                        default -> "The file is not well-formed XML. Make it again with the program it came from.";
                    });
        }
    }

    private static Card card(Element html) {
        Optional<Element> head = html.first("head");
        Optional<Element> model = head.flatMap(h -> h.first("model"));
        Optional<Element> root = model.flatMap(m -> m.first("instance"))
                .flatMap(i -> i.children().stream().findFirst());
        if (!html.name().equals("html") || root.isEmpty()) {
            return Card.wrong("This is XML and no XForm: it has no model with an instance. Upload the form itself.");
        }
        String id = root.get().attribute("id").orElse("").strip();
        String version = root.get().attribute("version").orElse("").strip();
        String title =
                head.flatMap(h -> h.first("title")).map(t -> t.text().strip()).orElse("");
        List<Problem> problems = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            problems.add(new Problem(
                    "", "The form's id is missing or has signs other than letters, digits, _ . : - (64 at most)."));
        }
        if (!VERSION.matcher(version).matches()) {
            problems.add(new Problem("", "The form's version has signs other than letters, digits, spaces, _ . : -"));
        }
        if (title.length() > LONGEST_TITLE) {
            problems.add(new Problem("", "The form's title is longer than " + LONGEST_TITLE + " letters. Shorten it."));
        }
        if (root.get().first("meta").flatMap(m -> m.first("instanceID")).isEmpty()) {
            problems.add(new Problem(
                    "", "The form has no meta/instanceID, without which nothing sent twice can be told from new."));
        }
        Set<String> files = new LinkedHashSet<>();
        collect(html, files);
        Optional<String> entities =
                root.get().first("meta").flatMap(m -> m.first("entity")).flatMap(e -> e.attribute("dataset"));
        if (entities.filter(d -> !LIST.matcher(d).matches()).isPresent()) {
            problems.add(new Problem("", "The name of the entity list has signs other than letters, digits, _ . -"));
        }
        return problems.isEmpty()
                ? new Card(
                        Optional.of(new Forms.FormCard(
                                id, version, title.isEmpty() ? id : title, List.copyOf(files), List.of(), entities)),
                        List.of())
                : new Card(Optional.empty(), problems);
    }

    private static void collect(Element element, Set<String> files) {
        element.attributes().values().forEach(v -> collect(v, files));
        collect(element.text(), files);
        element.children().forEach(c -> collect(c, files));
    }

    private static void collect(String text, Set<String> files) {
        if (text.contains("jr://")) {
            Matcher found = FILE.matcher(text);
            while (found.find()) {
                files.add(found.group(1).strip());
            }
        }
    }
}
