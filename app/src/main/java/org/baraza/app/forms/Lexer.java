package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into its smallest parts. Whatever is no part of a formula is a part of its own kind; nothing is lost. */
final class Lexer {

    private static final String BEGINS =
            "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D"
                    + "\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\x{10000}-\\x{EFFFF}";
    private static final String GOES_ON = BEGINS + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040";

    /** An XML name without a prefix. */
    static final String NAME = "[" + BEGINS + "][" + GOES_ON + "]*+";

    private static final String PREFIXED = NAME + "(?::" + NAME + ")?+";
    private static final Pattern WHOLE_NAME = Pattern.compile(PREFIXED);
    private static final String DAY = "-?\\d{4}-\\d{2}-\\d{2}";
    private static final String CLOCK = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\s+)?(?:[+-]\\d{2}:\\d{2}|Z)?";

    /** Kinds of parts, in the order in which they are tried. */
    enum Kind {
        DATETIME(DAY + "T" + CLOCK),
        DATE(DAY),
        TIME(CLOCK),
        NUMBER("-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+"),
        MATHS("[*+-]| mod | div "),
        COMPARISON("=|!=|<=|>=|<|>"),
        LOGIC(" and | or "),
        UNION("\\|"),
        OPEN("\\("),
        CLOSE("\\)"),
        BRACKET("[\\[{}]"),
        PARENT("\\.\\."),
        SELF("\\."),
        SLASH("/"),
        LITERAL("\"[^\"]*+\"|'[^']*+'"),
        COMMA(","),
        BLANK("\\s+"),
        REFERENCE("\\$\\{(?:last-saved#)?+" + NAME + "\\}"),
        CALL(PREFIXED + "\\("),
        PREDICATE(PREFIXED + "\\["),
        PREDICATE_END("\\]"),
        SCHEME(NAME + "://"),
        WORD(PREFIXED),
        OTHER("(?s).");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    /** One part and where it stands. */
    record Token(Kind kind, String text, int start, int end) {}

    private Lexer() {}

    static List<Token> cut(String formula) {
        List<Matcher> matchers = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            matchers.add(kind.pattern.matcher(formula));
        }
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < formula.length()) {
            Token token = next(formula, at, matchers);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private static Token next(String formula, int at, List<Matcher> matchers) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = matchers.get(kind.ordinal());
            if (matcher.region(at, formula.length()).lookingAt()) {
                return new Token(kind, matcher.group(), at, matcher.end());
            }
        }
        throw new IllegalStateException("every sign is of some kind");
    }

    /** Whether the text can be the name of an element, with or without a prefix. */
    static boolean isName(String text) {
        return WHOLE_NAME.matcher(text).matches();
    }

    /**
     * Whether a default must be worked out when the form is filled in: it refers to something, calls something or reckons.
     *
     * @param type the type of the question; days and places may hold a hyphen that subtracts nothing
     */
    static boolean isDynamic(String value, String type) {
        boolean hyphens = switch (type) {
            case "date", "dateTime", "geopoint", "geotrace", "geoshape" -> true;
            default -> false;
        };
        for (Token token : cut(value)) {
            if (hyphens && token.kind() == Kind.MATHS && token.text().equals("-")) {
                return false;
            }
            switch (token.kind()) {
                case MATHS, UNION, PREDICATE, REFERENCE, CALL -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
