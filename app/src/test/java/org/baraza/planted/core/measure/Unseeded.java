package org.baraza.planted.core.measure;

import java.util.Random;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class Unseeded {

    private Unseeded() {}

    static int look() {
        return new Random().nextInt();
    }
}
