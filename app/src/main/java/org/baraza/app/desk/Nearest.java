package org.baraza.app.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name a mistyped one was meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The valid name with the fewest letters to change; empty when there are none. */
    public static Optional<String> find(String given, List<String> valid) {
        return valid.stream().min(Comparator.comparingInt(name -> changes(given, name)));
    }

    /** A sentence that names the nearest valid name and, when they are few, all of them. */
    public static String hint(String given, List<String> valid) {
        Optional<String> nearest = find(given, valid);
        if (nearest.isEmpty()) {
            return "There is none to choose from yet.";
        }
        String all = valid.size() <= 12 ? " Valid: " + String.join(", ", valid) + "." : "";
        return "Did you mean \"" + nearest.get() + "\"?" + all;
    }

    /** Letters to insert, remove or replace, in any case: the Levenshtein distance. */
    static int changes(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
