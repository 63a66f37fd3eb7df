package org.baraza.core.collect;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows and layouts made from texts, for tests. */
public final class Rows {

    private Rows() {}

    public static Layout layout(String header) {
        return layout(header, "made-up.csv");
    }

    public static Layout layout(String header, String fileName) {
        return new Layout(Layout.Format.CSV, List.of(header.split(",", -1)), fileName, "", false);
    }

    public static Layout shapedLayout(String header) {
        return new Layout(Layout.Format.GEOJSON, List.of(header.split(",", -1)), "made-up.geojson", "", true);
    }

    /** Fields parted by commas; row number 2, as the first data row of a CSV file. */
    public static Row row(String line) {
        return row(2, line.split(",", -1));
    }

    public static Row row(long number, String... fields) {
        byte[][] parts = new byte[fields.length][];
        for (int i = 0; i < fields.length; i++) {
            parts[i] = fields[i].getBytes(StandardCharsets.UTF_8);
        }
        return row(number, parts);
    }

    public static Row row(long number, byte[][] fields) {
        int length = 0;
        for (byte[] field : fields) {
            length += field.length;
        }
        byte[] bytes = new byte[length];
        Row row = new Row();
        row.begin(bytes, number);
        int at = 0;
        for (byte[] field : fields) {
            System.arraycopy(field, 0, bytes, at, field.length);
            row.field(at, at + field.length);
            at += field.length;
        }
        return row;
    }
}
