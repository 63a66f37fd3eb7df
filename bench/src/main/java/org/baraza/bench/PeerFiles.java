package org.baraza.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.record.Deployment;

/** The areas and bases that every peer reads: {@code areas.csv} with outlines as WKT, {@code bases.csv} by month. */
final class PeerFiles {

    private static final LocalDate VALID_ON = LocalDate.of(2020, 1, 1);

    /**
     * An area and the point its own distance is taken from.
     *
     * @param area its place code is its number with leading zeros, so that both orders agree
     * @param longitude degrees east
     * @param latitude degrees north
     */
    record PeerArea(Area area, double longitude, double latitude) {}

    private PeerFiles() {}

    /** Areas in the order of their numbers, which are 0, 1, 2, …. */
    static List<PeerArea> areas(Path file) {
        byte[] text = read(file);
        int[] starts = lineStarts(text);
        return IntStream.range(1, starts.length - 1)
                .parallel()
                .mapToObj(line -> area(text, starts[line], starts[line + 1] - 1))
                .toList();
    }

    /** One deployment a base and month; the location is the base's number. */
    static List<Deployment> bases(Path file) {
        byte[] text = read(file);
        int[] starts = lineStarts(text);
        Row row = new Row();
        return IntStream.range(1, starts.length - 1)
                .mapToObj(line -> base(fields(row, text, starts[line], starts[line + 1] - 1)))
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each line starts, the header first; at last the length. Quoted fields of these files hold no line break. */
    private static int[] lineStarts(byte[] text) {
        IntStream.Builder starts = IntStream.builder().add(0);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }

    /** Parts a line at its commas, those of a quoted last field too. */
    private static Row fields(Row row, byte[] text, int from, int to) {
        row.begin(text, 0);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == ',') {
                row.field(start, i);
                start = i + 1;
            }
        }
        return row;
    }

    private static PeerArea area(byte[] text, int from, int to) {
        int quote = from;
        while (text[quote] != '"') {
            quote++;
        }
        Row row = fields(new Row(), text, from, quote);
        String pcode = "0000000".substring(row.text(0).length()) + row.text(0);
        Area area = new Area(
                pcode, pcode, "XXP", 2, Optional.empty(), VALID_ON, Optional.empty(), outline(text, quote + 1, to - 1));
        return new PeerArea(area, row.decimal(2), row.decimal(3));
    }

    /** Fields: base, mission, longitude, latitude, month, troops. */
    private static Deployment base(Row row) {
        int year = Integer.parseInt(row.text(4).substring(0, 4));
        Month month = Month.of(year, Integer.parseInt(row.text(4).substring(5)));
        return new Deployment(
                "M" + row.text(1),
                new Months(month, month),
                row.text(0),
                "XXP",
                row.decimal(2),
                row.decimal(3),
                OptionalInt.of((int) row.whole(5)),
                false,
                false);
    }

    /** Reads {@code POLYGON} and {@code MULTIPOLYGON}: a ring is what stands between innermost brackets. */
    private static Outline outline(byte[] text, int from, int to) {
        int deepest = text[from] == 'M' ? 3 : 2;
        Row numbers = new Row();
        List<List<double[]>> polygons = new ArrayList<>();
        List<double[]> rings = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '(') {
                depth++;
                if (depth == deepest) {
                    int end = i + 1;
                    while (text[end] != ')') {
                        end++;
                    }
                    rings.add(ring(numbers, text, i + 1, end));
                    i = end - 1;
                }
            } else if (text[i] == ')') {
                depth--;
                if (depth == deepest - 2) {
                    polygons.add(rings);
                    rings = new ArrayList<>();
                }
            }
        }
        return new Outline(polygons);
    }

    private static double[] ring(Row numbers, byte[] text, int from, int to) {
        numbers.begin(text, 0);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == ',' || text[i] == ' ') {
                if (i > start) {
                    numbers.field(start, i);
                }
                start = i + 1;
            }
        }
        double[] ring = new double[numbers.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = numbers.decimal(i);
        }
        return ring;
    }
}
