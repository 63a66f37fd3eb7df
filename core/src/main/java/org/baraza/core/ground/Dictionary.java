package org.baraza.core.ground;

import java.nio.charset.StandardCharsets;
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

    /** Every slice of bytes met so far, so that a text met again needs no String. */
    private final Slices slices = new Slices();

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

    /** The code of a text given as UTF-8, bytes {@code from} inclusive to {@code to} exclusive. */
    public int code(byte[] utf8, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int known = slices.find(utf8, from, to);
        if (known >= 0) {
            return known;
        }
        int code = code(new String(utf8, from, to - from, StandardCharsets.UTF_8));
        slices.add(utf8, from, to, code);
        return code;
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
