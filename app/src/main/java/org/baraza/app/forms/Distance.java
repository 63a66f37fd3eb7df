package org.baraza.app.forms;

/** How many signs must be put in, taken out or replaced to make one word of another. */
final class Distance {

    /** Longer words than this are never near a sheet's name. */
    private static final int LONGEST = 40;

    private Distance() {}

    static int between(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Math.max(one.length(), other.length());
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] here = new int[other.length() + 1];
            here[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(replaced, Math.min(above[j], here[j - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
