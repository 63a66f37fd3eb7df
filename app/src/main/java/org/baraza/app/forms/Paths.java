package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces references in formulas by paths: relative ones within a repeat that both share, others from the root. */
final class Paths {

    static final String LAST_SAVED = "__last-saved";

    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]++\\]");
    private static final Pattern INSTANCE = Pattern.compile("instance\\([^)]+.+");
    private static final String INDEXED = "indexed-repeat(";
    private static final Pattern INDEXED_CALL = Pattern.compile("indexed-repeat\\([^)]++\\)");

    /** Arguments of indexed-repeat that name a place and are always written from the root. */
    private static final List<Integer> FROM_ROOT = List.of(0, 1, 3, 5);

    private final Map<String, List<Element>> named = new HashMap<>();
    private final Problems problems;

    Paths(Section root, Problems problems) {
        this.problems = problems;
        root.walk(element -> {
            boolean section = element instanceof Section s && s.kind() != Section.Kind.ENTITY;
            if (section || element instanceof Question) {
                named.computeIfAbsent(element.name(), n -> new ArrayList<>()).add(element);
            }
        });
    }

    /** How a path is to be written. */
    record Manner(boolean current, boolean aboveRepeat) {

        static final Manner PLAIN = new Manner(false, false);

        /** In the filter of choices, where the dot means the choice. */
        static final Manner FILTER = new Manner(true, false);
    }

    String replace(String text, Element context) {
        return replace(text, Optional.of(context), Manner.PLAIN);
    }

    String replace(String text, Optional<Element> context, Manner manner) {
        if (!References.mayBeIn(text)) {
            return text;
        }
        Matcher reference = References.PATTERN.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(replaced, Matcher.quoteReplacement(path(reference, text, context, manner)));
        }
        return reference.appendTail(replaced).toString();
    }

    /** The one element of that name. */
    Optional<Element> find(String name) {
        List<Element> elements = named.getOrDefault(name, List.of());
        return elements.size() == 1 ? Optional.of(elements.getFirst()) : Optional.empty();
    }

    /** The path for one reference in a text, with a space at either end. */
    String path(Matcher reference, String text, Optional<Element> context, Manner manner) {
        String name = reference.group("name");
        boolean lastSaved = reference.group("last") != null;
        Optional<Element> target = find(name);
        if (target.isEmpty()) {
            int row = context.map(Element::row).orElse(0);
            problems.survey(
                    named.containsKey(name) ? QuestionFindings.REFERENCE_AMBIGUOUS : QuestionFindings.REFERENCE_UNKNOWN,
                    row,
                    "",
                    reference.group());
            return reference.group();
        }
        if (context.isPresent() && !lastSaved && mayBeRelative(reference, text)) {
            boolean current = manner.current() || inBracketsOfInstance(reference, text);
            Optional<String> relative = relative(context.get(), target.get(), current, manner.aboveRepeat());
            if (relative.isPresent()) {
                return relative.get();
            }
        }
        return " " + (lastSaved ? "instance('" + LAST_SAVED + "')" : "")
                + target.get().path() + " ";
    }

    private static Optional<String> relative(Element context, Element target, boolean current, boolean above) {
        Optional<Element.Meeting> repeat = context.meet(target, Section::isRepeat);
        if (repeat.isEmpty()) {
            return Optional.empty();
        }
        int steps;
        String path;
        Section shared = repeat.get().section();
        if (above && writtenFromAbove(context, target, shared)) {
            steps = repeat.get().steps() + 1;
            path = target.path(shared.parent());
        } else {
            Element.Meeting nearest = context.meet(
                            target, s -> s.kind() == Section.Kind.GROUP || s.kind() == Section.Kind.REPEAT)
                    .orElse(repeat.get());
            steps = nearest.steps();
            path = target.path(Optional.of(nearest.section()));
        }
        String end = path.endsWith(target.name()) ? path : "/" + target.name();
        return Optional.of(
                (current ? " current()/" : " ") + String.join("/", Collections.nCopies(steps, "..")) + end + " ");
    }

    /** Whether a list of answers given in a repeat begins above the repeat, so that it can be filtered. */
    private static boolean writtenFromAbove(Element context, Element target, Section shared) {
        Optional<Section> nearSource =
                context.ancestors().stream().filter(Section::isRepeat).findFirst();
        Optional<Section> nearTarget =
                target.ancestors().stream().filter(Section::isRepeat).findFirst();
        boolean outermost = shared.ancestors().stream().noneMatch(Section::isRepeat);
        return nearTarget.filter(s -> s == shared).isPresent()
                && (outermost || nearSource.filter(s -> s == shared).isEmpty());
    }

    private static boolean inBracketsOfInstance(Matcher reference, String text) {
        if (!text.contains("instance(") || !INSTANCE.matcher(text).find()) {
            return false;
        }
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            if (reference.start() >= brackets.start() && reference.end() <= brackets.end()) {
                return true;
            }
        }
        return false;
    }

    /** False for those arguments of indexed-repeat that say which repeat is meant. */
    private static boolean mayBeRelative(Matcher reference, String text) {
        if (!text.contains(INDEXED)) {
            return true;
        }
        List<Matcher> calls = new ArrayList<>();
        Matcher call = INDEXED_CALL.matcher(text);
        while (call.find()) {
            Matcher at = INDEXED_CALL.matcher(text);
            if (at.find(call.start())) {
                calls.add(at);
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            Matcher at = calls.get(i);
            if (reference.end() > at.end()) {
                if (i + 1 >= calls.size()) {
                    return true;
                }
                i++;
                continue;
            }
            if (reference.end() < at.start() || reference.start() > at.end()) {
                return true;
            }
            return !isPlace(at.group(), "${" + reference.group("name") + "}");
        }
        return false;
    }

    private static boolean isPlace(String call, String reference) {
        String[] arguments = call.substring(INDEXED.length(), call.length() - 1).split(",", -1);
        int found = -1;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].contains(reference)) {
                found = i;
            }
        }
        return found < 0 || FROM_ROOT.contains(found);
    }
}
