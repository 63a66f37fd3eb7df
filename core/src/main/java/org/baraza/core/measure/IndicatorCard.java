package org.baraza.core.measure;

import java.util.List;

/**
 * An indicator's own documentation, from which the reference page and the screens are made.
 *
 * @param id for example {@code VIO-01}
 * @param version version of the definition; readings carry it
 * @param name in practitioners' words
 * @param question the question it answers, as a person would ask it
 * @param definition one sentence
 * @param numerator what is counted
 * @param denominator what it is counted against
 * @param unit unit of the usual reading, for example {@code events per 100,000 people per month}
 * @param countUnit unit when the denominator is unknown; empty when there is then no reading
 * @param direction which way is good
 * @param origin whether the definition is standard, adapted or our own
 * @param interval how its interval is made, one sentence naming the method
 * @param restsOn what {@code n} counts
 * @param pitfalls where it misleads
 * @param gaming how somebody could make it look good without the world being better
 * @param source where the definition comes from
 * @param shownOnlyWith ids of the indicators without which this one misleads and so is never shown
 * @param design what its number can and cannot say of causes
 */
public record IndicatorCard(
        String id,
        int version,
        String name,
        String question,
        String definition,
        String numerator,
        String denominator,
        String unit,
        String countUnit,
        Direction direction,
        Origin origin,
        String interval,
        String restsOn,
        List<String> pitfalls,
        String gaming,
        String source,
        List<String> shownOnlyWith,
        Design design) {

    /** Which way is good. */
    public enum Direction {
        UP,
        DOWN,
        TARGET_BAND,
        /** No good direction. */
        CONTEXT
    }

    /** Where the definition comes from. */
    public enum Origin {
        STANDARD,
        ADAPTED,
        OWN
    }

    /** What a number can say of causes; shown wherever the number is. */
    public enum Design {
        /** It says what was recorded. */
        DESCRIPTION,
        /** It sets areas or times against each other; what differs may have other causes. */
        COMPARISON
    }

    public IndicatorCard {
        pitfalls = List.copyOf(pitfalls);
        shownOnlyWith = List.copyOf(shownOnlyWith);
    }

    /** Of an indicator that describes and may be shown by itself. */
    public IndicatorCard(
            String id,
            int version,
            String name,
            String question,
            String definition,
            String numerator,
            String denominator,
            String unit,
            String countUnit,
            Direction direction,
            Origin origin,
            String interval,
            String restsOn,
            List<String> pitfalls,
            String gaming,
            String source) {
        this(
                id,
                version,
                name,
                question,
                definition,
                numerator,
                denominator,
                unit,
                countUnit,
                direction,
                origin,
                interval,
                restsOn,
                pitfalls,
                gaming,
                source,
                List.of(),
                Design.DESCRIPTION);
    }
}
