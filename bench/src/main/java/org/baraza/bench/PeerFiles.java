package org.baraza.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.record.Deployment;

/** The areas and bases that every peer reads: {@code areas.csv} with outlines as WKT, {@code bases.csv} by month. */
final class PeerFiles {

    private static final LocalDate VALID_ON = LocalDate.of(2020, 1, 1);
    private static final int LONGEST_OUTLINE = 64 << 20;

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
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().maxBufferSize(LONGEST_OUTLINE).ofNamedCsvRecord(file)) {
            return rows.stream().toList().parallelStream().map(PeerFiles::area).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PeerArea area(NamedCsvRecord row) {
        String pcode = "%07d".formatted(Integer.parseInt(row.getField("area_id")));
        return new PeerArea(
                new Area(
                        pcode,
                        pcode,
                        "XXP",
                        2,
                        Optional.empty(),
                        VALID_ON,
                        Optional.empty(),
                        outline(row.getField("wkt"))),
                Double.parseDouble(row.getField("lon")),
                Double.parseDouble(row.getField("lat")));
    }

    /** One deployment a base and month; the location is the base's number. */
    static List<Deployment> bases(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(PeerFiles::base).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deployment base(NamedCsvRecord row) {
        Month month = Month.read(row.getField("month")).orElseThrow();
        return new Deployment(
                "M" + row.getField("mission"),
                new Months(month, month),
                row.getField("base_id"),
                "XXP",
                Double.parseDouble(row.getField("lon")),
                Double.parseDouble(row.getField("lat")),
                OptionalInt.of(Integer.parseInt(row.getField("troops"))),
                false,
                false);
    }

    /** Reads {@code POLYGON} and {@code MULTIPOLYGON}: a ring is what stands between innermost brackets. */
    private static Outline outline(String wkt) {
        byte[] text = wkt.getBytes(StandardCharsets.US_ASCII);
        boolean multi = wkt.startsWith("MULTI");
        Row numbers = new Row();
        List<List<double[]>> polygons = new ArrayList<>();
        List<double[]> rings = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '(') {
                depth++;
                if (depth == (multi ? 3 : 2)) {
                    int end = wkt.indexOf(')', i);
                    rings.add(ring(numbers, text, i + 1, end));
                    i = end - 1;
                }
            } else if (text[i] == ')') {
                depth--;
                if (depth == (multi ? 1 : 0)) {
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
