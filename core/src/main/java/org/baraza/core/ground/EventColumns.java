package org.baraza.core.ground;

/**
 * Up to {@value #CAPACITY} events side by side in primitive columns: what a row of an event data set says, one array
 * element a row. The same columns carry claims before verification and facts after it; the wrapping type tells which.
 *
 * <p>Columns are public within the bounds 0 to {@link #size()} - 1 because loops over millions of events read them
 * directly. Text columns hold codes of the {@link Dictionary} that travels with them.
 */
public final class EventColumns {

    /** Rows in a full block. */
    public static final int CAPACITY = 1 << 15;

    /** In a count of deaths: the source states none. */
    public static final int NOT_STATED = -1;

    /** In {@link #sideAKind}, {@link #communal} and {@link #placePrecision}: the source does not tell. */
    public static final byte UNKNOWN = -1;

    /** In {@link #sideAKind}: side A is a government. */
    public static final byte GOVERNMENT = 1;

    /** In {@link #sideAKind}: side A is not a government. */
    public static final byte NOT_GOVERNMENT = 0;

    /** Whole-number identifier, or the code of a textual one in {@link EventTexts#ids()}. */
    public final long[] id = new long[CAPACITY];

    /** First possible day, days since 1970-01-01. */
    public final int[] day = new int[CAPACITY];

    /** Last possible day, not before {@link #day}. */
    public final int[] lastDay = new int[CAPACITY];

    /** {@link ViolenceType#code()}. */
    public final byte[] type = new byte[CAPACITY];

    /**
     * How finely the place is known: 1 exact, 2 within 25 km, 3 district (level 2), 4 region (level 1), 5 larger or
     * linear, 6 country, 7 outside any country; {@link #UNKNOWN} when the source does not tell.
     */
    public final byte[] placePrecision = new byte[CAPACITY];

    /** {@link #GOVERNMENT}, {@link #NOT_GOVERNMENT} or {@link #UNKNOWN}. */
    public final byte[] sideAKind = new byte[CAPACITY];

    /** 1 when both sides are communal groups, 0 when not, {@link #UNKNOWN} when the source does not tell. */
    public final byte[] communal = new byte[CAPACITY];

    /** Degrees east, −180 to 180. */
    public final double[] longitude = new double[CAPACITY];

    /** Degrees north, −90 to 90. */
    public final double[] latitude = new double[CAPACITY];

    /** Code of the first side in {@link EventTexts#actors()}. */
    public final int[] sideA = new int[CAPACITY];

    /** Code of the second side in {@link EventTexts#actors()}. */
    public final int[] sideB = new int[CAPACITY];

    /** Code of the country as the source names it in {@link EventTexts#countries()}. */
    public final int[] country = new int[CAPACITY];

    /** Lowest stated number of deaths, or {@link #NOT_STATED}. */
    public final int[] deathsLow = new int[CAPACITY];

    /** Best estimate of deaths, or {@link #NOT_STATED}. */
    public final int[] deathsBest = new int[CAPACITY];

    /** Highest stated number of deaths, or {@link #NOT_STATED}. */
    public final int[] deathsHigh = new int[CAPACITY];

    /** Civilians among the best estimate, or {@link #NOT_STATED}. */
    public final int[] deathsCivilians = new int[CAPACITY];

    private int size;

    /** Rows filled. */
    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == CAPACITY;
    }

    /** Keeps the row just written at index {@link #size()}. */
    public void keep() {
        if (isFull()) {
            throw new IllegalStateException("the block is full");
        }
        size++;
    }

    /** Takes back the row kept last. */
    public void dropLast() {
        size--;
    }

    /** Writes the row at one index over the row at another. */
    public void copyRow(int from, int to) {
        copy(this, from, to);
    }

    /** Adds one row of another block at the end. */
    public void append(EventColumns from, int row) {
        int to = size;
        keep();
        copy(from, row, to);
    }

    private void copy(EventColumns from, int row, int to) {
        id[to] = from.id[row];
        day[to] = from.day[row];
        lastDay[to] = from.lastDay[row];
        type[to] = from.type[row];
        placePrecision[to] = from.placePrecision[row];
        sideAKind[to] = from.sideAKind[row];
        communal[to] = from.communal[row];
        longitude[to] = from.longitude[row];
        latitude[to] = from.latitude[row];
        sideA[to] = from.sideA[row];
        sideB[to] = from.sideB[row];
        country[to] = from.country[row];
        deathsLow[to] = from.deathsLow[row];
        deathsBest[to] = from.deathsBest[row];
        deathsHigh[to] = from.deathsHigh[row];
        deathsCivilians[to] = from.deathsCivilians[row];
    }

    /** Keeps only the first rows. */
    public void shrink(int rows) {
        if (rows < 0 || rows > size) {
            throw new IllegalArgumentException("cannot shrink " + size + " rows to " + rows);
        }
        size = rows;
    }

    public void clear() {
        size = 0;
    }
}
