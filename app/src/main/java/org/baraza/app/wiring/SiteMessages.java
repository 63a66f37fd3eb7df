package org.baraza.app.wiring;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.channels.Access;
import org.baraza.app.channels.AreaNames;
import org.baraza.app.channels.Gateways;
import org.baraza.app.channels.Heard;
import org.baraza.app.channels.Keywords;
import org.baraza.app.channels.Malformed;
import org.baraza.app.channels.Wire;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.MessageTables;
import org.baraza.app.store.MessageTables.GatewayRow;
import org.baraza.app.store.MessageTables.Pulse;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.OutboundText;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.disclosure.SmallCells;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Register;
import org.baraza.core.record.alerts.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of one site: its gateways, what came and what goes. */
final class SiteMessages implements Messages {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST = 200;
    private static final int STORMS_SHOWN = 50;
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration USUAL_FROM = Duration.ofDays(90);
    private static final Duration SHORTEST_SILENCE = Duration.ofHours(6);
    private static final int FEWEST_TO_KNOW = 10;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Logger LOG = LoggerFactory.getLogger(SiteMessages.class);

    /** A trouble of what came in, beside those of what goes out. */
    private static final String REFUSED = "refused";

    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final MessageTables tables;
    private final Register register;
    private final Keywords keywords;
    private final MessagesIn in;
    private final MessagesOut out;
    private final InstantSource clock;
    private final AtomicReference<Names> names = new AtomicReference<>(new Names(List.of(), Map.of()));

    /** Names of areas, for each mission, as these data sets have them. */
    private record Names(List<DataSet> dataSets, Map<String, AreaNames> ofMission) {}

    SiteMessages(
            MessageTables tables,
            Register register,
            Alerts alerts,
            Voices voices,
            Sealer sealer,
            Keywords keywords,
            InstantSource clock) {
        this.tables = tables;
        this.register = register;
        this.keywords = keywords;
        this.clock = clock;
        this.out = new MessagesOut(tables, alerts, voices.feedback(), sealer, Wire.open(), clock);
        this.in = new MessagesIn(
                tables, alerts, voices.feedback(), voices.rumours(), sealer, keywords, this::areaNames, out, clock);
    }

    private AreaNames areaNames(String mission) {
        List<DataSet> all = register.listDataSets();
        Names now = names.get();
        if (now.dataSets() != all || !now.ofMission().containsKey(mission)) {
            Map<String, AreaNames> ofMission = new HashMap<>(now.dataSets() == all ? now.ofMission() : Map.of());
            ofMission.put(mission, AreaNames.of(areas(mission)));
            now = new Names(all, Map.copyOf(ofMission));
            names.set(now);
        }
        return java.util.Objects.requireNonNull(now.ofMission().get(mission));
    }

    /** As the newest boundaries have them. */
    private List<Area> areas(String mission) {
        return register.newestAreas(register.listMissions().stream()
                .filter(m -> m.isCalled(mission))
                .flatMap(m -> m.hosts().stream())
                .toList());
    }

    @Override
    public List<Kind> kinds() {
        return Gateways.list().stream()
                .map(g -> new Kind(g.key(), g.name(), g.asks(), g.entry()))
                .toList();
    }

    @Override
    public Map<String, Map<String, List<String>>> keywords() {
        return keywords.list();
    }

    @Override
    public List<Gateway> list() {
        Instant now = clock.instant();
        Map<String, Pulse> pulses = byKey(tables.pulseOfGateways(now.minus(USUAL_FROM)));
        Map<String, MessageTables.Burden> burdens = tables.burdens(now.minus(SHOWN)).stream()
                .collect(Collectors.toMap(MessageTables.Burden::gateway, Function.identity()));
        return tables.listGateways().stream()
                .map(row -> {
                    Optional<Pulse> pulse = Optional.ofNullable(pulses.get(row.id()));
                    Optional<MessageTables.Burden> burden = Optional.ofNullable(burdens.get(row.id()));
                    return new Gateway(
                            row.id(),
                            row.name(),
                            row.kind(),
                            row.mission(),
                            Channel.valueOf(row.channel()),
                            row.language(),
                            out.access(row).address(),
                            row.price(),
                            row.madeAt(),
                            pulse.map(Pulse::last),
                            burden.map(MessageTables.Burden::waiting).orElse(0L),
                            burden.map(MessageTables.Burden::failed).orElse(0L),
                            row.trouble(),
                            pulse.filter(p -> isSilent(p, now)).isPresent());
                })
                .toList();
    }

    private static Map<String, Pulse> byKey(List<Pulse> pulses) {
        return pulses.stream().collect(Collectors.toMap(p -> p.key().orElse(""), Function.identity()));
    }

    private static boolean isSilent(Pulse pulse, Instant now) {
        Duration since = Duration.between(pulse.last(), now);
        return pulse.messages() >= FEWEST_TO_KNOW
                && since.compareTo(SHORTEST_SILENCE) > 0
                && pulse.longest()
                        .filter(longest -> since.compareTo(longest) > 0)
                        .isPresent();
    }

    @Override
    public Optional<Gateway> find(String id) {
        return list().stream().filter(g -> g.id().equals(id)).findFirst();
    }

    @Override
    public Opened open(Wish wish, By by) {
        String name = plain("name", wish.name());
        if (name.isEmpty()) {
            throw new WrongUse("Give the gateway a name by which people here know it.");
        }
        var kind = Gateways.find(wish.kind()).orElseThrow(() -> new WrongUse("There is no such kind of gateway."));
        Mission mission = register.listMissions().stream()
                .filter(m -> m.isCalled(wish.mission()))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no such mission. Choose one of the list."));
        if (wish.channel() != Channel.SMS && wish.channel() != Channel.MESSENGER) {
            throw new WrongUse("A gateway carries text messages or those of a messenger.");
        }
        if (!Settings.LANGUAGES.contains(wish.language())) {
            throw new WrongUse("Choose one of the languages of the list.");
        }
        Optional<URI> address = kind.asks() ? Optional.empty() : wish.address();
        if (address.isPresent()
                && (!Wire.isSafe(address.get()) || address.get().toString().length() > LONGEST)) {
            throw new WrongUse("Texts can be given to an address that begins with https://, or with http:// on this"
                    + " computer, as in http://127.0.0.1:13013/cgi-bin/sendsms. Put a program that encrypts in front of"
                    + " the gateway.");
        }
        String id = UUID.randomUUID().toString();
        String token = token();
        Access access = new Access(
                address, plain("user", wish.user()), plain("secret", wish.secret()), plain("from", wish.from()));
        tables.addGateway(
                new GatewayRow(
                        id,
                        name,
                        kind.key(),
                        mission.acronym(),
                        wish.channel().name(),
                        wish.language(),
                        out.sealed(id, access),
                        wish.price(),
                        clock.instant(),
                        Optional.empty()),
                hash(token),
                by.who());
        return new Opened(id, token);
    }

    private static String plain(String what, String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongUse(
                    "The " + what + " is longer than " + LONGEST + " signs, or has one that cannot be typed.");
        }
        return plain;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Enough for 256 bits of chance. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Opened> rotate(String id, By by) {
        String token = token();
        return tables.setToken(id, hash(token), by.who(), clock.instant())
                ? Optional.of(new Opened(id, token))
                : Optional.empty();
    }

    @Override
    public void remove(String id, By by) {
        tables.removeGateway(id, hash(token()), by.who(), clock.instant());
    }

    @Override
    public Optional<Reply> take(String token, Call call) {
        return tables.findGatewayOf(hash(token)).map(row -> {
            var gateway = Gateways.find(row.kind()).orElseThrow();
            try {
                return switch (gateway.read(call, out.access(row))) {
                    case Heard.Message message -> {
                        in.take(row, message);
                        yield gateway.taken();
                    }
                    case Heard.Receipts receipts -> {
                        receipts.fates().forEach((id, fate) -> note(row.id(), id, fate));
                        yield gateway.taken();
                    }
                    case Heard.Stopped stopped -> {
                        stop(row, stopped.from());
                        yield gateway.taken();
                    }
                    case Heard.Asks _ -> out.ask(row, gateway);
                    case Heard.Took took -> gateway.took(took.ids());
                    case Heard.Nothing _ -> gateway.taken();
                };
            } catch (Malformed e) {
                // Somebody may have warned by it: whoever looks after the gateway must see that it was not taken.
                tables.setTrouble(row.id(), Optional.of(REFUSED), clock.instant());
                LOG.warn("message-refused {}", e.status());
                return new Reply(e.status(), PLAIN, e.why() + "\n");
            }
        });
    }

    private void note(String gateway, String out, Heard.Fate fate) {
        tables.setFate(gateway, out, fate.name().toLowerCase(Locale.ROOT), clock.instant());
    }

    private void stop(GatewayRow gateway, String from) {
        boolean unused = tables.together(() -> {
            Instant now = clock.instant();
            tables.stop(in.sender(gateway, from, now), now);
            return true;
        });
    }

    @Override
    public Optional<Reply> receipt(String key, Call call) {
        return out.findByReceipt(key)
                .flatMap(id -> tables.findGatewayOfOut(id)
                        .flatMap(tables::findGateway)
                        .map(row -> {
                            try {
                                var gateway = Gateways.find(row.kind()).orElseThrow();
                                gateway.fate(call).ifPresent(fate -> note(row.id(), id, fate));
                                return gateway.taken();
                            } catch (Malformed e) {
                                return new Reply(e.status(), PLAIN, e.why() + "\n");
                            }
                        }));
    }

    @Override
    public Sending send(Handle to, NeutralText text, ReferenceCode code) {
        Optional<MessageTables.AlertOf> alert = tables.findAlertOf(to, code.text());
        return out.queue(
                to,
                new OutboundText(text, code),
                new MessagesOut.About(
                        alert.map(MessageTables.AlertOf::alert), alert.flatMap(MessageTables.AlertOf::area), false));
    }

    @Override
    public Optional<Origin> findOrigin(String alert) {
        return tables.findOrigin(alert)
                .map(o -> new Origin(
                        o.incomplete(),
                        o.storm().map(tables::listStorm).orElse(List.of()).stream()
                                .filter(a -> !a.equals(alert))
                                .toList()));
    }

    @Override
    public List<Answer> listAnswers(String alert) {
        return tables.listAnswers(alert);
    }

    @Override
    public List<List<String>> listStorms(String mission) {
        return tables.listStorms(mission, STORMS_SHOWN).stream()
                .map(tables::listStorm)
                .toList();
    }

    /** What one area comes to while it is added up. */
    private static final class Sum {
        private long in;
        private long out;
        private long settled;
        private long arrived;
        private boolean priced = true;
        private final Map<String, BigDecimal> cost = new TreeMap<>();

        private void add(MessageTables.Went went) {
            out += went.texts();
            settled += went.settled();
            arrived += went.arrived();
            went.price()
                    .ifPresentOrElse(
                            p -> cost.merge(
                                    p.currency(),
                                    p.perPart().multiply(BigDecimal.valueOf(went.parts())),
                                    BigDecimal::add),
                            () -> priced = false);
        }

        private List<Price> cost() {
            return priced
                    ? cost.entrySet().stream()
                            .map(c -> new Price(c.getValue(), c.getKey()))
                            .toList()
                    : List.of();
        }
    }

    @Override
    public List<AreaTraffic> coverage(String mission) {
        Instant now = clock.instant();
        Map<String, Sum> sums = new TreeMap<>();
        tables.came(mission, now.minus(SHOWN))
                .forEach(c -> sums.computeIfAbsent(c.area().orElse(""), _ -> new Sum()).in = c.messages());
        tables.went(mission, now.minus(SHOWN))
                .forEach(w -> sums.computeIfAbsent(w.area().orElse(""), _ -> new Sum())
                        .add(w));
        Map<String, Pulse> pulses = byKey(tables.pulseOfAreas(mission, now.minus(USUAL_FROM)));
        pulses.forEach((area, pulse) -> {
            if (isSilent(pulse, now)) {
                sums.computeIfAbsent(area, _ -> new Sum());
            }
        });
        if (sums.isEmpty()) {
            return List.of();
        }
        Map<String, String> named =
                areas(mission).stream().collect(Collectors.toMap(Area::pcode, Area::name, (first, _) -> first));
        List<AreaTraffic> traffic = new ArrayList<>();
        sums.forEach((key, sum) -> {
            boolean outShown = mayShow(sum.out);
            boolean share = outShown
                    && sum.settled >= SmallCells.USUAL_SMALLEST
                    && mayShow(sum.arrived)
                    && mayShow(sum.settled - sum.arrived);
            traffic.add(new AreaTraffic(
                    Optional.of(key).filter(k -> !k.isEmpty()),
                    named.getOrDefault(key, key),
                    mayShow(sum.in) ? OptionalLong.of(sum.in) : OptionalLong.empty(),
                    outShown ? OptionalLong.of(sum.out) : OptionalLong.empty(),
                    share ? OptionalInt.of((int) sum.settled) : OptionalInt.empty(),
                    share ? OptionalInt.of((int) sum.arrived) : OptionalInt.empty(),
                    outShown ? sum.cost() : List.of(),
                    Optional.ofNullable(pulses.get(key))
                            .filter(p -> isSilent(p, now))
                            .isPresent()));
        });
        // Those of no known area come last.
        traffic.sort(Comparator.comparing((AreaTraffic a) -> a.area().isEmpty()).thenComparing(AreaTraffic::name));
        return traffic;
    }

    /** No totals are shown from which a small count could be worked out, so it is enough to hide the small ones. */
    private static boolean mayShow(long count) {
        return count == 0 || count >= SmallCells.USUAL_SMALLEST;
    }

    @Override
    public void round(URI own) {
        List<RuntimeException> failed = new ArrayList<>();
        for (Runnable step : List.<Runnable>of(
                in::understandLeftBehind, in::endWaiting, () -> out.give(own), out::acknowledge, this::forget)) {
            try {
                step.run();
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** No gateway brings the same again after so long. */
    private void forget() {
        tables.forgetOnce(clock.instant().minus(USUAL_FROM));
    }
}
