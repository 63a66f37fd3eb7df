package org.baraza.app.desk;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app computes (RFC 6238, SHA-1, 30 seconds, six digits), written a second time for the tests. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;

    private Authenticator() {}

    /** @param secret in Base32, as it is typed */
    public static String code(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[BYTES - 1] & 15) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String base32) {
        BigInteger bits = BigInteger.ZERO;
        for (char c : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(c)));
        }
        byte[] all = bits.toByteArray();
        byte[] secret = new byte[BYTES];
        int length = Math.min(BYTES, all.length);
        System.arraycopy(all, all.length - length, secret, BYTES - length, length);
        return secret;
    }
}
