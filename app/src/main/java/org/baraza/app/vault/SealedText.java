package org.baraza.app.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts on their way into and out of seals. Filled up with blanks, so that a seal does not tell how long a name is. */
final class SealedText {

    private static final int STEP = 128;

    private SealedText() {}

    static byte[] show(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(bytes, (bytes.length / STEP + 1) * STEP);
        Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
        Arrays.fill(bytes, (byte) 0);
        return filled;
    }

    /** Blanks the bytes. */
    static String read(byte[] plain) {
        String text = new String(plain, StandardCharsets.UTF_8).stripTrailing();
        Arrays.fill(plain, (byte) 0);
        return text;
    }
}
