package org.baraza.planted.core.measure;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class MathRandom {

    private MathRandom() {}

    static double look() {
        return Math.random();
    }
}
