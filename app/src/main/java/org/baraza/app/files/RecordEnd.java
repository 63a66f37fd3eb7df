package org.baraza.app.files;

/** Looks for the end of one record over any number of buffers, remembering nothing but where in a field it is. */
final class RecordEnd {

    private enum At {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final byte delimiter;
    private At at = At.FIELD_START;
    private int delimiters;

    RecordEnd(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Delimiters met outside quotes. */
    int delimiters() {
        return delimiters;
    }

    boolean inQuotes() {
        return at == At.QUOTED;
    }

    /** One past the line break that ends the record; −1 when it does not end in these bytes. */
    int find(byte[] bytes, int from, int limit) {
        for (int i = from; i < limit; i++) {
            byte b = bytes[i];
            if (at == At.QUOTED) {
                at = b == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
            } else if (b == '\n') {
                return i + 1;
            } else if (b == '\r') {
                return i + 1 < limit && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            } else if (b == delimiter) {
                delimiters++;
                at = At.FIELD_START;
            } else if (b == '"' && at != At.UNQUOTED) {
                at = At.QUOTED;
            } else {
                at = At.UNQUOTED;
            }
        }
        return -1;
    }
}
