package org.baraza.app.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.app.desk.Networks;
import org.baraza.core.ground.Handle;
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
import org.springframework.util.MultiValueMap;

/**
 * What was filled in about a community, a network or a channel.
 *
 * @param id of the community or network
 * @param given the fields
 * @param by who filled them in
 * @param now when
 */
public record NetworkForm(String id, MultiValueMap<String, String> given, Handle by, Instant now) {

    /** Clocks of computers differ by so much without anybody's fault. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int MOST_LANGUAGES = 12;

    /** The step; empty when a field is missing or cannot be read. */
    public Optional<NetworkStep> read(String kind, String mission) {
        try {
            return step(kind, mission);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<NetworkStep> step(String kind, String mission) {
        requireId(id);
        return Optional.ofNullable(
                switch (kind) {
                    case "community-named" ->
                        new NetworkStep.CommunityNamed(id, mission, get("area"), people(), by, now);
                    case "people-estimated" -> new NetworkStep.PeopleEstimated(id, people(), by, now);
                    case "no-channel-found" -> new NetworkStep.NoChannelFound(id, by, at());
                    case "community-ended" -> new NetworkStep.CommunityEnded(id, one(End.class, "why"), by, now);
                    case "network-opened" -> new NetworkStep.NetworkOpened(id, mission, get("area"), by, now);
                    case "network-ended" -> new NetworkStep.NetworkEnded(id, one(End.class, "why"), by, now);
                    case "channel-opened" -> new NetworkStep.ChannelOpened(id, channel(), card(), by, now);
                    case "channel-changed" ->
                        new NetworkStep.ChannelChanged(
                                id,
                                channel(),
                                languages(),
                                hours(),
                                text("tested").isPresent(),
                                by,
                                now);
                    case "channel-rested" -> new NetworkStep.ChannelRested(id, channel(), by, now);
                    case "channel-resumed" -> new NetworkStep.ChannelResumed(id, channel(), by, now);
                    case "holder-withdrew" -> new NetworkStep.HolderWithdrew(id, channel(), by, now);
                    case "channel-ended" -> new NetworkStep.ChannelEnded(id, channel(), one(End.class, "why"), by, now);
                    case "exposed" -> new NetworkStep.Exposed(id, channel(), one(Sign.class, "sign"), by, now);
                    case "cleared" -> new NetworkStep.Cleared(id, channel(), by, now);
                    case "tested" -> tested();
                    default -> null;
                });
    }

    private NetworkStep tested() {
        TestResult result = one(TestResult.class, "result");
        return new NetworkStep.Tested(
                id,
                channel(),
                one(TestWay.class, "way"),
                result,
                result == TestResult.UNSAFE_TO_TRY ? Optional.of(one(Unsafe.class, "unsafe")) : Optional.empty(),
                by,
                at());
    }

    private ChannelCard card() {
        return new ChannelCard(
                one(ChannelKind.class, "kind"),
                get("community"),
                holder(),
                Optional.empty(),
                languages(),
                hours(),
                text("tested").isPresent());
    }

    private Optional<Holder> holder() {
        return text("holder")
                .map(h -> new Holder(
                        Networks.holder(h).orElseThrow(IllegalArgumentException::new),
                        one(Sex.class, "sex"),
                        one(Age.class, "age"),
                        one(IfNo.class, "ifNo")));
    }

    private Set<String> languages() {
        Set<String> languages = new TreeSet<>(
                Arrays.asList(get("languages").toLowerCase(Locale.ROOT).split("[\\s,;]+")));
        if (languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("more languages than anybody speaks");
        }
        return languages;
    }

    private Hours hours() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        given.getOrDefault("day", List.of()).forEach(d -> days.add(named(DayOfWeek.class, d)));
        return new Hours(LocalTime.parse(get("from")), LocalTime.parse(get("to")), days);
    }

    private Optional<People> people() {
        return text("people")
                .map(p -> new People(
                        Long.parseLong(p), one(People.Source.class, "source"), Integer.parseInt(get("year"))));
    }

    private String channel() {
        return requireId(get("channel"));
    }

    private static String requireId(String id) {
        if (!id.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException("no proper id");
        }
        return id;
    }

    /** When it was done: now, unless somebody says when. Universal time. */
    private Instant at() {
        Instant at = text("at")
                .map(t -> LocalDateTime.parse(t).toInstant(ZoneOffset.UTC))
                .orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new IllegalArgumentException("it lies ahead");
        }
        return at.isAfter(now) ? now : at;
    }

    private String get(String field) {
        return text(field).orElseThrow(() -> new IllegalArgumentException("a field is missing"));
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(given.getFirst(field)).map(String::strip).filter(t -> !t.isEmpty());
    }

    private <E extends Enum<E>> E one(Class<E> type, String field) {
        return named(type, get(field));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName()));
    }
}
