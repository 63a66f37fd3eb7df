package org.baraza.app.forms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that people read, in which references and formulas over data become places filled in on the phone. */
final class Speech {

    private static final Pattern OUTPUT = Pattern.compile("<output value=\"([^\"]*+)\" ?/>");

    /** Stands where a translation is missing. */
    static final String MISSING = "-";

    private final Paths paths;

    Speech(Paths paths) {
        this.paths = paths;
    }

    /** Puts a text into an element. */
    Xml into(Xml element, String text, Optional<Element> context) {
        if (text.equals(MISSING)) {
            return element.text(text);
        }
        String escaped = escape(text);
        String filled = references(instances(escaped, context), context);
        if (filled.equals(escaped)) {
            return element.text(text);
        }
        Matcher output = OUTPUT.matcher(filled);
        int at = 0;
        while (output.find()) {
            if (output.start() > at) {
                element.text(unescape(filled.substring(at, output.start())));
            }
            element.add(Xml.of("output").with("value", unescape(oneLine(output.group(1)))));
            at = output.end();
        }
        if (at < filled.length()) {
            element.text(unescape(filled.substring(at)));
        }
        return element;
    }

    private String references(String text, Optional<Element> context) {
        if (!References.mayBeIn(text)) {
            return text;
        }
        Matcher reference = References.PATTERN.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (reference.find()) {
            String path = paths.path(reference, text, context, Paths.Manner.PLAIN);
            String said = path.equals(reference.group()) ? path : "<output value=\"" + path + "\" />";
            reference.appendReplacement(filled, Matcher.quoteReplacement(said));
        }
        return reference.appendTail(filled).toString();
    }

    /** Makes places of formulas such as {@code instance('towns')/root/item[name=${town}]/label}. */
    private String instances(String text, Optional<Element> context) {
        if (!text.contains("instance(")) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (InstancePaths.Span span : InstancePaths.find(text)) {
            String formula = text.substring(span.start(), span.end());
            String replaced = paths.replace(formula, context, Paths.Manner.PLAIN);
            filled.append(text, at, span.start())
                    .append("<output value=\"")
                    .append(escape(replaced).replace("\"", "&quot;"))
                    .append("\"/>");
            at = span.end();
        }
        return filled.append(text.substring(at)).toString();
    }

    private static String oneLine(String attribute) {
        return attribute.replaceAll("[\\r\\n\\t]", " ");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescape(String text) {
        String plain = text;
        for (List<String> sign :
                List.of(List.of("&lt;", "<"), List.of("&gt;", ">"), List.of("&quot;", "\""), List.of("&amp;", "&"))) {
            plain = plain.replace(sign.getFirst(), sign.getLast());
        }
        return plain;
    }
}
