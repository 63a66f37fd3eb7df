package org.baraza.app.snapshots;

import com.google.auto.service.AutoService;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Whatever numbers stand in a column, packing gives back every bit of them. */
@AutoService(FuzzTarget.class)
public final class ColumnCodeFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(ColumnCode.class);
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public int longest() {
        return 160;
    }

    @Override
    public void feed(byte[] input) {
        ByteBuffer given = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
        int rows = input.length / Long.BYTES;
        if (rows == 0) {
            return;
        }
        long[] whole = new long[rows];
        double[] degrees = new double[rows];
        for (int i = 0; i < rows; i++) {
            whole[i] = given.getLong(i * Long.BYTES);
            degrees[i] = (input[0] & 1) == 0 ? Double.longBitsToDouble(whole[i]) : (int) whole[i] / 1e6;
        }
        ByteBuffer packed = ByteBuffer.allocate(ColumnCode.room(rows) + 1).order(ByteOrder.LITTLE_ENDIAN);
        long[] back = new long[rows];
        ColumnCode.write(packed, whole, rows);
        ColumnCode.read(packed.flip(), back, rows);
        double[] degreesBack = new double[rows];
        packed.clear();
        ColumnCode.writeDegrees(packed, degrees, rows, new long[rows]);
        ColumnCode.readDegrees(packed.flip(), degreesBack, rows, new long[rows]);
        boolean same = Arrays.equals(whole, back);
        for (int i = 0; i < rows; i++) {
            same &= Double.doubleToRawLongBits(degrees[i]) == Double.doubleToRawLongBits(degreesBack[i]);
        }
        if (!same) {
            throw new AssertionError("a column does not come back: " + Arrays.toString(whole));
        }
    }
}
