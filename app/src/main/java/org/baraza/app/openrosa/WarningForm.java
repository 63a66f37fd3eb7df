package org.baraza.app.openrosa;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form with which people warn: its instance says so by the attribute {@code baraza="alert"}, and asks questions of these
 * names in whatever groups. What is not asked or not answered is empty.
 *
 * @param topic what it is said to be about, for example {@code danger}
 * @param channel how it came to whoever filled the form in
 * @param area place code
 * @param words what was said
 * @param source pseudonym of whoever said it
 * @param heard when
 * @param everything all answers, whatever they were asked for
 */
public record WarningForm(
        Optional<String> topic,
        Optional<String> channel,
        Optional<String> area,
        Optional<String> words,
        Optional<String> source,
        Optional<Instant> heard,
        String everything) {

    private static final WarningForm NOTHING = new WarningForm(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** Whether a blank form is one of these. */
    public static boolean is(byte[] xform) {
        try {
            return SafeXml.read(xform)
                    .first("head")
                    .flatMap(h -> h.first("model"))
                    .flatMap(m -> m.first("instance"))
                    .flatMap(i -> i.children().stream().findFirst())
                    .flatMap(r -> r.attribute("baraza"))
                    .filter(a -> a.strip().equals("alert"))
                    .isPresent();
        } catch (Refused e) {
            return false;
        }
    }

    /** What a filled-in form says; nothing where it cannot be read, which is a warning all the same. */
    public static WarningForm read(byte[] xml) {
        try {
            Element root = SafeXml.read(xml);
            return new WarningForm(
                    answer(root, "topic"),
                    answer(root, "channel"),
                    answer(root, "area"),
                    answer(root, "words"),
                    answer(root, "source"),
                    answer(root, "heard").flatMap(WarningForm::time),
                    everything(root));
        } catch (Refused e) {
            return NOTHING;
        }
    }

    /** The first question of that name, from the outside in. */
    private static Optional<String> answer(Element root, String name) {
        Deque<Element> open = new ArrayDeque<>(root.children());
        while (!open.isEmpty()) {
            Element next = open.removeFirst();
            if (next.name().equals(name) && next.children().isEmpty()) {
                return Optional.of(next.text().strip()).filter(t -> !t.isEmpty());
            }
            open.addAll(next.children());
        }
        return Optional.empty();
    }

    private static String everything(Element element) {
        return Stream.concat(
                        Stream.of(element.text().strip()),
                        element.children().stream().map(WarningForm::everything))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Never shown: it holds somebody's words. */
    @Override
    public String toString() {
        return "a warning by form";
    }
}
