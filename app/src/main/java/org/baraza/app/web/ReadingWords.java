package org.baraza.app.web;

import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.Reading;

/**
 * A reading in words.
 *
 * @param value the number, or what stands in its place
 * @param range its interval; empty when there is no number
 * @param unit its unit as the indicator writes it, in English; empty when there is no number
 * @param restsOn what it rests on; empty when there is no number
 * @param note a limit the reader must be told; empty when none
 * @param state {@code seen}, {@code not-seen} or {@code not-applicable}
 */
public record ReadingWords(
        String value,
        Optional<String> range,
        Optional<String> unit,
        Optional<Long> restsOn,
        Optional<String> note,
        String state) {

    public static ReadingWords of(Reading reading, Texts texts) {
        return switch (reading) {
            case Reading.Seen seen ->
                new ReadingWords(
                        texts.amount(seen.value(), seen.unit()),
                        Optional.of(range(seen.interval(), seen.unit(), texts)),
                        Optional.of(texts.unit(seen.unit())),
                        Optional.of(seen.n()),
                        caution(seen.caution(), texts),
                        seen.state());
            case Reading.NotSeen not ->
                new ReadingWords(
                        texts.show("state.not-seen"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(why(not.code(), not.why(), texts)),
                        not.state());
            case Reading.NotApplicable not ->
                new ReadingWords(
                        texts.show("state.not-applicable"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(why(not.code(), not.why(), texts)),
                        not.state());
        };
    }

    /** What a caution code means; a code without a text is shown as it is. */
    public static Optional<String> caution(String code, Texts texts) {
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.find("caution." + code).orElse(code));
    }

    /** Value, unit and range in one line, for titles. */
    public String line() {
        return value
                + unit.map(u -> " " + u).orElse("")
                + range.map(r -> " (" + r + ")").orElse("");
    }

    /** Readers of English get the sentence with its figures, others what its code means. */
    private static String why(String code, String sentence, Texts texts) {
        return texts.language() == Language.EN
                ? sentence
                : texts.find("why." + code).orElse(sentence);
    }

    private static String range(Interval interval, String unit, Texts texts) {
        if (Double.isInfinite(interval.high())) {
            return texts.show("range.open", texts.amount(interval.low(), unit));
        }
        String key = switch (interval.kind()) {
            case CONFIDENCE_95 -> "range.CONFIDENCE_95";
            case SOURCE_RANGE -> "range.SOURCE_RANGE";
            case POSSIBLE_RANGE -> "range.POSSIBLE_RANGE";
        };
        return texts.show(key, texts.amount(interval.low(), unit), texts.amount(interval.high(), unit));
    }
}
