package org.baraza.core.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers distinct texts in the order they are first met, so that a column of names is a column of small numbers. Code
 * 0 is always the empty text. Not for use by two threads at once.
 */
public final class Dictionary {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    public Dictionary() {
        code("");
    }

    public static Dictionary of(List<String> texts) {
        Dictionary made = new Dictionary();
        texts.forEach(made::code);
        return made;
    }

    /** The code of a text, given now if it is new. */
    public int code(String text) {
        Integer known = codes.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    public String text(int code) {
        return texts.get(code);
    }

    public int size() {
        return texts.size();
    }

    /** All texts, in the order of their codes. */
    public List<String> texts() {
        return Collections.unmodifiableList(texts);
    }
}
