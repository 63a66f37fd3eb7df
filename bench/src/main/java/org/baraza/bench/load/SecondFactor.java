package org.baraza.bench.load;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app computes (RFC 6238, SHA-1, 30 seconds, six digits), for people made up for a measurement. */
final class SecondFactor {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int SECONDS = 30;

    private SecondFactor() {}

    /** @param secret in Base32, as it is typed */
    static String code(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / SECONDS)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[BYTES - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static byte[] bytes(String base32) {
        BigInteger bits = BigInteger.ONE;
        for (char sign : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(sign)));
        }
        byte[] all = bits.toByteArray();
        return Arrays.copyOfRange(all, all.length - BYTES, all.length);
    }
}
