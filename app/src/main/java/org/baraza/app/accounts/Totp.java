package org.baraza.app.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of RFC 6238 with SHA-1, steps of 30 seconds and six digits: what every authenticator app understands. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** @param digits 6 to 8 */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(at) & 0x7FFF_FFFF;
            return ("%0" + digits + "d").formatted(number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step a typed code belongs to: this one, the one before or the next; empty when none. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        long middle = step(now);
        return LongStream.rangeClosed(middle - 1, middle + 1)
                .filter(step -> code(secret, step, DIGITS).equals(digits))
                .findFirst();
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long bits = 0;
        int count = 0;
        for (byte b : bytes) {
            bits = bits << Byte.SIZE | b & 0xFF;
            count += Byte.SIZE;
            while (count >= 5) {
                count -= 5;
                text.append(BASE32.charAt((int) (bits >> count) & 31));
            }
        }
        if (count > 0) {
            text.append(BASE32.charAt((int) (bits << 5 - count) & 31));
        }
        return text.toString();
    }
}
