package org.baraza.app.accounts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Organisation;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.Sealer;

/**
 * What somebody's browser keeps for us while they are at the organisation's own sign-in. It is sealed and nothing is kept
 * here, so that strangers who set out and never come back fill no table. It ends soon, and its code works once there.
 *
 * @param tables for the time
 * @param sealer what seals them
 */
record Errands(Tables tables, Sealer sealer) {

    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final String CONTEXT = "errand to the organisation";
    private static final String BETWEEN = "\n";
    private static final int LONGEST_WANTED = 1_000;
    private static final int PARTS = 6;

    /**
     * @param errand what was asked for
     * @param wanted where somebody wanted to go
     */
    record Open(Organisation.Errand errand, String wanted) {}

    String seal(Organisation.Errand errand, String wanted) {
        boolean fits = wanted.length() <= LONGEST_WANTED && !wanted.contains(BETWEEN);
        String text = String.join(
                BETWEEN,
                List.of(
                        tables.now().plus(LASTING).toString(),
                        errand.state(),
                        errand.nonce(),
                        errand.verifier(),
                        errand.back().toString(),
                        fits ? wanted : "/"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.seal(CONTEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty when it is over or not ours. */
    Optional<Open> find(String sealed) {
        return plain(sealed)
                .map(text -> text.split(BETWEEN, PARTS))
                .filter(p -> Instant.parse(p[0]).isAfter(tables.now()))
                .map(p -> new Open(new Organisation.Errand(p[1], p[2], p[3], URI.create(p[4])), p[5]));
    }

    private Optional<String> plain(String sealed) {
        try {
            return Optional.of(
                    new String(sealer.unseal(CONTEXT, Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            if (e instanceof IllegalArgumentException || e instanceof PlainFault) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
