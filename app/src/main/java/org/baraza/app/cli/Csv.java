package org.baraza.app.cli;

import java.io.PrintStream;

/** Writes CSV: quoted as RFC 4180 says, lines ended by a single line feed, UTF-8. */
public final class Csv {

    private final PrintStream out;
    private final StringBuilder line = new StringBuilder();

    public Csv(PrintStream out) {
        this.out = out;
    }

    public void row(String... fields) {
        line.setLength(0);
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            field(fields[i]);
        }
        out.append(line.append('\n'));
    }

    private void field(String text) {
        boolean quote = false;
        for (int i = 0; i < text.length() && !quote; i++) {
            char c = text.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quote) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }
}
