package org.baraza.app.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance, so that ids sort by the time they were made; by the order
 * in which they were made when the clock was set back between.
 */
final class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom chance = new SecureRandom();

    /** @param last the id made before this one; empty for the first */
    UUID next(Instant now, Optional<UUID> last) {
        UUID fresh = fresh(now);
        return last.filter(before -> !isLess(before, fresh))
                .map(TimeOrderedIds::following)
                .orElse(fresh);
    }

    private static boolean isLess(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first < 0
                || first == 0
                        && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
    }

    /** The next one that could be: the 74 bits of chance counted up, then the milliseconds. */
    private static UUID following(UUID last) {
        long low = last.getLeastSignificantBits() + 1;
        long high = last.getMostSignificantBits();
        if ((low & 0xC000_0000_0000_0000L) != VARIANT) {
            low = VARIANT;
            high = (high & 0xFFFL) == 0xFFFL ? (high >>> 16) + 1 << 16 | VERSION_7 : high + 1;
        }
        return new UUID(high, low);
    }

    private UUID fresh(Instant now) {
        long high = now.toEpochMilli() << 16 | VERSION_7 | chance.nextLong() & 0xFFFL;
        long low = VARIANT | chance.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
