package org.baraza.core.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of whole numbers in one array, in little memory. */
final class IntSet {

    private static final int FREE = Integer.MIN_VALUE;

    private int[] slots = {};
    private int size;

    /** @param value any number but the smallest possible one */
    void add(int value) {
        if (size * 3 >= slots.length * 2) {
            grow();
        }
        if (put(value)) {
            size++;
        }
    }

    void addAll(IntSet others) {
        others.forEach(this::add);
    }

    void forEach(IntConsumer reader) {
        for (int slot : slots) {
            if (slot != FREE) {
                reader.accept(slot);
            }
        }
    }

    private boolean put(int value) {
        int hash = value * 0x9E3779B9;
        int i = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[i] != FREE) {
            if (slots[i] == value) {
                return false;
            }
            i = i + 1 & slots.length - 1;
        }
        slots[i] = value;
        return true;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[Math.max(4, old.length * 2)];
        Arrays.fill(slots, FREE);
        for (int value : old) {
            if (value != FREE) {
                put(value);
            }
        }
    }
}
