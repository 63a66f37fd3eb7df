package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.Entry;
import org.baraza.core.record.IncidentStepEntry;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link IncidentStepEntry}, first layout. What is empty is left out; times to the microsecond; sets in order. */
@AutoService(EntryCodec.class)
public final class IncidentStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "incident-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        Step step = ((IncidentStepEntry) entry).step();
        body.put("step", name(step));
        body.put("id", step.id());
        body.put("by", step.by().code());
        body.put("at", moment(step.at()));
        switch (step) {
            case Step.Reported s -> {
                body.put("mission", s.mission());
                switch (s.reception()) {
                    case Reception.Open open -> body.put("topic", open.topic().name());
                    case Reception.Referral referral -> {
                        body.put("topic", referral.topic().name());
                        body.put("referred", referral.cause().name());
                    }
                }
                show(s.what(), body);
                s.words().ifPresent(w -> body.put("words", w));
            }
            case Step.SourceAdded s -> show(s.account(), body);
            case Step.SourceTakenBack s -> body.put("account", s.account()).put("why", s.why());
            case Step.Related s ->
                body.put("one", s.one())
                        .put("other", s.other())
                        .put("independent", s.independent())
                        .put("why", s.why());
            case Step.FiguresSettled s -> {
                ObjectNode figures = body.putObject("figures");
                for (Harm harm : Harm.values()) {
                    Optional.ofNullable(s.figures().get(harm)).ifPresent(f -> show(f, figures.putObject(harm.name())));
                }
                names(s.restsOn(), "rests-on", body);
                body.put("why", s.why());
                s.beyond().ifPresent(b -> body.put("beyond", b));
            }
            case Step.Judged s -> {
                body.put("verdict", s.verdict().name());
                names(s.restsOn(), "rests-on", body);
                body.put("why", s.decision().why());
            }
            case Step.Linked s -> body.put("alert", s.warning()).put("came-at", moment(s.cameAt()));
            case Step.Unlinked s -> body.put("alert", s.warning()).put("why", s.why());
            case Step.Responded s -> {
                enums(s.who(), "who", body);
                s.not().ifPresent(n -> body.put("not", n.name()));
                body.put("why", s.why());
            }
            case Step.Corrected s -> {
                show(s.what(), body);
                body.put("why", s.why());
            }
            case Step.Referred s -> body.put("type", s.type().name());
            case Step.Duplicate s -> body.put("into", s.into());
            case Step.NotDuplicate s -> body.put("why", s.why());
            case Step.WordsRead s -> body.put("why", s.why());
            case Step.Withdrawn s -> body.put("why", s.why());
            case Step.Reopened s -> body.put("why", s.why());
            case Step.Closed _ -> {
                // That it happened, by whom and when is all there is to it.
            }
        }
    }

    private static void show(Occurrence what, ObjectNode body) {
        body.put("from", what.when().from().toString());
        body.put("to", what.when().to().toString());
        body.put("days", what.when().precision().name());
        what.where().area().ifPresent(a -> body.put("area", a));
        body.put("place", what.where().precision().name());
        body.put("type", what.type().name());
        enums(what.actors(), "actors", body);
        body.put("civilians", what.civilians().name());
    }

    private static void show(Account account, ObjectNode body) {
        body.put("account", account.key());
        body.put("source", account.kind().name());
        body.put("reliability", account.reliability().name());
        body.put("credibility", account.credibility().name());
        body.put("says", account.says().name());
        names(account.independentOf(), "independent-of", body);
        ObjectNode figures = body.putObject("figures");
        for (Harm harm : Harm.values()) {
            Optional.ofNullable(account.figures().get(harm)).ifPresent(count -> {
                ObjectNode one = figures.putObject(harm.name());
                show(count.all(), one);
                count.women().ifPresent(n -> one.put("women", n));
                count.men().ifPresent(n -> one.put("men", n));
                count.children().ifPresent(n -> one.put("children", n));
            });
        }
        account.words().ifPresent(w -> body.put("words", w));
    }

    private static void show(Span span, ObjectNode into) {
        into.put("low", span.low()).put("best", span.best()).put("high", span.high());
    }

    private static void names(Collection<String> names, String field, ObjectNode body) {
        var all = body.putArray(field);
        names.stream().sorted().forEach(all::add);
    }

    private static <E extends Enum<E>> void enums(Collection<E> values, String field, ObjectNode body) {
        var all = body.putArray(field);
        values.stream().sorted().forEach(v -> all.add(v.name()));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Reported _ -> "reported";
            case Step.SourceAdded _ -> "source-added";
            case Step.SourceTakenBack _ -> "source-taken-back";
            case Step.Related _ -> "related";
            case Step.FiguresSettled _ -> "figures-settled";
            case Step.Judged _ -> "judged";
            case Step.Linked _ -> "linked";
            case Step.Unlinked _ -> "unlinked";
            case Step.Responded _ -> "responded";
            case Step.Corrected _ -> "corrected";
            case Step.Referred _ -> "referred";
            case Step.Duplicate _ -> "duplicate";
            case Step.NotDuplicate _ -> "not-duplicate";
            case Step.WordsRead _ -> "words-read";
            case Step.Withdrawn _ -> "withdrawn";
            case Step.Closed _ -> "closed";
            case Step.Reopened _ -> "reopened";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = text(body, "id");
        Handle by = new Handle(text(body, "by"));
        Instant at = Instant.parse(text(body, "at"));
        return new IncidentStepEntry(
                switch (text(body, "step")) {
                    case "reported" -> reported(id, body, by, at);
                    case "source-added" -> new Step.SourceAdded(id, account(body), by, at);
                    case "source-taken-back" -> new Step.SourceTakenBack(id, text(body, "account"), why(body), by, at);
                    case "related" ->
                        new Step.Related(
                                id,
                                text(body, "one"),
                                text(body, "other"),
                                body.required("independent").asBoolean(),
                                why(body),
                                by,
                                at);
                    case "figures-settled" ->
                        new Step.FiguresSettled(
                                id,
                                figures(body, IncidentStepV1::span),
                                names(body, "rests-on"),
                                why(body),
                                part(body, "beyond"),
                                by,
                                at);
                    case "judged" -> {
                        Verdict verdict = Verdict.valueOf(text(body, "verdict"));
                        yield new Step.Judged(
                                id,
                                verdict,
                                names(body, "rests-on"),
                                new Decision(verdict.decision(), by, at, why(body)));
                    }
                    case "linked" ->
                        new Step.Linked(id, text(body, "alert"), Instant.parse(text(body, "came-at")), by, at);
                    case "unlinked" -> new Step.Unlinked(id, text(body, "alert"), why(body), by, at);
                    case "responded" ->
                        new Step.Responded(
                                id,
                                enums(body, "who", Responder::valueOf),
                                part(body, "not").map(NoResponse::valueOf),
                                why(body),
                                by,
                                at);
                    case "corrected" -> new Step.Corrected(id, occurrence(body), why(body), by, at);
                    case "referred" -> new Step.Referred(id, IncidentType.valueOf(text(body, "type")), by, at);
                    case "duplicate" -> new Step.Duplicate(id, text(body, "into"), by, at);
                    case "not-duplicate" -> new Step.NotDuplicate(id, why(body), by, at);
                    case "words-read" -> new Step.WordsRead(id, why(body), by, at);
                    case "withdrawn" -> new Step.Withdrawn(id, why(body), by, at);
                    case "closed" -> new Step.Closed(id, by, at);
                    case "reopened" -> new Step.Reopened(id, why(body), by, at);
                    case String other -> throw new IllegalArgumentException("not a step: " + other);
                });
    }

    private static Step reported(String id, JsonNode body, Handle by, Instant at) {
        Topic topic = Topic.valueOf(text(body, "topic"));
        return new Step.Reported(
                id,
                text(body, "mission"),
                part(body, "referred")
                        .<Reception>map(cause -> new Reception.Referral(topic, Reception.Cause.valueOf(cause)))
                        .orElseGet(() -> new Reception.Open(topic)),
                occurrence(body),
                part(body, "words"),
                by,
                at);
    }

    private static Occurrence occurrence(JsonNode body) {
        return new Occurrence(
                new Days(
                        LocalDate.parse(text(body, "from")),
                        LocalDate.parse(text(body, "to")),
                        Days.Precision.valueOf(text(body, "days"))),
                new Spot(part(body, "area"), Spot.Precision.valueOf(text(body, "place"))),
                IncidentType.valueOf(text(body, "type")),
                enums(body, "actors", AllegedActor::valueOf),
                Targeted.valueOf(text(body, "civilians")));
    }

    private static Account account(JsonNode body) {
        return new Account(
                text(body, "account"),
                Account.Kind.valueOf(text(body, "source")),
                Reliability.valueOf(text(body, "reliability")),
                Credibility.valueOf(text(body, "credibility")),
                Line.Says.valueOf(text(body, "says")),
                names(body, "independent-of"),
                figures(
                        body,
                        one -> new Count(span(one), number(one, "women"), number(one, "men"), number(one, "children"))),
                part(body, "words"));
    }

    private static <F> Map<Harm, F> figures(JsonNode body, Function<JsonNode, F> read) {
        Map<Harm, F> figures = new EnumMap<>(Harm.class);
        JsonNode all = body.required("figures");
        for (Harm harm : Harm.values()) {
            if (all.has(harm.name())) {
                figures.put(harm, read.apply(all.required(harm.name())));
            }
        }
        return figures;
    }

    private static Span span(JsonNode one) {
        return new Span(
                one.required("low").asInt(),
                one.required("best").asInt(),
                one.required("high").asInt());
    }

    private static Optional<Integer> number(JsonNode one, String field) {
        return one.has(field) ? Optional.of(one.required(field).asInt()) : Optional.empty();
    }

    private static Set<String> names(JsonNode body, String field) {
        return enums(body, field, name -> name);
    }

    private static <E> Set<E> enums(JsonNode body, String field, Function<String, E> read) {
        Set<E> all = new LinkedHashSet<>();
        body.required(field).forEach(v -> all.add(read.apply(v.asString())));
        return all;
    }

    private static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    private static String why(JsonNode body) {
        return text(body, "why");
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }
}
