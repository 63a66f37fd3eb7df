package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.MultiValueMap;

/**
 * Fields that were filled in. What cannot be read throws {@link IllegalArgumentException} or
 * {@link DateTimeParseException}, see {@link #whole}.
 *
 * @param given the fields
 * @param now when
 */
public record Filled(MultiValueMap<String, String> given, Instant now) {

    /** Clocks of computers differ by so much without anybody's fault. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** What is made of the fields; empty when one is missing or cannot be read. */
    static <T> Optional<T> whole(Supplier<Optional<T>> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** When it was done: now, unless somebody says when. Universal time. */
    Instant at() {
        Instant at = moment("at").orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new IllegalArgumentException("it lies ahead");
        }
        return at.isAfter(now) ? now : at;
    }

    /** A moment of universal time, which may lie ahead. */
    Optional<Instant> moment(String field) {
        return text(field).map(t -> LocalDateTime.parse(t).toInstant(ZoneOffset.UTC));
    }

    /** A few words; empty when there are none. */
    String words(String field, int longest) {
        String words = text(field).orElse("");
        if (words.length() > longest) {
            throw new IllegalArgumentException("too long");
        }
        return words;
    }

    String reason() {
        return words("why", StepForm.LONGEST_REASON);
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(given.getFirst(field)).map(String::strip).filter(t -> !t.isEmpty());
    }

    <E extends Enum<E>> E one(Class<E> type, String field) {
        return maybe(type, field).orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName()));
    }

    /** Empty when nothing was chosen. */
    <E extends Enum<E>> Optional<E> maybe(Class<E> type, String field) {
        return text(field)
                .map(name -> Arrays.stream(type.getEnumConstants())
                        .filter(e -> e.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName())));
    }
}
