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
import org.baraza.core.protect.Topic;
import org.baraza.core.record.Entry;
import org.baraza.core.record.RumourStepEntry;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Step;
import org.baraza.core.record.rumours.Truth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link RumourStepEntry}, first layout. What is empty is left out; times to the microsecond. */
@AutoService(EntryCodec.class)
public final class RumourStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "rumour-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        Step step = ((RumourStepEntry) entry).step();
        body.put("step", name(step));
        body.put("id", step.id());
        body.put("by", step.by().code());
        body.put("at", step.at().truncatedTo(ChronoUnit.MICROS).toString());
        switch (step) {
            case Step.Received s -> received(s, body);
            case Step.Placed s -> s.area().ifPresent(a -> body.put("area", a));
            case Step.WordsRead s -> body.put("why", s.why());
            case Step.Prioritised s -> {
                body.put("harm", s.harm().name());
                body.put("actor", s.actor().name());
                body.put("why", s.priority().why());
            }
            case Step.Referred s -> body.put("topic", s.topic().name());
            case Step.LookedInto s -> {
                body.put("line", s.line().kind().name());
                body.put("independent", s.line().independent());
                body.put("says", s.line().says().name());
            }
            case Step.Concluded s -> {
                body.put("truth", s.truth().name());
                body.put("why", s.decision().why());
            }
            case Step.Answered s -> {
                body.put("told", s.told().name());
                body.put("why", s.why());
            }
            case Step.Drafted s -> {
                body.put("medium", s.medium().name());
                s.area().ifPresent(a -> body.put("area", a));
                body.put("message", s.message());
            }
            case Step.BecameWarning s -> body.put("alert", s.warning());
            case Step.Reopened s -> body.put("why", s.why());
            case Step.Merged s -> body.put("into", s.into());
            case Step.Unmerged s -> body.put("why", s.why());
            case Step.Checking _, Step.Countered _, Step.Closed _ -> {
                // That it happened, by whom and when is all there is to it.
            }
        }
    }

    private static void received(Step.Received s, ObjectNode body) {
        body.put("mission", s.mission());
        body.put("channel", s.channel().name());
        s.source().ifPresent(h -> body.put("source", h.code()));
        s.area().ifPresent(a -> body.put("area", a));
        switch (s.reception()) {
            case Reception.Open open -> body.put("topic", open.topic().name());
            case Reception.Referral referral -> {
                body.put("topic", referral.topic().name());
                body.put("referred", referral.cause().name());
            }
        }
        s.words().ifPresent(w -> body.put("words", w));
        body.put("code", s.code().text());
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Received _ -> "received";
            case Step.Placed _ -> "placed";
            case Step.WordsRead _ -> "words-read";
            case Step.Prioritised _ -> "prioritised";
            case Step.Referred _ -> "referred";
            case Step.Checking _ -> "checking";
            case Step.LookedInto _ -> "looked-into";
            case Step.Concluded _ -> "concluded";
            case Step.Answered _ -> "answered";
            case Step.Drafted _ -> "drafted";
            case Step.Countered _ -> "countered";
            case Step.BecameWarning _ -> "became-warning";
            case Step.Closed _ -> "closed";
            case Step.Reopened _ -> "reopened";
            case Step.Merged _ -> "merged";
            case Step.Unmerged _ -> "unmerged";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = text(body, "id");
        Handle by = new Handle(text(body, "by"));
        Instant at = Instant.parse(text(body, "at"));
        return new RumourStepEntry(
                switch (text(body, "step")) {
                    case "received" -> received(id, body, by, at);
                    case "placed" -> new Step.Placed(id, part(body, "area"), by, at);
                    case "words-read" -> new Step.WordsRead(id, text(body, "why"), by, at);
                    case "prioritised" ->
                        new Step.Prioritised(
                                id,
                                Harm.valueOf(text(body, "harm")),
                                AllegedActor.valueOf(text(body, "actor")),
                                new Decision(Decision.What.PRIORITISE, by, at, text(body, "why")));
                    case "referred" -> new Step.Referred(id, Topic.valueOf(text(body, "topic")), by, at);
                    case "checking" -> new Step.Checking(id, by, at);
                    case "looked-into" -> new Step.LookedInto(id, line(body, by, at));
                    case "concluded" -> concluded(id, body, by, at);
                    case "answered" ->
                        new Step.Answered(id, Told.valueOf(text(body, "told")), text(body, "why"), by, at);
                    case "drafted" ->
                        new Step.Drafted(
                                id,
                                Medium.valueOf(text(body, "medium")),
                                part(body, "area"),
                                text(body, "message"),
                                by,
                                at);
                    case "countered" -> new Step.Countered(id, by, at);
                    case "became-warning" -> new Step.BecameWarning(id, text(body, "alert"), by, at);
                    case "closed" -> new Step.Closed(id, by, at);
                    case "reopened" -> new Step.Reopened(id, text(body, "why"), by, at);
                    case "merged" -> new Step.Merged(id, text(body, "into"), by, at);
                    case "unmerged" -> new Step.Unmerged(id, text(body, "why"), by, at);
                    case String other -> throw new IllegalArgumentException("not a step: " + other);
                });
    }

    private static Step received(String id, JsonNode body, Handle by, Instant at) {
        Topic topic = Topic.valueOf(text(body, "topic"));
        return new Step.Received(
                id,
                text(body, "mission"),
                Channel.valueOf(text(body, "channel")),
                part(body, "source").map(Handle::new),
                part(body, "area"),
                part(body, "referred")
                        .<Reception>map(cause -> new Reception.Referral(topic, Reception.Cause.valueOf(cause)))
                        .orElseGet(() -> new Reception.Open(topic)),
                part(body, "words"),
                new ReferenceCode(text(body, "code")),
                by,
                at);
    }

    private static Line line(JsonNode body, Handle by, Instant at) {
        return new Line(
                Line.Kind.valueOf(text(body, "line")),
                body.required("independent").asBoolean(),
                Line.Says.valueOf(text(body, "says")),
                by,
                at);
    }

    private static Step concluded(String id, JsonNode body, Handle by, Instant at) {
        Truth truth = Truth.valueOf(text(body, "truth"));
        return new Step.Concluded(id, truth, new Decision(truth.decision(), by, at, text(body, "why")));
    }

    private static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }
}
