package org.baraza.app.practice;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Place names of a language nobody speaks; never the same name twice. */
final class Tongue {

    private static final String[] STARTS = {
        "b", "d", "dr", "f", "g", "h", "j", "kl", "l", "m", "n", "p", "qu", "r", "s", "sk", "t", "th", "v", "z"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "é", "ô", "ei", "ou"};
    private static final String[] ENDS = {"lm", "mbr", "nd", "rr", "sht", "v", "x", "zh", "ld", "rn"};
    private static final String[] LAST = {"a", "ou", "im", "esk", "oth", "une", "el", "ar"};

    private final long seed;
    private final Set<String> taken = new HashSet<>();
    private long next;

    Tongue(long seed) {
        this.seed = seed;
    }

    String name() {
        while (true) {
            Dice dice = Dice.of(seed, Purpose.NAME, next++);
            StringBuilder word = new StringBuilder();
            for (int syllables = dice.between(1, 2); syllables > 0; syllables--) {
                word.append(dice.one(STARTS)).append(dice.one(VOWELS));
            }
            word.append(dice.one(ENDS)).append(dice.one(LAST));
            if (taken.add(word.toString())) {
                return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            }
        }
    }
}
