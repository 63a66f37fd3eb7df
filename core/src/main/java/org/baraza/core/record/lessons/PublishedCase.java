package org.baraza.core.record.lessons;

import java.util.List;
import java.util.Optional;

/**
 * A case others published: what is claimed of a mission, and the evidence for and against it. It is nobody's lesson here,
 * and never becomes one by itself.
 *
 * @param id kebab-case
 * @param mission acronym
 * @param practice what was done, in one sentence
 * @param topic what it is about
 * @param claim what is claimed
 * @param source where it is claimed
 * @param context as far as the sources say
 * @param inFavour evidence for the claim; empty when none is known to us
 * @param against evidence against it; empty when none is known to us
 */
public record PublishedCase(
        String id,
        String mission,
        String practice,
        Topic topic,
        String claim,
        String source,
        Context context,
        List<Graded> inFavour,
        List<Graded> against) {

    public PublishedCase {
        inFavour = List.copyOf(inFavour);
        against = List.copyOf(against);
    }

    /**
     * @param text what was found, in one sentence
     * @param source where it is written
     * @param grade on what it rests; empty where we do not know how it was found
     */
    public record Graded(String text, String source, Optional<EvidenceGrade> grade) {}
}
