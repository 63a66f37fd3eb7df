package org.baraza.app.wiring;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.baraza.core.protect.ReferenceCode;

/** Codes by which people ask after what they said: no two of a site are the same, whatever they are about. */
final class ReferenceCodes {

    private static final String CONSONANTS = "BCDFGHJKMNPQRTVWXZ";
    private static final int FIGURES = 8;

    private final SecureRandom random = new SecureRandom();
    private final List<Predicate<ReferenceCode>> taken = new CopyOnWriteArrayList<>();

    /** @param also whether a code is one of a subject's */
    void keepApartFrom(Predicate<ReferenceCode> also) {
        taken.add(also);
    }

    ReferenceCode fresh() {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int pair = 0; pair < 3; pair++) {
                text.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
                text.append((char) ('2' + random.nextInt(FIGURES)));
            }
            ReferenceCode code = new ReferenceCode(text.toString());
            if (taken.stream().noneMatch(t -> t.test(code))) {
                return code;
            }
        }
    }
}
