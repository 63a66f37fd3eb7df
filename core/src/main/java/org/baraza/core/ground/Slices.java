package org.baraza.core.ground;

import java.util.Arrays;

/** Slices of bytes and the code each stands for: an open-addressing hash table over one growing run of bytes. */
final class Slices {

    private byte[] bytes = new byte[1 << 10];
    private int[] starts = new int[64];
    private int[] hashes = new int[64];
    private int[] codes = new int[64];
    private int size;

    /** Number of the slice + 1, or 0 where the slot is free. Always a power of two long, at most half full. */
    private int[] slots = new int[256];

    /** The code of a slice; −1 when it was not added. */
    int find(byte[] from, int start, int end) {
        int hash = hash(from, start, end);
        for (int slot = hash & (slots.length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int found = slots[slot] - 1;
            if (hashes[found] == hash && Arrays.equals(bytes, starts[found], starts[found + 1], from, start, end)) {
                return codes[found];
            }
        }
        return -1;
    }

    /** Adds a slice that {@link #find} did not find. */
    void add(byte[] from, int start, int end, int code) {
        int length = end - start;
        int used = starts[size];
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            hashes = Arrays.copyOf(hashes, starts.length);
            codes = Arrays.copyOf(codes, starts.length);
        }
        System.arraycopy(from, start, bytes, used, length);
        hashes[size] = hash(from, start, end);
        codes[size] = code;
        starts[size + 1] = used + length;
        size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                place(i);
            }
        } else {
            place(size - 1);
        }
    }

    private void place(int slice) {
        int slot = hashes[slice] & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = slice + 1;
    }

    private static int hash(byte[] from, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + from[i];
        }
        // The low bits choose the slot, so the high bits are folded into them.
        return hash ^ (hash >>> 15) ^ (hash >>> 23);
    }
}
