package org.baraza.core.protect;

import java.util.Locale;

/**
 * How long one class of record is kept.
 *
 * @param kept stable kebab-case name of the class, for example {@code set-aside-lists}
 * @param days how long, in days; 0 or more
 * @param after what the days count from, in words
 * @param ground why it may be kept so long and no longer, in words
 * @param then what happens when they are over
 */
public record RetentionRule(String kept, int days, String after, String ground, Then then) {

    public RetentionRule {
        if (days < 0) {
            throw new IllegalArgumentException("days are 0 or more");
        }
        if (after.isBlank() || ground.isBlank()) {
            throw new IllegalArgumentException("a rule says what its days count from and on what ground");
        }
    }

    /** What happens when the time is over. */
    public enum Then {
        /** It is removed. */
        DELETE,
        /** The key that opens it is destroyed. */
        DESTROY_KEY,
        /** It is moved to where archives are kept. */
        ARCHIVE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
