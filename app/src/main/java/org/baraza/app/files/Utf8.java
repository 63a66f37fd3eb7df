package org.baraza.app.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8, and what they are when not. */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    static boolean isAscii(byte[] bytes, int from, int to) {
        int i = from;
        long seen = 0;
        for (; i + 8 <= to; i += 8) {
            seen |= (long) LONGS.get(bytes, i);
        }
        for (; i < to; i++) {
            seen |= bytes[i];
        }
        return (seen & HIGH_BITS) == 0;
    }

    static boolean isValid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int lead = bytes[i] & 0xff;
            int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
            if (length == 0 || i + length > to) {
                return false;
            }
            for (int j = 1; j < length; j++) {
                if ((bytes[i + j] & 0xc0) != 0x80) {
                    return false;
                }
            }
            int second = length > 2 ? bytes[i + 1] & 0xff : 0x90;
            boolean overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
            boolean outside = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
            if (overlong || outside) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** The text as UTF-8 when it is, else as Windows-1252. */
    static String read(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, isValid(bytes, from, to) ? StandardCharsets.UTF_8 : WINDOWS);
    }
}
