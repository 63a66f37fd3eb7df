package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.Entry;
import org.baraza.core.record.StepEntry;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link StepEntry}, first layout. What is empty is left out; times to the microsecond. */
@AutoService(EntryCodec.class)
public final class AlertStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "alert-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        Step step = ((StepEntry) entry).step();
        body.put("step", name(step));
        body.put("id", step.id());
        body.put("by", step.by().code());
        body.put("at", step.at().truncatedTo(ChronoUnit.MICROS).toString());
        switch (step) {
            case Step.Received s -> received(s, body);
            case Step.Placed s -> s.area().ifPresent(a -> body.put("area", a));
            case Step.WordsRead s -> body.put("why", s.why());
            case Step.Triaged s -> {
                body.put("threat", s.threat().name());
                body.put("horizon", s.horizon().name());
                body.put("urgency", s.urgency().name());
                body.put("actor", s.actor().name());
                body.put("why", s.priority().why());
            }
            case Step.Referred s -> body.put("topic", s.topic().name());
            case Step.LookedInto s -> {
                body.put("line", s.line().kind().name());
                body.put("independent", s.line().independent());
                body.put("says", s.line().says().name());
            }
            case Step.Judged s -> {
                body.put("verdict", s.verdict().name());
                body.put("why", s.decision().why());
            }
            case Step.Decided s -> {
                var measures = body.putArray("measures");
                s.measures().stream().sorted().forEach(m -> measures.add(m.name()));
                s.not().ifPresent(n -> body.put("not", n.name()));
                body.put("why", s.why());
            }
            case Step.Departed s -> body.put("responder", s.responder().name());
            case Step.Arrived s -> body.put("responder", s.responder().name());
            case Step.Ended s -> {
                body.put("responder", s.responder().name());
                body.put("result", s.result().name());
            }
            case Step.FedBack s -> {
                body.put("told", s.told().name());
                body.put("why", s.why());
            }
            case Step.Reopened s -> body.put("why", s.why());
            case Step.Merged s -> body.put("into", s.into());
            case Step.Unmerged s -> body.put("why", s.why());
            case Step.HandedOver s -> body.put("to", s.to().code());
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
            case Step.Acknowledged _ -> "acknowledged";
            case Step.Placed _ -> "placed";
            case Step.WordsRead _ -> "words-read";
            case Step.Triaged _ -> "triaged";
            case Step.Referred _ -> "referred";
            case Step.LookedInto _ -> "looked-into";
            case Step.Judged _ -> "judged";
            case Step.Decided _ -> "decided";
            case Step.Departed _ -> "departed";
            case Step.Arrived _ -> "arrived";
            case Step.Ended _ -> "ended";
            case Step.FedBack _ -> "fed-back";
            case Step.Closed _ -> "closed";
            case Step.Reopened _ -> "reopened";
            case Step.Merged _ -> "merged";
            case Step.Unmerged _ -> "unmerged";
            case Step.HandedOver _ -> "handed-over";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = text(body, "id");
        Handle by = new Handle(text(body, "by"));
        Instant at = Instant.parse(text(body, "at"));
        return new StepEntry(
                switch (text(body, "step")) {
                    case "received" -> received(id, body, by, at);
                    case "acknowledged" -> new Step.Acknowledged(id, by, at);
                    case "placed" -> new Step.Placed(id, part(body, "area"), by, at);
                    case "words-read" -> new Step.WordsRead(id, text(body, "why"), by, at);
                    case "triaged" ->
                        new Step.Triaged(
                                id,
                                Threat.valueOf(text(body, "threat")),
                                Horizon.valueOf(text(body, "horizon")),
                                Urgency.valueOf(text(body, "urgency")),
                                AllegedActor.valueOf(text(body, "actor")),
                                new Decision(Decision.What.PRIORITISE, by, at, text(body, "why")));
                    case "referred" -> new Step.Referred(id, Topic.valueOf(text(body, "topic")), by, at);
                    case "looked-into" -> new Step.LookedInto(id, line(body, by, at));
                    case "judged" -> judged(id, body, by, at);
                    case "decided" ->
                        new Step.Decided(
                                id,
                                measures(body),
                                part(body, "not").map(NoResponse::valueOf),
                                text(body, "why"),
                                by,
                                at);
                    case "departed" -> new Step.Departed(id, responder(body), by, at);
                    case "arrived" -> new Step.Arrived(id, responder(body), by, at);
                    case "ended" -> new Step.Ended(id, responder(body), Result.valueOf(text(body, "result")), by, at);
                    case "fed-back" ->
                        new Step.FedBack(id, Told.valueOf(text(body, "told")), text(body, "why"), by, at);
                    case "closed" -> new Step.Closed(id, by, at);
                    case "reopened" -> new Step.Reopened(id, text(body, "why"), by, at);
                    case "merged" -> new Step.Merged(id, text(body, "into"), by, at);
                    case "unmerged" -> new Step.Unmerged(id, text(body, "why"), by, at);
                    case "handed-over" -> new Step.HandedOver(id, new Handle(text(body, "to")), by, at);
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

    private static Step judged(String id, JsonNode body, Handle by, Instant at) {
        Verdict verdict = Verdict.valueOf(text(body, "verdict"));
        return new Step.Judged(id, verdict, new Decision(verdict.decision(), by, at, text(body, "why")));
    }

    private static Set<Measure> measures(JsonNode body) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        body.required("measures").forEach(m -> measures.add(Measure.valueOf(m.asString())));
        return measures;
    }

    private static Responder responder(JsonNode body) {
        return Responder.valueOf(text(body, "responder"));
    }

    private static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }
}
