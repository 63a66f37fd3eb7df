package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.alerts.Result;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in about one step of an alert.
 *
 * @param id of the alert
 * @param given the fields
 * @param by who filled them in
 * @param now when
 */
public record StepForm(String id, MultiValueMap<String, String> given, Handle by, Instant now) {

    /** Clocks of computers differ by so much without anybody's fault. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    public static final int LONGEST_REASON = 300;

    /** The step; empty when a field is missing or cannot be read. */
    public Optional<Step> read(String kind) {
        try {
            return step(kind);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Step> step(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "acknowledged" -> new Step.Acknowledged(id, by, at());
                    case "placed" -> new Step.Placed(id, text("area"), by, now);
                    case "triaged" ->
                        new Step.Triaged(
                                id,
                                one(Threat.class, "threat"),
                                one(Horizon.class, "horizon"),
                                one(Urgency.class, "urgency"),
                                one(AllegedActor.class, "actor"),
                                new Decision(Decision.What.PRIORITISE, by, now, reason()));
                    case "referred" -> new Step.Referred(id, one(Topic.class, "topic"), by, now);
                    case "looked-into" ->
                        new Step.LookedInto(
                                id,
                                new Line(
                                        one(Line.Kind.class, "line"),
                                        text("independent").isPresent(),
                                        one(Line.Says.class, "says"),
                                        by,
                                        at()));
                    case "judged" -> {
                        Verdict verdict = one(Verdict.class, "verdict");
                        yield new Step.Judged(id, verdict, new Decision(verdict.decision(), by, now, reason()));
                    }
                    case "departed" -> new Step.Departed(id, one(Responder.class, "responder"), by, at());
                    case "arrived" -> new Step.Arrived(id, one(Responder.class, "responder"), by, at());
                    case "ended" ->
                        new Step.Ended(id, one(Responder.class, "responder"), one(Result.class, "result"), by, at());
                    case "fed-back" -> new Step.FedBack(id, one(Told.class, "told"), reason(), by, at());
                    case "closed" -> new Step.Closed(id, by, now);
                    case "reopened" -> new Step.Reopened(id, reason(), by, now);
                    case "merged" -> new Step.Merged(id, text("into").orElse(""), by, now);
                    case "unmerged" -> new Step.Unmerged(id, reason(), by, now);
                    case "handed-over" -> new Step.HandedOver(id, by, by, now);
                    default -> null;
                });
    }

    /** What is decided; asked apart, since not everybody may. */
    public Optional<Step> decision() {
        try {
            Set<Measure> measures = EnumSet.noneOf(Measure.class);
            given.getOrDefault("measure", List.of()).forEach(m -> measures.add(named(Measure.class, m)));
            Optional<NoResponse> not = text("not").map(n -> named(NoResponse.class, n));
            return Optional.of(new Step.Decided(id, measures, not, reason(), by, now));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** When it was done: now, unless somebody says when. Universal time. */
    public Instant at() {
        Instant at = text("at")
                .map(t -> LocalDateTime.parse(t).toInstant(ZoneOffset.UTC))
                .orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new IllegalArgumentException("it lies ahead");
        }
        return at.isAfter(now) ? now : at;
    }

    private String reason() {
        String reason = text("why").orElse("");
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("the reason is too long");
        }
        return reason;
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(given.getFirst(field)).map(String::strip).filter(t -> !t.isEmpty());
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
