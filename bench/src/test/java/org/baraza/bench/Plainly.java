package org.baraza.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The same job in the plainest way: every event against every area and every base, no index, no product code. */
final class Plainly {

    private static final int MONTHS = 432;
    private static final double EARTH_KM = 6371.0088;

    private record Base(int number, double longitude, double latitude) {}

    private final List<double[]> points = new ArrayList<>();
    private final List<List<double[]>> rings = new ArrayList<>();
    private final List<List<Base>> bases = Stream.generate(() -> (List<Base>) new ArrayList<Base>())
            .limit(MONTHS)
            .toList();

    private Plainly(Path folder) throws IOException {
        read(folder.resolve("areas.csv"), row -> {
            points.add(new double[] {number(row, "lon"), number(row, "lat")});
            List<double[]> own = new ArrayList<>();
            for (String ring : row.getField("wkt").replaceAll("[A-Z(]", "").split("\\)+,?")) {
                own.add(Stream.of(ring.strip().split("[ ,]+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
            rings.add(own);
        });
        read(
                folder.resolve("bases.csv"),
                row -> bases.get(month(row, "month"))
                        .add(new Base((int) number(row, "base_id"), number(row, "lon"), number(row, "lat"))));
    }

    /** The two lines {@link J12} prints. */
    static List<String> answers(Path folder) throws IOException {
        return new Plainly(folder).count(folder.resolve("events.csv"));
    }

    private List<String> count(Path events) throws IOException {
        int areas = rings.size();
        long[] placed = new long[8];
        double[] kmSum = new double[1];
        long[][][] cells = new long[areas][MONTHS][10];
        Set<String> sides = new HashSet<>();
        read(events, row -> {
            double x = number(row, "longitude");
            double y = number(row, "latitude");
            int month = month(row, "date_start");
            int area = area(x, y);
            placed[0]++;
            if (area >= 0) {
                placed[1]++;
                placed[2] += area;
            }
            double km = Double.NaN;
            int nearest = -1;
            for (Base base : bases.get(month)) {
                double distance = km(x, y, base.longitude(), base.latitude());
                if (nearest < 0 || distance < km) {
                    km = distance;
                    nearest = base.number();
                }
            }
            if (nearest >= 0) {
                placed[3]++;
                placed[4] += nearest;
                kmSum[0] += km;
            }
            placed[5] += km <= 25 ? 1 : 0;
            placed[6] += km <= 50 ? 1 : 0;
            placed[7] += km <= 100 ? 1 : 0;
            if (area >= 0) {
                long[] cell = cells[area][month];
                cell[0]++;
                cell[(int) number(row, "type_of_violence")]++;
                cell[4] += (long) number(row, "deaths_civilians");
                cell[5] += (long) number(row, "best");
                for (String side : List.of(row.getField("side_a"), row.getField("side_b"))) {
                    cell[6] += sides.add(area + " " + month + " " + side) ? 1 : 0;
                }
                cell[7] += km <= 25 ? 1 : 0;
                cell[8] += km <= 50 ? 1 : 0;
                cell[9] += km <= 100 ? 1 : 0;
            }
        });
        return List.of(
                "J1 events=%d in_area=%d sum_area=%d with_base=%d sum_base=%d sum_km=%.0f n25=%d n50=%d n100=%d"
                        .formatted(
                                placed[0], placed[1], placed[2], placed[3], placed[4], kmSum[0], placed[5], placed[6],
                                placed[7]),
                panel(cells));
    }

    private String panel(long[][][] cells) {
        long[] sums = new long[10];
        double civiliansQuarter = 0;
        double civiliansYear = 0;
        double eventsYear = 0;
        long lagged = 0;
        long near = 0;
        for (int a = 0; a < cells.length; a++) {
            for (int m = 0; m < MONTHS; m++) {
                for (int c = 0; c < sums.length; c++) {
                    sums[c] += cells[a][m][c];
                }
                civiliansQuarter += mean(cells[a], m, 3, 4);
                civiliansYear += mean(cells[a], m, 12, 4);
                eventsYear += mean(cells[a], m, 12, 0);
                lagged += m < 12 ? 0 : cells[a][m - 12][4] * cells[a][m][0];
                double[] at = points.get(a);
                near += bases.get(m).stream().anyMatch(b -> km(at[0], at[1], b.longitude(), b.latitude()) <= 50)
                        ? 1
                        : 0;
            }
        }
        return ("J2 rows=%d n=%d t1=%d t2=%d t3=%d civ=%d best=%d actors=%d ev25=%d ev50=%d ev100=%d"
                        + " civ_ma3=%.0f civ_ma12=%.0f n_ma12=%.0f civlag12xn=%d area50=%d")
                .formatted(
                        (long) cells.length * MONTHS,
                        sums[0],
                        sums[1],
                        sums[2],
                        sums[3],
                        sums[4],
                        sums[5],
                        sums[6],
                        sums[7],
                        sums[8],
                        sums[9],
                        civiliansQuarter,
                        civiliansYear,
                        eventsYear,
                        lagged,
                        near);
    }

    private static double mean(long[][] cells, int month, int window, int column) {
        int first = Math.max(0, month - window + 1);
        double sum = 0;
        for (int m = first; m <= month; m++) {
            sum += cells[m][column];
        }
        return sum / (month - first + 1);
    }

    private int area(double x, double y) {
        for (int a = 0; a < rings.size(); a++) {
            boolean inside = false;
            for (double[] ring : rings.get(a)) {
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    boolean crosses = ring[i + 1] > y != ring[i + 3] > y;
                    if (crosses
                            && x
                                    < ring[i]
                                            + (y - ring[i + 1])
                                                    / (ring[i + 3] - ring[i + 1])
                                                    * (ring[i + 2] - ring[i])) {
                        inside = !inside;
                    }
                }
            }
            if (inside) {
                return a;
            }
        }
        return -1;
    }

    /** By the haversine formula. */
    private static double km(double x1, double y1, double x2, double y2) {
        double up = Math.sin(Math.toRadians(y2 - y1) / 2);
        double across = Math.sin(Math.toRadians(x2 - x1) / 2);
        double h = up * up + Math.cos(Math.toRadians(y1)) * Math.cos(Math.toRadians(y2)) * across * across;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static int month(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return (Integer.parseInt(text.substring(0, 4)) - 1989) * 12 + Integer.parseInt(text.substring(5, 7)) - 1;
    }

    private interface Reader {

        void read(NamedCsvRecord row);
    }

    private static void read(Path file, Reader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().maxBufferSize(64 << 20).ofNamedCsvRecord(file)) {
            rows.forEach(reader::read);
        }
    }
}
