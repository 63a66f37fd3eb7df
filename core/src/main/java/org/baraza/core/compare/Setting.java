package org.baraza.core.compare;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that may be chosen.
 *
 * @param name lower-case words joined by underscores, for example {@code control_group}
 * @param type what a value must be
 * @param usual the value when nothing is said; empty where the method then decides by itself, as {@code meaning} says
 * @param meaning one sentence
 * @param allowed the values of a {@link Type#CHOICE}; empty otherwise
 * @param least the least value of a number
 * @param most the greatest value of a number
 */
public record Setting(
        String name, Type type, String usual, String meaning, List<String> allowed, double least, double most) {

    /** What a value must be. */
    public enum Type {
        /** One of the allowed words. */
        CHOICE,
        /** Any number. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** true or false. */
        YES_NO,
        /** Free text. */
        TEXT,
        /** A list of numbers. */
        NUMBERS,
        /** A list of texts. */
        TEXTS
    }

    /** The option every method has: how wide intervals are. */
    public static final String LEVEL = "level";

    /** The option every method with columns has: what to do with rows in which a needed cell is missing. */
    public static final String MISSING = "missing";

    public static final String REFUSE = "refuse";
    public static final String DROP = "drop";

    public Setting {
        allowed = List.copyOf(allowed);
    }

    public static Setting choice(String name, String usual, String meaning, String... allowed) {
        return of(name, Type.CHOICE, usual, meaning, Arrays.asList(allowed));
    }

    public static Setting yesNo(String name, boolean usual, String meaning) {
        return of(name, Type.YES_NO, String.valueOf(usual), meaning, List.of());
    }

    public static Setting text(String name, String usual, String meaning) {
        return of(name, Type.TEXT, usual, meaning, List.of());
    }

    public static Setting texts(String name, String meaning) {
        return of(name, Type.TEXTS, "", meaning, List.of());
    }

    public static Setting numbers(String name, String meaning) {
        return of(name, Type.NUMBERS, "", meaning, List.of());
    }

    public static Setting number(String name, String usual, String meaning, double least, double most) {
        return new Setting(name, Type.NUMBER, usual, meaning, List.of(), least, most);
    }

    public static Setting whole(String name, String usual, String meaning, long least, long most) {
        return new Setting(name, Type.WHOLE, usual, meaning, List.of(), least, most);
    }

    private static Setting of(String name, Type type, String usual, String meaning, List<String> allowed) {
        return new Setting(name, type, usual, meaning, allowed, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static List<Setting> everywhere() {
        return List.of(number(LEVEL, "0.95", "How sure intervals are, above 0.5 and below 1.", 0.5, 0.9999));
    }

    static List<Setting> everywhereWithColumns() {
        return List.of(
                everywhere().getFirst(),
                choice(
                        MISSING,
                        REFUSE,
                        "What to do when a needed cell is empty or NA: refuse, or leave its row out and say how many.",
                        REFUSE,
                        DROP));
    }
}
