package org.baraza.app.channels;

import java.util.Optional;

/** The header before a part of a long message that says which part it is. */
final class Udh {

    private static final int SHORT_REFERENCE = 0x00;
    private static final int LONG_REFERENCE = 0x08;

    private Udh() {}

    /** @return empty when the header says nothing of parts, or is broken */
    static Optional<Heard.Part> read(byte[] header) {
        if (header.length == 0 || (header[0] & 0xFF) + 1 > header.length) {
            return Optional.empty();
        }
        int end = (header[0] & 0xFF) + 1;
        int at = 1;
        while (at + 1 < end) {
            int element = header[at] & 0xFF;
            int length = header[at + 1] & 0xFF;
            int body = at + 2;
            if (body + length > end) {
                return Optional.empty();
            }
            if (element == SHORT_REFERENCE && length == 3) {
                return Heard.Part.of(header[body] & 0xFF, header[body + 2] & 0xFF, header[body + 1] & 0xFF);
            }
            if (element == LONG_REFERENCE && length == 4) {
                int reference = (header[body] & 0xFF) << 8 | header[body + 1] & 0xFF;
                return Heard.Part.of(reference, header[body + 3] & 0xFF, header[body + 2] & 0xFF);
            }
            at = body + length;
        }
        return Optional.empty();
    }
}
