package org.baraza.app.web.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baraza.app.desk.Alerts;
import org.baraza.app.web.StepForm;
import org.baraza.core.ground.Handle;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in on a form. What is missing or cannot be read is thrown as {@link IllegalArgumentException}, which
 * {@link #read} turns into nothing.
 *
 * @param given the fields
 * @param by who filled them in
 * @param now when
 */
public record Answers(MultiValueMap<String, String> given, Handle by, Instant now) {

    /** Clocks of computers differ by so much without anybody's fault. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Empty when something is missing or cannot be read. */
    public static <T> Optional<T> read(Supplier<T> from) {
        try {
            return Optional.of(from.get());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(given.getFirst(field)).map(String::strip).filter(t -> !t.isEmpty());
    }

    /** Words of somebody's own; empty when there are none. */
    public String words(String field) {
        String words = text(field).orElse("");
        if (words.length() > StepForm.LONGEST_REASON) {
            throw new IllegalArgumentException("the text is too long");
        }
        return words;
    }

    public <E extends Enum<E>> E one(String field, Class<E> type) {
        return named(type, text(field).orElse(""));
    }

    public <E extends Enum<E>> Set<E> several(String field, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        given.getOrDefault(field, List.of()).forEach(v -> set.add(named(type, v)));
        return set;
    }

    /** The constant of a type that is known only when the program runs. */
    Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(e -> ((Enum<?>) e).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName()));
    }

    /** Those of such a type that were ticked. */
    Set<Object> constants(String field, Class<?> type) {
        Set<Object> set = new LinkedHashSet<>();
        given.getOrDefault(field, List.of()).forEach(v -> set.add(constant(type, v)));
        return set;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName()));
    }

    /** With another answer to one field. */
    public Answers with(String field, String value) {
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(given);
        more.set(field, value);
        return new Answers(more, by, now);
    }

    /** A whole number from 0; empty when none was given, which is not known. */
    public Optional<Integer> number(String field) {
        return text(field).map(t -> {
            if (!t.matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException("no whole number");
            }
            return Integer.valueOf(t);
        });
    }

    /** Yes or no was chosen. */
    public boolean yes(String field) {
        return switch (text(field).orElse("")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    /** What somebody said, which is sealed; as long as any report may be. */
    public String said(String field) {
        String said = text(field).orElse("");
        if (said.length() > Alerts.Arrival.LONGEST) {
            throw new IllegalArgumentException("the words are too many");
        }
        return said;
    }

    public int count(String field) {
        return number(field).orElseThrow(() -> new IllegalArgumentException("a number is missing"));
    }

    public Optional<LocalDate> day(String field) {
        return text(field).map(LocalDate::parse).map(Answers::sensible);
    }

    /** Years nobody means would overflow what is counted by months. */
    private static LocalDate sensible(LocalDate day) {
        if (day.getYear() < 1_900 || day.getYear() > 2_200) {
            throw new IllegalArgumentException("nobody means such a year");
        }
        return day;
    }

    /** A day that does not lie ahead. */
    public LocalDate pastDay(String field) {
        return notAhead(day(field).orElseThrow(() -> new IllegalArgumentException("a day is missing")));
    }

    public Optional<LocalDate> anyPastDay(String field) {
        return day(field).map(this::notAhead);
    }

    private LocalDate notAhead(LocalDate day) {
        if (day.isAfter(now.plus(AHEAD).atZone(ZoneOffset.UTC).toLocalDate())) {
            throw new IllegalArgumentException("it lies ahead");
        }
        return day;
    }

    /** When it was done: now, unless somebody says when. Universal time; never ahead. */
    public Instant at(String field) {
        Instant at = text(field)
                .map(LocalDateTime::parse)
                .filter(t -> sensible(t.toLocalDate()).isEqual(t.toLocalDate()))
                .map(t -> t.toInstant(ZoneOffset.UTC))
                .orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new IllegalArgumentException("it lies ahead");
        }
        return at.isAfter(now) ? now : at;
    }
}
