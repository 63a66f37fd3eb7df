package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** An element on its way into a file: a name, attributes, and elements and texts within. */
final class Xml {

    /** What lies within an element. */
    private sealed interface Part {

        record Child(Xml element) implements Part {}

        record Text(String text) implements Part {}
    }

    private final String name;
    private final SequencedMap<String, String> attributes = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private Xml(String name) {
        this.name = name;
    }

    static Xml of(String name) {
        return new Xml(name);
    }

    Xml with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Xml text(String text) {
        parts.add(new Part.Text(text));
        return this;
    }

    Xml add(Xml child) {
        parts.add(new Part.Child(child));
        return this;
    }

    Xml addAll(List<Xml> children) {
        children.forEach(this::add);
        return this;
    }

    /** Puts a child before the one added last. */
    void addBeforeLast(Xml child) {
        parts.add(parts.size() - 1, new Part.Child(child));
    }

    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
        });
        if (parts.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        // A text beside elements is set off by a space at the start and the end of the element.
        boolean texts = parts.size() > 1 && parts.stream().anyMatch(Part.Text.class::isInstance);
        if (texts && parts.getFirst() instanceof Part.Text) {
            out.append(' ');
        }
        for (Part part : parts) {
            switch (part) {
                case Part.Child(Xml element) -> element.write(out);
                case Part.Text(String text) -> escape(text, out);
            }
        }
        if (texts) {
            out.append(' ');
        }
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(sign);
            }
        }
    }
}
