package org.baraza.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.core.ground.Handle;

/** Unguessable texts, and their hashes. */
final class Secrets {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    /** Crockford's letters: none can be taken for another when read aloud or copied by hand. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 5;

    private Secrets() {}

    /** 256 bits. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    /** To type by hand: groups of five letters, 25 bits each. */
    static String code(int groups) {
        return IntStream.range(0, groups).mapToObj(i -> letters(GROUP)).collect(Collectors.joining("-"));
    }

    /** A typed code as it was made: without what people put between, and with what they took for other letters. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static Handle handle(String prefix) {
        return new Handle(prefix + "-" + letters(12).toLowerCase(Locale.ROOT));
    }

    private static String letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(CHANCE.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    /** SHA-256; enough for what has 100 bits of chance or more. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
