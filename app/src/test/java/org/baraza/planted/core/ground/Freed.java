package org.baraza.planted.core.ground;

import org.baraza.core.ground.Allowed;

/** Planted: breaks a rule so that the rule can be seen to find it. */
@Allowed(rule = "shape", why = "Shows that an exception frees from one rule only.", until = "2099-12-31")
public class Freed {

    static long look() {
        return System.nanoTime();
    }
}
