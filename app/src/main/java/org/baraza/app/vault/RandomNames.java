package org.baraza.app.vault;

import java.security.SecureRandom;
import org.baraza.core.ground.Handle;

/** Names that nobody can guess, that follow no order and that can be read out on a bad line. */
final class RandomNames {

    /** Without i, l, o and u, which are mistaken for others. */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int GROUPS = 4;
    private static final int SIGNS_A_GROUP = 5;

    private final SecureRandom chance = new SecureRandom();

    /** 100 random bits, for example {@code 7k3mq-x0dtz-9hw2e-p4c8r}. */
    String next() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < GROUPS * SIGNS_A_GROUP; i++) {
            if (i > 0 && i % SIGNS_A_GROUP == 0) {
                name.append('-');
            }
            name.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return name.toString();
    }

    Handle nextHandle() {
        return new Handle(next());
    }
}
