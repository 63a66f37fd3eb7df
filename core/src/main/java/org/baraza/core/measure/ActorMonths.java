package org.baraza.core.measure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which sides took part in one area in which months: a row of bits, one a month, for each side ever met there. An area
 * meets few different sides, so this stays small however many events there are.
 */
final class ActorMonths {

    private static final int FREE = -1;

    private final int months;
    private final int wordsPerActor;

    /** Open hash table; the actor in slot {@code s} has its bits at {@code s * wordsPerActor}. */
    private int[] actors = {};

    private long[] bits = {};
    private int size;

    ActorMonths(int months) {
        this.months = months;
        this.wordsPerActor = (months + Long.SIZE - 1) / Long.SIZE;
    }

    /** @param actor 0 or more */
    void add(int actor, int month) {
        if (size * 4 >= actors.length * 3) {
            grow();
        }
        int slot = slot(actor);
        if (actors[slot] == FREE) {
            actors[slot] = actor;
            size++;
        }
        bits[slot * wordsPerActor + month / Long.SIZE] |= 1L << month;
    }

    void addAll(ActorMonths others) {
        for (int s = 0; s < others.actors.length; s++) {
            if (others.actors[s] != FREE) {
                for (int m = others.next(s, 0); m < months; m = others.next(s, m + 1)) {
                    add(others.actors[s], m);
                }
            }
        }
    }

    /** Sets the bit of every side that took part in any of the months. */
    void meet(int firstMonth, int lastMonth, BitSet met) {
        for (int s = 0; s < actors.length; s++) {
            if (actors[s] != FREE && next(s, firstMonth) <= lastMonth) {
                met.set(actors[s]);
            }
        }
    }

    /** How many different sides took part in each month. */
    int[] countByMonth() {
        int[] counts = new int[months];
        for (int s = 0; s < actors.length; s++) {
            for (int m = next(s, 0); m < months; m = next(s, m + 1)) {
                counts[m]++;
            }
        }
        return counts;
    }

    /** The first month from {@code from} on in which the side of a slot took part; {@code months} when there is none. */
    private int next(int slot, int from) {
        for (int word = from / Long.SIZE; word < wordsPerActor; word++) {
            long left = bits[slot * wordsPerActor + word];
            if (word == from / Long.SIZE) {
                left &= -1L << from;
            }
            if (left != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return months;
    }

    private int slot(int actor) {
        int mask = actors.length - 1;
        int hash = actor * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & mask;
        while (actors[slot] != FREE && actors[slot] != actor) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldActors = actors;
        long[] oldBits = bits;
        actors = new int[Math.max(4, oldActors.length * 2)];
        Arrays.fill(actors, FREE);
        bits = new long[Math.multiplyExact(actors.length, wordsPerActor)];
        for (int s = 0; s < oldActors.length; s++) {
            if (oldActors[s] != FREE) {
                int slot = slot(oldActors[s]);
                actors[slot] = oldActors[s];
                System.arraycopy(oldBits, s * wordsPerActor, bits, slot * wordsPerActor, wordsPerActor);
            }
        }
    }
}
