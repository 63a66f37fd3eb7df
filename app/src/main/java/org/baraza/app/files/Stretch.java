package org.baraza.app.files;

import java.util.BitSet;
import java.util.List;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;

/**
 * What came of reading one stretch of a CSV file. Rows are numbered from 0 within it.
 *
 * @param bytes the buffer its records lie in
 * @param first where its first record starts, −1 when none does
 * @param tail where the record that does not end within it starts; {@code limit} when all do
 * @param limit one past the last byte of text in the buffer
 * @param count records
 * @param starts where each record starts
 * @param ends where each ends, without the line break
 * @param blocks what the sieve made of them, in order
 * @param setAside rows the sieve never saw, in order
 * @param noted notes of the reading itself
 * @param <T> what kept rows become
 */
record Stretch<T>(
        byte[] bytes,
        int first,
        int tail,
        int limit,
        int count,
        int[] starts,
        int[] ends,
        List<Block<T>> blocks,
        List<Finding> setAside,
        List<Finding> noted) {

    /**
     * @param sifted what the sieve gave
     * @param firstRow first row given to it
     * @param endRow one past the last row given to it
     */
    record Block<T>(Sifted<T> sifted, int firstRow, int endRow) {

        /** Rows of the kept ones, in order. */
        long[] keptRows(List<Finding> neverSeen) {
            BitSet rows = new BitSet();
            rows.set(firstRow, endRow);
            neverSeen.forEach(f -> rows.clear((int) f.row()));
            sifted.setAside().forEach(f -> rows.clear((int) f.row()));
            return rows.stream().asLongStream().toArray();
        }
    }
}
