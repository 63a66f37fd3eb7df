package org.baraza.planted.core.measure;

import java.util.concurrent.ThreadLocalRandom;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class OtherThreadsChance {

    private OtherThreadsChance() {}

    static int look() {
        return ThreadLocalRandom.current().nextInt();
    }
}
