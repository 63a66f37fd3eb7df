package org.baraza.core.record.plans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * A question about an effect, fixed before its answer was looked at. It never changes: a later one may supersede it, and says
 * so.
 *
 * @param id the first characters of the digest
 * @param mission acronym
 * @param text canonical text of the plan, a line for each choice
 * @param sha256 digest of the text, lower-case hex
 * @param supersedes id of the plan it takes the place of; empty for a first one
 */
public record LockedPlan(
        String id, String mission, String text, String sha256, Optional<String> supersedes, Handle by, Instant at)
        implements CaseStep {

    private static final int ID_LENGTH = 12;

    public LockedPlan {
        if (!sha256.equals(digest(text)) || !id.equals(sha256.substring(0, ID_LENGTH))) {
            throw new IllegalArgumentException("a plan's digest is that of its text");
        }
        if (supersedes.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("a plan does not supersede itself");
        }
    }

    /** Locks a text. */
    public static LockedPlan of(String mission, String text, Optional<String> supersedes, Handle by, Instant at) {
        String sha256 = digest(text);
        return new LockedPlan(sha256.substring(0, ID_LENGTH), mission, text, sha256, supersedes, by, at);
    }

    /** The plans of a mission that no other supersedes, the newest first. */
    public static List<LockedPlan> standing(List<LockedPlan> plans) {
        return plans.stream()
                .filter(p -> plans.stream()
                        .noneMatch(o -> o.supersedes().filter(p.id()::equals).isPresent()))
                .toList()
                .reversed();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
