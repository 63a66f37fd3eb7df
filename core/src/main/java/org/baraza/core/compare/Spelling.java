package org.baraza.core.compare;

import java.util.Locale;

/** Names are the same whatever their case, hyphens, underscores, dots and blanks. */
public final class Spelling {

    private Spelling() {}

    public static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != '-' && c != '_' && c != ' ' && c != '.') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
