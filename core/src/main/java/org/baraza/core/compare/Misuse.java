package org.baraza.core.compare;

import java.util.List;

/** What was asked cannot be asked: an unknown name, a value that is not allowed, a column that is not there. */
public final class Misuse extends RuntimeException {

    private final String given;
    private final transient List<String> valid;

    public Misuse(String sentence) {
        this(sentence, "", List.of());
    }

    /**
     * @param sentence what is wrong
     * @param given the name that was given
     * @param valid the names that could have been given
     */
    public Misuse(String sentence, String given, List<String> valid) {
        super(sentence);
        this.given = given;
        this.valid = List.copyOf(valid);
    }

    public String given() {
        return given;
    }

    public List<String> valid() {
        return valid;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
