package org.baraza.core.protect.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what may lead to a person in what somebody wrote. It helps a person to read; it never decides: a text without
 * marks may still name somebody, for names in small letters and places described in words are not found.
 */
public final class TextScan {

    private static final String DEGREES = "[\\u00b0\\u00ba]";
    private static final String MINUTES = "['\\u2032\\u2019]";
    private static final String SECONDS = "(?:\"|''|[\\u2033\\u201d])";
    private static final String DMS = "\\d{1,3}\\s*(?:" + DEGREES + "|deg)\\s*\\d{1,2}(?:[.,]\\d+)?(?:\\s*" + MINUTES
            + "(?:\\s*\\d{1,2}(?:[.,]\\d+)?\\s*" + SECONDS + ")?)?";
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'\\u2019-]+";
    private static final String ARABIC_WORD = "[\\u0621-\\u064a\\u064b-\\u0652\\u0671-\\u06d3]{2,}";
    private static final String SMALL_BETWEEN = "(?:\\s+(?:al|el|bin|ben|bint|ibn|abu|abou|wa|de|del|la|von|van|da|ould|ag))?";
    private static final String PERSON =
            NAME_WORD + "(?:" + SMALL_BETWEEN + "[\\s-]+" + NAME_WORD + "){0,4}|" + ARABIC_WORD + "(?:\\s+" + ARABIC_WORD
                    + "){0,2}";

    /** In order: what is found by one pattern is not looked at by the next. */
    private static final Map<Mark.Kind, List<Pattern>> PATTERNS = new EnumMap<>(Mark.Kind.class);

    static {
        put(Mark.Kind.LINK, "(?i)\\b(?:https?|ftp|tg|whatsapp|geo)(?::|%3a)\\S+", "(?i)\\bwww\\.\\S+",
                "(?i)\\b[a-z0-9-]+\\.(?:com|org|net|info|me|gl|io|int|ly|app)(?:/\\S*)?\\b");
        put(Mark.Kind.E_MAIL, "(?i)[\\p{L}\\p{N}._%+-]+\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}\\p{N}-]+(?:\\s?(?:\\.|\\(dot\\))\\s?[\\p{L}\\p{N}-]+)+");
        put(
                Mark.Kind.COORDINATES,
                // Decimal degrees, with a sign or a compass letter on either side, with point or comma.
                "(?i)[-+\\u2212]?\\d{1,3}[.,]\\d{2,}\\s*" + DEGREES + "?\\s*[NSEWOY]?\\s*[,;/ ]\\s*[-+\\u2212]?\\d{1,3}[.,]\\d{2,}\\s*"
                        + DEGREES + "?(?:\\s*[NSEWOY]\\b)?",
                "(?i)\\b[NSEWO]\\s*\\d{1,3}[.,]\\d{2,}",
                "(?i)\\b(?:lat|lon|long|latitude|longitude)\\w*\\.?\\s*[:=]?\\s*[-+\\u2212]?\\d{1,3}(?:[.,]\\d+)?",
                // Degrees and minutes, with or without seconds.
                "(?i)(?:[NSEWO]\\s*)?" + DMS + "(?:\\s*[NSEWO]\\b)?",
                // Military grid, with or without blanks: 35P LM 123 456.
                "(?i)\\b(?:0?[1-9]|[1-5]\\d|60)\\s?[C-HJ-NP-X]\\s?[A-HJ-NP-Z][A-HJ-NP-V]\\s?(?:\\d{2}\\s?\\d{2}|\\d{3}\\s?\\d{3}|\\d{4}\\s?\\d{4}|\\d{5}\\s?\\d{5})\\b",
                // Universal transverse Mercator: 35P 612345 1234567.
                "(?i)\\b(?:0?[1-9]|[1-5]\\d|60)\\s?[C-HJ-NP-X]\\s+\\d{6}(?:[.,]\\d+)?\\s*m?\\s*E?[,\\s]+\\d{6,7}(?:[.,]\\d+)?\\s*(?:m\\s*)?N?\\b",
                // Open location codes: 6FG22222+222, or short with a place name behind.
                "(?i)\\b[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}\\b",
                // Three words: ///filled.count.soap.
                "(?:/{2,3}|\\bw3w[:\\s]+)\\p{L}+[.\\u00b7\\u3002]\\p{L}+[.\\u00b7\\u3002]\\p{L}+");
        put(Mark.Kind.ACCOUNT, "(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_.]{2,}");
        put(
                Mark.Kind.IDENTITY_NUMBER,
                "(?i)(?:passport|passeport|pasaporte|pasipoti|national id|id card|id no|id number|identity|carte d.identit\\u00e9|nina|c\\u00e9dula|dni|kitambulisho|nif|ssn|"
                        + "\\u062c\\u0648\\u0627\\u0632(?: \\u0633\\u0641\\u0631)?|\\u0627\\u0644\\u0647\\u0648\\u064a\\u0629|\\u0627\\u0644\\u0631\\u0642\\u0645 \\u0627\\u0644\\u0648\\u0637\\u0646\\u064a)"
                        + "[\\s:.#n\\u00ba\\u00b0-]{0,6}[A-Z0-9/-]*\\d[A-Z0-9/-]{3,}",
                "\\b[A-Z]{1,3}\\s?\\d{6,9}\\b",
                "(?<!\\d)\\d{11,18}(?!\\d)");
        put(
                Mark.Kind.PHONE,
                "(?<![\\p{L}\\p{N}.])(?:\\+|00)\\s?\\d(?:[\\s().\\u00a0/-]{0,2}\\d){6,13}(?!\\d)",
                "(?<![\\p{L}\\p{N}.,/-])\\(?0\\d(?:[\\s().\\u00a0/-]{0,2}\\d){6,10}(?!\\d)",
                "(?<![\\p{L}\\p{N}.,/-])\\d{2,4}(?:[\\s.-]\\d{2,4}){2,4}(?![\\p{N}.,/-])",
                "(?<![\\p{L}\\p{N}.,/-])\\d{7,10}(?![\\p{N}.,/-])");
        put(
                Mark.Kind.NAME,
                // Forms of address in English, French, Spanish and Swahili, and customary ones.
                "(?<!\\p{L})(?i:mr|mrs|ms|miss|mx|dr|prof|rev|fr|sr|capt|col|gen|sgt|lt|maj|chief|elder|sheikh|sheik|cheikh|imam|pastor|father|sister|bishop|sultan|"
                        + "mme|mlle|mgr|ma\\u00eetre|chef|abb\\u00e9|p\\u00e8re|s\\u0153ur|fr\\u00e8re|monsieur|madame|mademoiselle|docteur|"
                        + "sra|srta|don|do\\u00f1a|se\\u00f1or|se\\u00f1ora|padre|doctor|doctora|jefe|hermana|"
                        + "bwana|bw|bi|bibi|mzee|mama|baba|ndugu|mheshimiwa|mwalimu|chifu|daktari|shehe)\\.?\\s+(?:" + PERSON + ")",
                // Said to be a name.
                "(?<!\\p{L})(?i:named|called|name is|known as|alias|nomm\\u00e9e?|s.appelle|surnomm\\u00e9e?|llamad[oa]|se llama|apodad[oa]|anaitwa|aitwaye|jina lake|kwa jina la)\\s*:?\\s+(?:"
                        + PERSON + "|\\p{Ll}{2,})",
                // Arabic has no capitals: forms of address, "his name", father and mother of, son and daughter of.
                "(?<!\\p{L})(?:\\u0627\\u0644\\u0633\\u064a\\u062f\\u0629?|\\u0627\\u0644\\u0634\\u064a\\u062e\\u0629?|\\u0627\\u0644\\u062f\\u0643\\u062a\\u0648\\u0631\\u0629?|\\u062f\\.|"
                        + "\\u0627\\u0644\\u062d\\u0627\\u062c\\u0629?|\\u0627\\u0644\\u0623\\u0633\\u062a\\u0627\\u0630\\u0629?|\\u0627\\u0644\\u0639\\u0645\\u062f\\u0629|\\u0627\\u0644\\u0623\\u0645\\u064a\\u0631|"
                        + "\\u0627\\u0644\\u0625\\u0645\\u0627\\u0645|\\u0627\\u0633\\u0645\\u0647\\u0627?|\\u064a\\u062f\\u0639\\u0649|\\u062a\\u062f\\u0639\\u0649|\\u0627\\u0644\\u0645\\u062f\\u0639\\u0648\\u0629?|"
                        + "\\u0623\\u0628\\u0648|\\u0627\\u0628\\u0648|\\u0623\\u0645|\\u0628\\u0646\\u062a?|\\u0627\\u0628\\u0646|\\u0639\\u0628\\u062f)\\s+" + ARABIC_WORD + "(?:\\s+" + ARABIC_WORD
                        + "){0,2}");
        put(
                Mark.Kind.PERHAPS_NAME,
                "(?<![\\p{L}\\p{N}])" + NAME_WORD + "(?:" + SMALL_BETWEEN + "[\\s-]+" + NAME_WORD + ")+",
                // One word with a capital that begins no sentence.
                "(?<=[\\p{Ll}\\p{N},;:)]\\s)" + NAME_WORD);
    }

    private TextScan() {}

    private static void put(Mark.Kind kind, String... patterns) {
        List<Pattern> compiled = new ArrayList<>();
        for (String pattern : patterns) {
            compiled.add(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
        }
        PATTERNS.put(kind, List.copyOf(compiled));
    }

    /** Places that may lead to a person, in order and not overlapping. */
    public static List<Mark> marks(String text) {
        String plain = latinDigits(text);
        boolean[] taken = new boolean[text.length()];
        List<Mark> marks = new ArrayList<>();
        for (Mark.Kind kind : List.of(
                Mark.Kind.LINK,
                Mark.Kind.E_MAIL,
                Mark.Kind.COORDINATES,
                Mark.Kind.ACCOUNT,
                Mark.Kind.IDENTITY_NUMBER,
                Mark.Kind.PHONE,
                Mark.Kind.NAME,
                Mark.Kind.PERHAPS_NAME)) {
            PATTERNS.getOrDefault(kind, List.of()).forEach(pattern -> mark(kind, pattern.matcher(plain), taken, marks));
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        return marks;
    }

    /** Whether it holds what is hardly ever anything but a name, a number or a place. */
    public static boolean tellsSomebody(String text) {
        return marks(text).stream().anyMatch(m -> m.kind().certain());
    }

    private static void mark(Mark.Kind kind, Matcher found, boolean[] taken, List<Mark> marks) {
        while (found.find()) {
            boolean free = true;
            for (int i = found.start(); i < found.end(); i++) {
                free &= !taken[i];
            }
            boolean day = kind == Mark.Kind.PHONE && found.group().matches("\\d{4}[-. ]\\d{2}[-. ]\\d{2}|\\d{2}[-. ]\\d{2}[-. ]\\d{4}");
            if (free && !day && found.end() > found.start()) {
                java.util.Arrays.fill(taken, found.start(), found.end(), true);
                marks.add(new Mark(kind, found.start(), found.end()));
            }
        }
    }

    /** The same text, character by character, with the digits of every script written in ours. */
    private static String latinDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u066b') {
                plain.append('.');
            } else if (c == '\uff0b') {
                plain.append('+');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
