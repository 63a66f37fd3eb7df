package org.baraza.app.files;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages bytes the way bad links and bad editors do. */
final class Mangle {

    private Mangle() {}

    static byte[] once(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int run = 1 + random.nextInt(20);
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }
            case 1 -> {
                byte[] longer = new byte[bytes.length + run];
                System.arraycopy(bytes, 0, longer, 0, at);
                for (int i = at; i < at + run; i++) {
                    longer[i] = (byte) random.nextInt(256);
                }
                System.arraycopy(bytes, at, longer, at + run, bytes.length - at);
                return longer;
            }
            case 2 -> {
                int end = Math.min(bytes.length, at + run);
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
                System.arraycopy(bytes, end, shorter, at, bytes.length - end);
                return shorter;
            }
            case 3 -> {
                return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
            default -> {
                byte[] swapped = bytes.clone();
                String odd = "\",\n\r{}[]:;\t\0";
                if (at < swapped.length) {
                    swapped[at] = (byte) odd.charAt(random.nextInt(odd.length()));
                }
                return swapped;
            }
        }
    }
}
