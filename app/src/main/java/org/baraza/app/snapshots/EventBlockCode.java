package org.baraza.app.snapshots;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.baraza.core.ground.EventColumns;

/**
 * Packs one block of events. Last days are kept as days after the first, and deaths as distances from the best
 * estimate, because those are small. The order of columns is the format: a change needs a new version of it.
 */
final class EventBlockCode {

    private static final int COLUMNS = 16;

    private final long[] numbers = new long[EventColumns.CAPACITY];
    private final ByteBuffer packed = ByteBuffer.allocate(4 + COLUMNS * ColumnCode.room(EventColumns.CAPACITY))
            .order(ByteOrder.LITTLE_ENDIAN);

    /** The packed block, valid until the next call. */
    ByteBuffer write(EventColumns block) {
        int rows = block.size();
        packed.clear();
        packed.putInt(rows);
        ColumnCode.write(packed, block.id, rows);
        write(block.day, rows);
        writeApart(block.lastDay, block.day, rows);
        write(block.type, rows);
        write(block.placePrecision, rows);
        write(block.sideAKind, rows);
        write(block.communal, rows);
        ColumnCode.writeDegrees(packed, block.longitude, rows, numbers);
        ColumnCode.writeDegrees(packed, block.latitude, rows, numbers);
        write(block.sideA, rows);
        write(block.sideB, rows);
        write(block.country, rows);
        write(block.deathsBest, rows);
        writeApart(block.deathsLow, block.deathsBest, rows);
        writeApart(block.deathsHigh, block.deathsBest, rows);
        writeApart(block.deathsCivilians, block.deathsBest, rows);
        return packed.flip();
    }

    private void write(int[] values, int rows) {
        for (int i = 0; i < rows; i++) {
            numbers[i] = values[i];
        }
        ColumnCode.write(packed, numbers, rows);
    }

    private void write(byte[] values, int rows) {
        for (int i = 0; i < rows; i++) {
            numbers[i] = values[i];
        }
        ColumnCode.write(packed, numbers, rows);
    }

    private void writeApart(int[] values, int[] from, int rows) {
        for (int i = 0; i < rows; i++) {
            numbers[i] = (long) values[i] - from[i];
        }
        ColumnCode.write(packed, numbers, rows);
    }

    /** Unpacks into {@code block}; throws a {@link RuntimeException} when the bytes are no such block. */
    void read(ByteBuffer from, EventColumns block) {
        from.order(ByteOrder.LITTLE_ENDIAN);
        int rows = from.getInt();
        if (rows < 0 || rows > EventColumns.CAPACITY) {
            throw new IllegalArgumentException("no such block: " + rows + " rows");
        }
        block.clear();
        ColumnCode.read(from, block.id, rows);
        read(from, block.day, rows);
        readApart(from, block.lastDay, block.day, rows);
        read(from, block.type, rows);
        read(from, block.placePrecision, rows);
        read(from, block.sideAKind, rows);
        read(from, block.communal, rows);
        ColumnCode.readDegrees(from, block.longitude, rows, numbers);
        ColumnCode.readDegrees(from, block.latitude, rows, numbers);
        read(from, block.sideA, rows);
        read(from, block.sideB, rows);
        read(from, block.country, rows);
        read(from, block.deathsBest, rows);
        readApart(from, block.deathsLow, block.deathsBest, rows);
        readApart(from, block.deathsHigh, block.deathsBest, rows);
        readApart(from, block.deathsCivilians, block.deathsBest, rows);
        for (int i = 0; i < rows; i++) {
            block.keep();
        }
    }

    private void read(ByteBuffer from, int[] values, int rows) {
        ColumnCode.read(from, numbers, rows);
        for (int i = 0; i < rows; i++) {
            values[i] = (int) numbers[i];
        }
    }

    private void read(ByteBuffer from, byte[] values, int rows) {
        ColumnCode.read(from, numbers, rows);
        for (int i = 0; i < rows; i++) {
            values[i] = (byte) numbers[i];
        }
    }

    private void readApart(ByteBuffer from, int[] values, int[] base, int rows) {
        ColumnCode.read(from, numbers, rows);
        for (int i = 0; i < rows; i++) {
            values[i] = (int) (numbers[i] + base[i]);
        }
    }
}
