package org.baraza.app.openrosa;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a filled-in form says, by the names of its questions, in whatever groups they are asked. A question that was not
 * asked or not answered has no answer.
 */
public final class Said {

    private static final Said NOTHING = new Said(Optional.empty());

    private final Optional<Element> root;

    private Said(Optional<Element> root) {
        this.root = root;
    }

    /**
     * Which kind of case is to be made of what is sent in through a blank form: its instance says so by the attribute
     * {@code baraza}, for example {@code baraza="alert"}.
     */
    public static Optional<String> kind(byte[] xform) {
        try {
            return SafeXml.read(xform)
                    .first("head")
                    .flatMap(h -> h.first("model"))
                    .flatMap(m -> m.first("instance"))
                    .flatMap(i -> i.children().stream().findFirst())
                    .flatMap(r -> r.attribute("baraza"))
                    .map(String::strip)
                    .filter(a -> !a.isEmpty());
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** Says nothing where it cannot be read. */
    public static Said read(byte[] xml) {
        try {
            return new Said(Optional.of(SafeXml.read(xml)));
        } catch (Refused e) {
            return NOTHING;
        }
    }

    /** The answer to the first question of that name, from the outside in. */
    public Optional<String> one(String name) {
        return root.flatMap(
                r -> leaves(r).filter(e -> e.name().equals(name)).findFirst().flatMap(Said::text));
    }

    /** The moment somebody gave as that answer; empty where it is none. */
    public Optional<Instant> time(String name) {
        return one(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** What was chosen where several may be, in the order of the form. */
    public List<String> several(String name) {
        return one(name).stream().flatMap(t -> Stream.of(t.split("\\s+"))).toList();
    }

    /** What is said in each repetition of a group, in order. */
    public List<Said> each(String group) {
        return root.stream()
                .flatMap(Said::under)
                .filter(e -> e.name().equals(group) && !e.children().isEmpty())
                .map(e -> new Said(Optional.of(e)))
                .toList();
    }

    /** All answers, whatever they were asked for, one to a line. */
    public String everything() {
        return root.map(Said::everything).orElse("");
    }

    private static String everything(Element element) {
        return Stream.concat(
                        Stream.of(element.text().strip()),
                        element.children().stream().map(Said::everything))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> text(Element element) {
        return Optional.of(element.text().strip()).filter(t -> !t.isEmpty());
    }

    private static Stream<Element> leaves(Element root) {
        return under(root).filter(e -> e.children().isEmpty());
    }

    /** Everything under an element, the outer before the inner. */
    private static Stream<Element> under(Element root) {
        Stream.Builder<Element> found = Stream.builder();
        Deque<Element> open = new ArrayDeque<>(root.children());
        while (!open.isEmpty()) {
            Element next = open.removeFirst();
            found.add(next);
            open.addAll(next.children());
        }
        return found.build();
    }

    /** Never shown: it holds somebody's words. */
    @Override
    public String toString() {
        return "a filled-in form";
    }
}
