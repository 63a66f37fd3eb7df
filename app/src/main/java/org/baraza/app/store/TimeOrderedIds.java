package org.baraza.app.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance, so that ids sort by the time they were made. */
final class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom chance = new SecureRandom();

    UUID next(Instant now) {
        long high = now.toEpochMilli() << 16 | VERSION_7 | chance.nextLong() & 0xFFFL;
        long low = VARIANT | chance.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
