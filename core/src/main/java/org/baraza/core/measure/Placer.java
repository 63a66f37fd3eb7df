package org.baraza.core.measure;

import java.util.Arrays;
import java.util.List;
import org.baraza.core.ground.Area;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * Which area a point lies in. Exact: a point on a border counts as inside, and a point in several areas belongs to the
 * one with the first place code.
 *
 * <p>A uniform grid lies over the areas. Where no border runs through a grid cell the answer is known at once;
 * elsewhere the point's ray to the east is crossed with the borders in the same grid row alone, with robust
 * orientation. Safe for many threads; a question makes no object.
 */
public final class Placer {

    /** The answer for a point in none of the areas. */
    public static final int NOWHERE = -1;

    private static final int FEWEST_CELLS = 1 << 12;
    private static final int MOST_CELLS = 1 << 21;
    private static final int CELLS_PER_POINT = 8;

    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final int columns;
    private final int rows;
    private final double columnsPerDegree;
    private final double rowsPerDegree;

    /** Area index, {@link #NOWHERE}, or −2 − the start of a list in {@link #candidates}. */
    private final int[] cells;

    /** Lists of areas to try, in order of place code; a list ends with {@link #NOWHERE} or with ~area: surely inside. */
    private int[] candidates = new int[1 << 10];

    private int candidatesSize;

    private final Borders[] borders;

    private Placer(List<Area> areas) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        long points = 0;
        for (Area area : areas) {
            double[] own = area.outline().box();
            if (!Double.isNaN(own[0])) {
                box[0] = Math.min(box[0], own[0]);
                box[1] = Math.min(box[1], own[1]);
                box[2] = Math.max(box[2], own[2]);
                box[3] = Math.max(box[3], own[3]);
                points += area.outline().points();
            }
        }
        west = box[0];
        south = box[1];
        east = box[2];
        north = box[3];
        double width = Math.max(east - west, 1e-9);
        double height = Math.max(north - south, 1e-9);
        long wanted = Math.clamp(points * CELLS_PER_POINT, FEWEST_CELLS, MOST_CELLS);
        columns = points == 0 ? 1 : (int) Math.clamp(Math.round(Math.sqrt(wanted * width / height)), 1, wanted);
        rows = points == 0 ? 1 : (int) Math.clamp(wanted / columns, 1, wanted);
        columnsPerDegree = points == 0 ? 1 : columns / width;
        rowsPerDegree = points == 0 ? 1 : rows / height;
        cells = new int[columns * rows];
        borders = new Borders[areas.size()];
        for (int a = 0; a < borders.length; a++) {
            borders[a] = new Borders(areas.get(a));
        }
        fill();
    }

    /** @param areas in order of place code; answers are indices into this list */
    public static Placer of(List<Area> areas) {
        for (int a = 1; a < areas.size(); a++) {
            if (areas.get(a - 1).pcode().compareTo(areas.get(a).pcode()) > 0) {
                throw new IllegalArgumentException("the areas must be in order of place code");
            }
        }
        return new Placer(areas);
    }

    /**
     * Index of the area a point lies in, or {@link #NOWHERE}.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     */
    public int areaAt(double longitude, double latitude) {
        if (!(longitude >= west && longitude <= east && latitude >= south && latitude <= north)) {
            return NOWHERE;
        }
        int row = row(latitude);
        int cell = cells[row * columns + column(longitude)];
        if (cell >= NOWHERE) {
            return cell;
        }
        for (int i = -2 - cell; ; i++) {
            int candidate = candidates[i];
            if (candidate < 0) {
                return candidate == NOWHERE ? NOWHERE : -2 - candidate;
            }
            if (borders[candidate].holds(longitude, latitude, row)) {
                return candidate;
            }
        }
    }

    private int row(double latitude) {
        return Math.clamp((int) ((latitude - south) * rowsPerDegree), 0, rows - 1);
    }

    private int column(double longitude) {
        return Math.clamp((int) ((longitude - west) * columnsPerDegree), 0, columns - 1);
    }

    /** Settles every grid cell: areas in order, so that the first place code wins. */
    private void fill() {
        // While filling, head holds 1 + the index of a cell's newest link, and settled the area that covers it whole.
        int[] head = new int[cells.length];
        int[] linkArea = new int[1 << 12];
        int[] linkNext = new int[1 << 12];
        int links = 0;
        Arrays.fill(cells, NOWHERE);
        for (int a = 0; a < borders.length; a++) {
            Borders border = borders[a];
            if (border.isEmpty()) {
                continue;
            }
            int first = border.firstColumn;
            int width = border.lastColumn - first + 1;
            boolean[] touched = new boolean[width];
            for (int row = border.firstRow; row <= border.lastRow; row++) {
                Arrays.fill(touched, false);
                border.touch(row, touched);
                boolean known = false;
                boolean inside = false;
                for (int c = 0; c < width; c++) {
                    int at = row * columns + first + c;
                    if (touched[c]) {
                        known = false;
                        if (cells[at] == NOWHERE) {
                            if (links == linkArea.length) {
                                linkArea = Arrays.copyOf(linkArea, links * 2);
                                linkNext = Arrays.copyOf(linkNext, links * 2);
                            }
                            linkArea[links] = a;
                            linkNext[links] = head[at];
                            head[at] = ++links;
                        }
                        continue;
                    }
                    if (!known) {
                        inside = border.holds(
                                west + (first + c + 0.5) / columnsPerDegree, south + (row + 0.5) / rowsPerDegree, row);
                        known = true;
                    }
                    if (inside && cells[at] == NOWHERE) {
                        cells[at] = a;
                    }
                }
            }
        }
        int[] reversed = new int[borders.length];
        for (int at = 0; at < cells.length; at++) {
            if (head[at] == 0) {
                continue;
            }
            int n = 0;
            for (int link = head[at]; link != 0; link = linkNext[link - 1]) {
                reversed[n++] = linkArea[link - 1];
            }
            int start = candidatesSize;
            while (n > 0) {
                addCandidate(reversed[--n]);
            }
            addCandidate(cells[at] == NOWHERE ? NOWHERE : -2 - cells[at]);
            cells[at] = -2 - start;
        }
    }

    private void addCandidate(int candidate) {
        if (candidatesSize == candidates.length) {
            candidates = Arrays.copyOf(candidates, candidatesSize * 2);
        }
        candidates[candidatesSize++] = candidate;
    }

    /** The border lines of one area, sorted into the grid rows they run through. */
    private final class Borders {

        /** Rings one after another: longitude, latitude. */
        private final double[] points;

        private final int firstRow;
        private final int lastRow;
        private final int firstColumn;
        private final int lastColumn;

        /** Where each row's lines start in {@link #lines}; one more than there are rows. */
        private final int[] starts;

        /** Positions in {@link #points} of the first end of each line. */
        private final int[] lines;

        Borders(Area area) {
            double[] box = area.outline().box();
            points = new double[area.outline().points() * 2];
            if (points.length == 0) {
                firstRow = 0;
                lastRow = -1;
                firstColumn = 0;
                lastColumn = -1;
                starts = new int[1];
                lines = new int[0];
                return;
            }
            firstRow = row(box[1]);
            lastRow = row(box[3]);
            firstColumn = column(box[0]);
            lastColumn = column(box[2]);
            int[] counts = new int[lastRow - firstRow + 2];
            int[] lineAt = new int[points.length / 2];
            int lineCount = 0;
            int filled = 0;
            for (List<double[]> polygon : area.outline().polygons()) {
                for (double[] ring : polygon) {
                    System.arraycopy(ring, 0, points, filled, ring.length);
                    for (int i = filled; i < filled + ring.length - 2; i += 2) {
                        lineAt[lineCount++] = i;
                        for (int r = lowRow(i); r <= highRow(i); r++) {
                            counts[r - firstRow + 1]++;
                        }
                    }
                    filled += ring.length;
                }
            }
            for (int r = 1; r < counts.length; r++) {
                counts[r] += counts[r - 1];
            }
            starts = counts.clone();
            lines = new int[starts[starts.length - 1]];
            for (int k = 0; k < lineCount; k++) {
                for (int r = lowRow(lineAt[k]); r <= highRow(lineAt[k]); r++) {
                    lines[counts[r - firstRow]++] = lineAt[k];
                }
            }
        }

        boolean isEmpty() {
            return lines.length == 0;
        }

        private int lowRow(int i) {
            return row(Math.min(points[i + 1], points[i + 3]));
        }

        private int highRow(int i) {
            return row(Math.max(points[i + 1], points[i + 3]));
        }

        /** Marks the columns of a row that a border line may touch: rather one too many than one too few. */
        void touch(int row, boolean[] touched) {
            double low = south + row / rowsPerDegree;
            double high = south + (row + 1) / rowsPerDegree;
            for (int k = starts[row - firstRow]; k < starts[row - firstRow + 1]; k++) {
                int i = lines[k];
                double x1 = points[i];
                double y1 = points[i + 1];
                double dx = points[i + 2] - x1;
                double dy = points[i + 3] - y1;
                double from = 0;
                double to = 1;
                if (dy != 0) {
                    double a = (low - y1) / dy;
                    double b = (high - y1) / dy;
                    from = Math.clamp(Math.min(a, b), 0, 1);
                    to = Math.clamp(Math.max(a, b), 0, 1);
                }
                // The flatter the line, the less surely its crossing of the row's edge is known.
                double slack = 1e-11 + (dy == 0 ? 0 : Math.abs(dx) * Math.min(1, 1e-12 / Math.abs(dy)));
                double xa = x1 + from * dx;
                double xb = x1 + to * dx;
                int last = Math.min(column(Math.max(xa, xb) + slack), lastColumn);
                for (int c = Math.max(column(Math.min(xa, xb) - slack), firstColumn); c <= last; c++) {
                    touched[c - firstColumn] = true;
                }
            }
        }

        /** Whether a point of the given row lies inside or on the border: an odd number of lines to its east. */
        boolean holds(double x, double y, int row) {
            if (row < firstRow || row > lastRow) {
                return false;
            }
            boolean odd = false;
            int end = starts[row - firstRow + 1];
            for (int k = starts[row - firstRow]; k < end; k++) {
                int i = lines[k];
                double x1 = points[i];
                double x2 = points[i + 2];
                if (x1 < x && x2 < x) {
                    continue;
                }
                double y1 = points[i + 1];
                double y2 = points[i + 3];
                if (x == x2 && y == y2) {
                    return true;
                }
                if (y1 == y && y2 == y) {
                    if (x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) {
                        return true;
                    }
                    continue;
                }
                if ((y1 > y) == (y2 > y)) {
                    continue;
                }
                if (x1 > x && x2 > x) {
                    odd = !odd;
                    continue;
                }
                int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
                if (side == 0) {
                    return true;
                }
                if (side > 0 == y2 > y1) {
                    odd = !odd;
                }
            }
            return odd;
        }
    }
}
