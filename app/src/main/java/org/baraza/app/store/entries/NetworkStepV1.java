package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.Entry;
import org.baraza.core.record.NetworkEntry;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.End;
import org.baraza.core.record.networks.Holder;
import org.baraza.core.record.networks.Hours;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.People;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.networks.Sign;
import org.baraza.core.record.networks.TestResult;
import org.baraza.core.record.networks.TestWay;
import org.baraza.core.record.networks.Unsafe;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link NetworkEntry}, first layout. What is empty is left out; times to the microsecond. */
@AutoService(EntryCodec.class)
public final class NetworkStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "network-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        NetworkStep step = ((NetworkEntry) entry).step();
        body.put("step", name(step));
        body.put("id", step.id());
        body.put("by", step.by().code());
        body.put("at", step.at().truncatedTo(ChronoUnit.MICROS).toString());
        if (step instanceof NetworkStep.OfChannel s) {
            body.put("channel", s.channel());
        }
        switch (step) {
            case NetworkStep.CommunityNamed s -> {
                body.put("mission", s.mission());
                body.put("area", s.area());
                s.people().ifPresent(p -> show(p, body));
            }
            case NetworkStep.PeopleEstimated s -> s.people().ifPresent(p -> show(p, body));
            case NetworkStep.CommunityEnded s -> body.put("why", s.why().name());
            case NetworkStep.NetworkOpened s -> {
                body.put("mission", s.mission());
                body.put("area", s.area());
            }
            case NetworkStep.NetworkEnded s -> body.put("why", s.why().name());
            case NetworkStep.ChannelOpened s -> show(s.card(), body);
            case NetworkStep.ChannelChanged s -> show(s.languages(), s.hours(), s.tested(), body);
            case NetworkStep.LineKnown s -> body.put("line", s.line().code());
            case NetworkStep.ChannelEnded s -> body.put("why", s.why().name());
            case NetworkStep.Exposed s -> body.put("sign", s.sign().name());
            case NetworkStep.Tested s -> {
                body.put("way", s.way().name());
                body.put("result", s.result().name());
                s.unsafe().ifPresent(u -> body.put("unsafe", u.name()));
            }
            case NetworkStep.NoChannelFound _,
                    NetworkStep.ChannelRested _,
                    NetworkStep.ChannelResumed _,
                    NetworkStep.HolderWithdrew _,
                    NetworkStep.Cleared _,
                    NetworkStep.GreetingSent _ -> {
                // That it happened, by whom and when is all there is to it.
            }
        }
    }

    private static void show(People people, ObjectNode body) {
        body.put("people", people.about());
        body.put("peopleBy", people.source().name());
        body.put("peopleIn", people.year());
    }

    private static void show(ChannelCard card, ObjectNode body) {
        body.put("kind", card.kind().name());
        body.put("community", card.community());
        card.holder().ifPresent(h -> {
            body.put("holder", h.who().code());
            body.put("sex", h.sex().name());
            body.put("age", h.age().name());
            body.put("ifNo", h.ifNo().name());
        });
        card.line().ifPresent(l -> body.put("line", l.code()));
        show(card.languages(), card.hours(), card.tested(), body);
    }

    private static void show(Set<String> languages, Hours hours, boolean tested, ObjectNode body) {
        var spoken = body.putArray("languages");
        new TreeSet<>(languages).forEach(spoken::add);
        body.put("from", hours.from().toString());
        body.put("to", hours.to().toString());
        var days = body.putArray("days");
        hours.days().stream().sorted().forEach(d -> days.add(d.name()));
        body.put("tested", tested);
    }

    private static String name(NetworkStep step) {
        return switch (step) {
            case NetworkStep.CommunityNamed _ -> "community-named";
            case NetworkStep.PeopleEstimated _ -> "people-estimated";
            case NetworkStep.NoChannelFound _ -> "no-channel-found";
            case NetworkStep.CommunityEnded _ -> "community-ended";
            case NetworkStep.NetworkOpened _ -> "network-opened";
            case NetworkStep.NetworkEnded _ -> "network-ended";
            case NetworkStep.ChannelOpened _ -> "channel-opened";
            case NetworkStep.ChannelChanged _ -> "channel-changed";
            case NetworkStep.LineKnown _ -> "line-known";
            case NetworkStep.ChannelRested _ -> "channel-rested";
            case NetworkStep.ChannelResumed _ -> "channel-resumed";
            case NetworkStep.HolderWithdrew _ -> "holder-withdrew";
            case NetworkStep.ChannelEnded _ -> "channel-ended";
            case NetworkStep.Exposed _ -> "exposed";
            case NetworkStep.Cleared _ -> "cleared";
            case NetworkStep.GreetingSent _ -> "greeting-sent";
            case NetworkStep.Tested _ -> "tested";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        String id = text(body, "id");
        Handle by = new Handle(text(body, "by"));
        Instant at = Instant.parse(text(body, "at"));
        return new NetworkEntry(
                switch (text(body, "step")) {
                    case "community-named" ->
                        new NetworkStep.CommunityNamed(
                                id, text(body, "mission"), text(body, "area"), people(body), by, at);
                    case "people-estimated" -> new NetworkStep.PeopleEstimated(id, people(body), by, at);
                    case "no-channel-found" -> new NetworkStep.NoChannelFound(id, by, at);
                    case "community-ended" -> new NetworkStep.CommunityEnded(id, end(body), by, at);
                    case "network-opened" ->
                        new NetworkStep.NetworkOpened(id, text(body, "mission"), text(body, "area"), by, at);
                    case "network-ended" -> new NetworkStep.NetworkEnded(id, end(body), by, at);
                    case String step -> ofChannel(step, id, text(body, "channel"), body, by, at);
                });
    }

    private static NetworkStep ofChannel(String step, String id, String channel, JsonNode body, Handle by, Instant at) {
        return switch (step) {
            case "channel-opened" -> new NetworkStep.ChannelOpened(id, channel, card(body), by, at);
            case "channel-changed" ->
                new NetworkStep.ChannelChanged(
                        id,
                        channel,
                        languages(body),
                        hours(body),
                        body.required("tested").asBoolean(),
                        by,
                        at);
            case "line-known" -> new NetworkStep.LineKnown(id, channel, new Handle(text(body, "line")), by, at);
            case "channel-rested" -> new NetworkStep.ChannelRested(id, channel, by, at);
            case "channel-resumed" -> new NetworkStep.ChannelResumed(id, channel, by, at);
            case "holder-withdrew" -> new NetworkStep.HolderWithdrew(id, channel, by, at);
            case "channel-ended" -> new NetworkStep.ChannelEnded(id, channel, end(body), by, at);
            case "exposed" -> new NetworkStep.Exposed(id, channel, Sign.valueOf(text(body, "sign")), by, at);
            case "cleared" -> new NetworkStep.Cleared(id, channel, by, at);
            case "greeting-sent" -> new NetworkStep.GreetingSent(id, channel, by, at);
            case "tested" ->
                new NetworkStep.Tested(
                        id,
                        channel,
                        TestWay.valueOf(text(body, "way")),
                        TestResult.valueOf(text(body, "result")),
                        part(body, "unsafe").map(Unsafe::valueOf),
                        by,
                        at);
            default -> throw new IllegalArgumentException("not a step: " + step);
        };
    }

    private static Optional<People> people(JsonNode body) {
        return body.has("people")
                ? Optional.of(new People(
                        body.required("people").asLong(),
                        People.Source.valueOf(text(body, "peopleBy")),
                        body.required("peopleIn").asInt()))
                : Optional.empty();
    }

    private static ChannelCard card(JsonNode body) {
        return new ChannelCard(
                ChannelKind.valueOf(text(body, "kind")),
                text(body, "community"),
                part(body, "holder")
                        .map(h -> new Holder(
                                new Handle(h),
                                Sex.valueOf(text(body, "sex")),
                                Age.valueOf(text(body, "age")),
                                IfNo.valueOf(text(body, "ifNo")))),
                part(body, "line").map(Handle::new),
                languages(body),
                hours(body),
                body.required("tested").asBoolean());
    }

    private static Set<String> languages(JsonNode body) {
        Set<String> languages = new TreeSet<>();
        body.required("languages").forEach(l -> languages.add(l.asString()));
        return languages;
    }

    private static Hours hours(JsonNode body) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        body.required("days").forEach(d -> days.add(DayOfWeek.valueOf(d.asString())));
        return new Hours(LocalTime.parse(text(body, "from")), LocalTime.parse(text(body, "to")), days);
    }

    private static End end(JsonNode body) {
        return End.valueOf(text(body, "why"));
    }

    private static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }
}
