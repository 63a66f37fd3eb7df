package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Role;
import org.baraza.core.record.Entry;
import org.baraza.core.record.FeedbackStepEntry;
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
import org.baraza.core.record.feedback.Withheld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link FeedbackStepEntry}, first layout. What is empty is left out; times to the microsecond. */
@AutoService(EntryCodec.class)
public final class FeedbackStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "feedback-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        Step step = ((FeedbackStepEntry) entry).step();
        body.put("step", name(step));
        body.put("id", step.id());
        body.put("by", step.by().code());
        body.put("at", time(step.at()));
        switch (step) {
            case Step.Received s -> received(s, body);
            case Step.Placed s -> s.area().ifPresent(a -> body.put("area", a));
            case Step.WordsRead s -> body.put("why", s.why());
            case Step.Sorted s -> {
                body.put("kind", s.kind().name());
                body.put("category", s.category().name());
                s.not().ifPresent(n -> body.put("not", n.name()));
                body.put("why", s.decision().why());
            }
            case Step.FoundSensitive s -> body.put("concern", s.concern().name());
            case Step.Referred s -> body.put("body", s.body().name());
            case Step.GivenTo s -> {
                body.put("role", s.role().name());
                body.put("due", time(s.due()));
            }
            case Step.Answered s -> {
                body.put("mode", s.mode().name());
                body.put("outcome", s.outcome().name());
                body.put("said", s.said());
            }
            case Step.AskedAfter s -> body.put("result", s.result().name());
            case Step.Appealed s -> body.put("why", s.why());
            case Step.Reopened s -> body.put("why", s.why());
            case Step.Acknowledged _, Step.Closed _ -> {
                // That it happened, by whom and when is all there is to it.
            }
        }
    }

    private static void received(Step.Received s, ObjectNode body) {
        body.put("mission", s.mission());
        body.put("channel", s.channel().name());
        s.source().ifPresent(h -> body.put("source", h.code()));
        s.area().ifPresent(a -> body.put("area", a));
        s.kind().ifPresent(k -> body.put("kind", k.name()));
        s.category().ifPresent(c -> body.put("category", c.name()));
        s.withheld().ifPresent(w -> {
            body.put("concern", w.concern().name());
            body.put("withheld", w.cause().name());
        });
        s.words().ifPresent(w -> body.put("words", w));
        body.put("code", s.code().text());
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Received _ -> "received";
            case Step.Acknowledged _ -> "acknowledged";
            case Step.Placed _ -> "placed";
            case Step.WordsRead _ -> "words-read";
            case Step.Sorted _ -> "sorted";
            case Step.FoundSensitive _ -> "found-sensitive";
            case Step.Referred _ -> "referred";
            case Step.GivenTo _ -> "given-to";
            case Step.Answered _ -> "answered";
            case Step.AskedAfter _ -> "asked-after";
            case Step.Appealed _ -> "appealed";
            case Step.Closed _ -> "closed";
            case Step.Reopened _ -> "reopened";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = text(body, "id");
        Handle by = new Handle(text(body, "by"));
        Instant at = Instant.parse(text(body, "at"));
        return new FeedbackStepEntry(
                switch (text(body, "step")) {
                    case "received" -> received(id, body, by, at);
                    case "acknowledged" -> new Step.Acknowledged(id, by, at);
                    case "placed" -> new Step.Placed(id, part(body, "area"), by, at);
                    case "words-read" -> new Step.WordsRead(id, text(body, "why"), by, at);
                    case "sorted" -> sorted(id, body, by, at);
                    case "found-sensitive" ->
                        new Step.FoundSensitive(id, Concern.valueOf(text(body, "concern")), by, at);
                    case "referred" -> new Step.Referred(id, Body.valueOf(text(body, "body")), by, at);
                    case "given-to" ->
                        new Step.GivenTo(
                                id, Role.valueOf(text(body, "role")), Instant.parse(text(body, "due")), by, at);
                    case "answered" ->
                        new Step.Answered(
                                id,
                                Mode.valueOf(text(body, "mode")),
                                Outcome.valueOf(text(body, "outcome")),
                                text(body, "said"),
                                by,
                                at);
                    case "asked-after" -> new Step.AskedAfter(id, AskedBack.valueOf(text(body, "result")), by, at);
                    case "appealed" -> new Step.Appealed(id, text(body, "why"), by, at);
                    case "closed" -> new Step.Closed(id, by, at);
                    case "reopened" -> new Step.Reopened(id, text(body, "why"), by, at);
                    case String other -> throw new IllegalArgumentException("not a step: " + other);
                });
    }

    private static Step received(String id, JsonNode body, Handle by, Instant at) {
        return new Step.Received(
                id,
                text(body, "mission"),
                Channel.valueOf(text(body, "channel")),
                part(body, "source").map(Handle::new),
                part(body, "area"),
                part(body, "kind").map(Kind::valueOf),
                part(body, "category").map(Category::valueOf),
                part(body, "withheld")
                        .map(cause ->
                                new Withheld(Concern.valueOf(text(body, "concern")), Reception.Cause.valueOf(cause))),
                part(body, "words"),
                new ReferenceCode(text(body, "code")),
                by,
                at);
    }

    private static Step sorted(String id, JsonNode body, Handle by, Instant at) {
        Optional<NotRelevant> not = part(body, "not").map(NotRelevant::valueOf);
        return new Step.Sorted(
                id,
                Kind.valueOf(text(body, "kind")),
                Category.valueOf(text(body, "category")),
                not,
                new Decision(not.isPresent() ? Decision.What.REFUSE : Decision.What.VERIFY, by, at, text(body, "why")));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }
}
