package org.baraza.planted.app.vault;

import java.util.concurrent.ThreadLocalRandom;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class Guessable {

    private Guessable() {}

    static long make() {
        return ThreadLocalRandom.current().nextLong();
    }
}
