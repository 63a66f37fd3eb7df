package org.baraza.app.snapshots;

import java.nio.ByteBuffer;

/**
 * How one column of one block is packed: whole numbers as their distance from the smallest, in as few bytes as the
 * largest distance needs; degrees as whole numbers of a millionth or a ten-millionth where that gives back every bit,
 * else as they are.
 */
final class ColumnCode {

    private static final byte RAW = 0;
    private static final byte MILLIONTHS = 6;
    private static final byte TEN_MILLIONTHS = 7;

    /** Most bytes a column of this many rows takes. */
    static int room(int rows) {
        return 16 + rows * Long.BYTES;
    }

    private ColumnCode() {}

    static void write(ByteBuffer to, long[] values, int rows) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        long reach = high - low;
        // A reach beyond what a long can hold shows as negative and takes all eight bytes.
        int width =
                reach == 0 ? 0 : reach < 0 ? 8 : reach < 1L << 8 ? 1 : reach < 1L << 16 ? 2 : reach < 1L << 32 ? 4 : 8;
        to.put((byte) width).putLong(low);
        switch (width) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < rows; i++) {
                    to.put((byte) (values[i] - low));
                }
            }
            case 2 -> {
                for (int i = 0; i < rows; i++) {
                    to.putShort((short) (values[i] - low));
                }
            }
            case 4 -> {
                for (int i = 0; i < rows; i++) {
                    to.putInt((int) (values[i] - low));
                }
            }
            default -> {
                for (int i = 0; i < rows; i++) {
                    to.putLong(values[i] - low);
                }
            }
        }
    }

    static void read(ByteBuffer from, long[] values, int rows) {
        int width = from.get();
        long low = from.getLong();
        switch (width) {
            case 0 -> java.util.Arrays.fill(values, 0, rows, low);
            case 1 -> {
                for (int i = 0; i < rows; i++) {
                    values[i] = low + (from.get() & 0xff);
                }
            }
            case 2 -> {
                for (int i = 0; i < rows; i++) {
                    values[i] = low + (from.getShort() & 0xffff);
                }
            }
            case 4 -> {
                for (int i = 0; i < rows; i++) {
                    values[i] = low + (from.getInt() & 0xffff_ffffL);
                }
            }
            case 8 -> {
                for (int i = 0; i < rows; i++) {
                    values[i] = low + from.getLong();
                }
            }
            default -> throw new IllegalArgumentException("no such width: " + width);
        }
    }

    /** @param scratch at least {@code rows} long, overwritten */
    static void writeDegrees(ByteBuffer to, double[] values, int rows, long[] scratch) {
        if (scaled(values, rows, 1e6, scratch)) {
            to.put(MILLIONTHS);
            write(to, scratch, rows);
        } else if (scaled(values, rows, 1e7, scratch)) {
            to.put(TEN_MILLIONTHS);
            write(to, scratch, rows);
        } else {
            to.put(RAW);
            for (int i = 0; i < rows; i++) {
                to.putDouble(values[i]);
            }
        }
    }

    private static boolean scaled(double[] values, int rows, double scale, long[] whole) {
        for (int i = 0; i < rows; i++) {
            long nearest = Math.round(values[i] * scale);
            if (Double.doubleToRawLongBits(nearest / scale) != Double.doubleToRawLongBits(values[i])) {
                return false;
            }
            whole[i] = nearest;
        }
        return true;
    }

    static void readDegrees(ByteBuffer from, double[] values, int rows, long[] scratch) {
        byte how = from.get();
        if (how == RAW) {
            for (int i = 0; i < rows; i++) {
                values[i] = from.getDouble();
            }
            return;
        }
        if (how != MILLIONTHS && how != TEN_MILLIONTHS) {
            throw new IllegalArgumentException("no such scale: " + how);
        }
        read(from, scratch, rows);
        double scale = how == MILLIONTHS ? 1e6 : 1e7;
        for (int i = 0; i < rows; i++) {
            values[i] = scratch[i] / scale;
        }
    }
}
