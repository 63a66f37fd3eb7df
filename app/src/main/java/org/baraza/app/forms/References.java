package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to questions in a text: {@code ${name}}, or {@code ${last-saved#name}} for the answer given last time. */
final class References {

    /** Groups: last, name. */
    static final Pattern PATTERN = Pattern.compile("\\$\\{(?<last>last-saved#)?+(?<name>" + Lexer.NAME + ")\\}");

    private static final Pattern CANDIDATE = Pattern.compile("\\$\\{(?<inside>[^}]++)\\}|\\$\\{[^}]*+$|\\$\\{\\}");
    private static final Pattern INSIDE = Pattern.compile("(?<last>last-saved#)?+(?<name>" + Lexer.NAME + ")");

    private References() {}

    /** One reference. */
    record Reference(String name, boolean lastSaved) {}

    /** Whether the text may hold one; then it is worth a closer look. */
    static boolean mayBeIn(String text) {
        return text.length() > 2 && text.contains("${");
    }

    /** Every reference; empty when one of them is not well formed. */
    static Optional<List<Reference>> find(String text) {
        if (!mayBeIn(text)) {
            return Optional.of(List.of());
        }
        List<Reference> found = new ArrayList<>();
        Matcher candidate = CANDIDATE.matcher(text);
        while (candidate.find()) {
            Optional<Reference> reference = inside(candidate.group("inside"));
            if (reference.isEmpty()) {
                return Optional.empty();
            }
            found.add(reference.get());
        }
        return Optional.of(found);
    }

    private static Optional<Reference> inside(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher inside = INSIDE.matcher(text);
        return inside.matches()
                ? Optional.of(new Reference(inside.group("name"), inside.group("last") != null))
                : Optional.empty();
    }

    /** Whether there is at least one well-formed reference before anything malformed. */
    static boolean areIn(String text) {
        if (!mayBeIn(text)) {
            return false;
        }
        Matcher candidate = CANDIDATE.matcher(text);
        return candidate.find() && inside(candidate.group("inside")).isPresent();
    }

    /** The reference when the text is one and nothing else. */
    static Optional<Reference> only(String text) {
        Matcher whole = PATTERN.matcher(text);
        return whole.matches()
                ? Optional.of(new Reference(whole.group("name"), whole.group("last") != null))
                : Optional.empty();
    }

    static boolean areLastSavedIn(String text) {
        return find(text).orElse(List.of()).stream().anyMatch(Reference::lastSaved);
    }
}
