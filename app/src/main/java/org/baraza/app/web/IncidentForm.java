package org.baraza.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.incidents.Verdict;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in about an incident. What is missing or cannot be read makes nothing at all.
 *
 * @param id of the incident
 * @param given the fields
 * @param by who filled them in
 * @param now when
 */
public record IncidentForm(String id, MultiValueMap<String, String> given, Handle by, Instant now) {

    public static final int LONGEST_REASON = 300;

    private static final int MOST_DIGITS = 8;

    /** What happened when and where. */
    public Optional<Occurrence> occurrence() {
        return attempt(this::what);
    }

    /** What a source tells, without its words. */
    public Optional<Account> account() {
        return attempt(() -> new Account(
                text("account").orElse(""),
                one(Account.Kind.class, "source"),
                one(Reliability.class, "reliability"),
                one(Credibility.class, "credibility"),
                one(Line.Says.class, "says"),
                Set.copyOf(given.getOrDefault("independent", List.of())),
                figures(this::count),
                Optional.empty()));
    }

    /** A step of whoever enters incidents. */
    public Optional<Step> step(String kind) {
        return attempt(() -> switch (kind) {
            case "unlinked" -> new Step.Unlinked(id, text("alert").orElse(""), reason(), by, now);
            case "responded" ->
                new Step.Responded(
                        id,
                        several(Responder.class, "who"),
                        text("not").map(n -> named(NoResponse.class, n)),
                        reason(),
                        by,
                        now);
            case "corrected" -> new Step.Corrected(id, what(), reason(), by, now);
            case "referred" -> new Step.Referred(id, one(IncidentType.class, "type"), by, now);
            default -> throw new IllegalArgumentException("no such step");
        });
    }

    /** A step of whoever concludes how well it stands. */
    public Optional<Step> conclusion(String kind) {
        return attempt(() -> switch (kind) {
            case "judged" -> {
                Verdict verdict = one(Verdict.class, "verdict");
                yield new Step.Judged(id, verdict, rests(), new Decision(verdict.decision(), by, now, reason()));
            }
            case "figures-settled" ->
                new Step.FiguresSettled(
                        id,
                        figures(this::span),
                        rests(),
                        reason(),
                        text("beyond").map(IncidentForm::limited),
                        by,
                        now);
            case "related" ->
                new Step.Related(
                        id,
                        text("one").orElse(""),
                        text("other").orElse(""),
                        text("related").orElse("").equals("independent"),
                        reason(),
                        by,
                        now);
            case "source-taken-back" ->
                new Step.SourceTakenBack(id, text("account").orElse(""), reason(), by, now);
            case "duplicate" -> new Step.Duplicate(id, text("into").orElse(""), by, now);
            case "not-duplicate" -> new Step.NotDuplicate(id, reason(), by, now);
            case "withdrawn" -> new Step.Withdrawn(id, reason(), by, now);
            case "closed" -> new Step.Closed(id, by, now);
            case "reopened" -> new Step.Reopened(id, reason(), by, now);
            default -> throw new IllegalArgumentException("no such conclusion");
        });
    }

    private static <T> Optional<T> attempt(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Occurrence what() {
        Optional<String> area = text("area");
        return new Occurrence(
                days(),
                area.isPresent() ? new Spot(area, one(Spot.Precision.class, "place")) : Spot.SOMEWHERE,
                one(IncidentType.class, "type"),
                several(AllegedActor.class, "actor"),
                one(Targeted.class, "civilians"));
    }

    /** Where no last day is stated: the day itself, or the week or month it lies in. */
    private Days days() {
        LocalDate from = LocalDate.parse(text("from").orElse(""));
        Days.Precision precision = one(Days.Precision.class, "days");
        return text("to")
                .map(to -> new Days(from, LocalDate.parse(to), precision))
                .orElseGet(() -> Days.around(from, precision));
    }

    private <F> Map<Harm, F> figures(java.util.function.Function<String, Optional<F>> read) {
        Map<Harm, F> figures = new EnumMap<>(Harm.class);
        for (Harm harm : Harm.values()) {
            read.apply(harm.name().toLowerCase(Locale.ROOT)).ifPresent(f -> figures.put(harm, f));
        }
        return figures;
    }

    private Optional<Count> count(String harm) {
        Optional<Integer> women = number(harm + "-women");
        Optional<Integer> men = number(harm + "-men");
        Optional<Integer> children = number(harm + "-children");
        Optional<Span> all = span(harm);
        if (all.isEmpty() && (women.isPresent() || men.isPresent() || children.isPresent())) {
            throw new IllegalArgumentException("of how many in all is not said");
        }
        return all.map(a -> new Count(a, women, men, children));
    }

    /** One number was told without doubt; of two ends nobody takes the middle. */
    private Optional<Span> span(String harm) {
        Optional<Integer> low = number(harm + "-low");
        Optional<Integer> best = number(harm + "-best");
        Optional<Integer> high = number(harm + "-high");
        if (best.isEmpty() && (low.isPresent() || high.isPresent())) {
            throw new IllegalArgumentException("which figure is best is for a person to say");
        }
        return best.map(b -> new Span(low.orElse(b), b, high.orElse(b)));
    }

    private Optional<Integer> number(String field) {
        return text(field).map(n -> {
            if (n.length() > MOST_DIGITS) {
                throw new IllegalArgumentException("more than there are people");
            }
            return Integer.valueOf(n);
        });
    }

    private Set<String> rests() {
        return given.getOrDefault("rests", List.of()).stream().collect(Collectors.toUnmodifiableSet());
    }

    private String reason() {
        return limited(text("why").orElse(""));
    }

    private static String limited(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("the reason is too long");
        }
        return reason;
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(given.getFirst(field)).map(String::strip).filter(t -> !t.isEmpty());
    }

    private <E extends Enum<E>> Set<E> several(Class<E> type, String field) {
        Set<E> all = EnumSet.noneOf(type);
        given.getOrDefault(field, List.of()).forEach(v -> all.add(named(type, v)));
        return all;
    }

    private <E extends Enum<E>> E one(Class<E> type, String field) {
        return named(type, text(field).orElse(""));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName()));
    }
}
