package org.baraza.planted.core.measure;

import java.util.UUID;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class RandomId {

    private RandomId() {}

    static UUID look() {
        return UUID.randomUUID();
    }
}
