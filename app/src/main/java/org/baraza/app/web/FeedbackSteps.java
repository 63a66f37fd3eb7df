package org.baraza.app.web;

import java.time.Instant;
import java.util.Optional;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Feedback;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.feedback.AskedBack;
import org.baraza.core.record.feedback.Body;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.NotRelevant;
import org.baraza.core.record.feedback.Outcome;
import org.baraza.core.record.feedback.Step;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in about something a community said.
 *
 * @param id of it
 * @param by who filled it in
 */
public record FeedbackSteps(String id, Filled filled, Handle by) {

    public static FeedbackSteps of(String id, MultiValueMap<String, String> given, Handle by, Instant now) {
        return new FeedbackSteps(id, new Filled(given, now), by);
    }

    /** The step; empty when a field is missing or cannot be read. */
    public Optional<Step> read(String kind) {
        return Filled.whole(() -> step(kind));
    }

    private Optional<Step> step(String kind) {
        Instant now = filled.now();
        return Optional.ofNullable(
                switch (kind) {
                    case "acknowledged" -> new Step.Acknowledged(id, by, filled.at());
                    case "placed" -> new Step.Placed(id, filled.text("area"), by, now);
                    case "sorted" -> sorted();
                    case "found-sensitive" ->
                        new Step.FoundSensitive(id, filled.one(Concern.class, "concern"), by, now);
                    case "given-to" ->
                        new Step.GivenTo(
                                id,
                                filled.one(Role.class, "role"),
                                filled.moment("due").orElseThrow(() -> new IllegalArgumentException("no day")),
                                by,
                                now);
                    case "answered" ->
                        new Step.Answered(
                                id,
                                filled.one(Mode.class, "mode"),
                                filled.one(Outcome.class, "outcome"),
                                filled.words("said", StepForm.LONGEST_REASON),
                                by,
                                filled.at());
                    case "asked-after" ->
                        new Step.AskedAfter(id, filled.one(AskedBack.class, "result"), by, filled.at());
                    case "appealed" -> new Step.Appealed(id, filled.reason(), by, now);
                    case "closed" -> new Step.Closed(id, by, now);
                    case "reopened" -> new Step.Reopened(id, filled.reason(), by, now);
                    default -> null;
                });
    }

    /** What may be noted of something sensitive, where alone it is seen. */
    public Optional<Step> referral(String kind) {
        return Filled.whole(() -> Optional.ofNullable(
                switch (kind) {
                    case "acknowledged" -> new Step.Acknowledged(id, by, filled.at());
                    case "referred" -> new Step.Referred(id, filled.one(Body.class, "body"), by, filled.at());
                    case "closed" -> new Step.Closed(id, by, filled.now());
                    default -> null;
                }));
    }

    private Step sorted() {
        Optional<NotRelevant> not = filled.maybe(NotRelevant.class, "not");
        return new Step.Sorted(
                id,
                filled.one(Kind.class, "kind"),
                filled.one(Category.class, "category"),
                not,
                new Decision(
                        not.isPresent() ? Decision.What.REFUSE : Decision.What.VERIFY,
                        by,
                        filled.now(),
                        filled.reason()));
    }

    /** What somebody says, with the id it is to have; empty when a field is missing or cannot be read. */
    public Optional<Feedback.Voice> voice(String mission) {
        return Filled.whole(() -> {
            Optional<Kind> kind = filled.maybe(Kind.class, "kind");
            boolean sensitive = kind.equals(Optional.of(Kind.SENSITIVE));
            Optional<Handle> source = filled.text("source").flatMap(Alerts.Arrival::source);
            if (kind.isEmpty() || source.isEmpty() && filled.text("source").isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new Feedback.Voice(
                    id,
                    mission,
                    filled.one(Channel.class, "channel"),
                    kind,
                    sensitive ? Optional.empty() : filled.maybe(Category.class, "category"),
                    sensitive ? Optional.of(filled.one(Concern.class, "concern")) : Optional.empty(),
                    sensitive ? "" : filled.text("words").orElse(""),
                    source,
                    filled.text("area"),
                    filled.at()));
        });
    }
}
