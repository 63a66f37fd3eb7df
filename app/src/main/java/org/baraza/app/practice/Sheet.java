package org.baraza.app.practice;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file written piece by piece: UTF-8, lines ended by a line feed, numbers the same in every language. */
final class Sheet implements Closeable {

    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(FULL + 4_096);
    private boolean lineBegun;

    private Sheet(OutputStream out) {
        this.out = out;
    }

    static Sheet of(Path file) throws IOException {
        return new Sheet(Files.newOutputStream(file));
    }

    static Sheet of(Path file, String header) throws IOException {
        return of(file).text(header).line();
    }

    /** A field of comma-separated values, quoted where needed. */
    Sheet cell(String value) {
        comma();
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    Sheet cell(long value) {
        comma();
        text.append(value);
        return this;
    }

    /** A field with so many decimals. */
    Sheet cell(double value, int decimals) {
        comma();
        return number(value, decimals);
    }

    /** A month as a field: {@code 2017-06}. */
    Sheet month(int year, int monthOfYear) {
        comma();
        text.append(year).append('-');
        return two(monthOfYear);
    }

    /** A day as a field, with the midnight that UCDP GED writes behind it. */
    Sheet day(int year, int monthOfYear, int day) {
        month(year, monthOfYear);
        text.append('-');
        two(day);
        text.append(" 00:00:00.000");
        return this;
    }

    Sheet text(String value) {
        text.append(value);
        return this;
    }

    Sheet number(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            text.append('-');
            scaled = -scaled;
        }
        text.append(scaled / scale);
        if (decimals > 0) {
            text.append('.');
            long rest = scaled % scale;
            for (long unit = scale / 10; unit > 0; unit /= 10) {
                text.append((char) ('0' + rest / unit % 10));
            }
        }
        return this;
    }

    Sheet line() throws IOException {
        text.append('\n');
        lineBegun = false;
        if (text.length() >= FULL) {
            flush();
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    private Sheet two(int value) {
        text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
        return this;
    }

    private void comma() {
        if (lineBegun) {
            text.append(',');
        }
        lineBegun = true;
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
