package org.baraza.app.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Messages;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Channel;

/** Two gateways, one of them in trouble, and four areas, one with too few messages to be shown. */
final class MadeUpMessages implements Messages {

    private static final Instant NOON = Instant.parse("2024-01-02T12:00:00Z");
    private static final Price PRICE = new Price(new BigDecimal("0.04"), "USD");

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind("kannel", "Kannel", false, "?from=%p"), new Kind("smssync", "Android", true, ""));
    }

    @Override
    public Map<String, Map<String, List<String>>> keywords() {
        return Map.of("en", Map.of("danger", List.of("danger"), "stop", List.of("stop")));
    }

    @Override
    public List<Gateway> list() {
        return List.of(gateway("g-1", Optional.empty(), false), gateway("g-2", Optional.of("unreachable"), true));
    }

    private static Gateway gateway(String id, Optional<String> trouble, boolean silent) {
        return new Gateway(
                id,
                "Roof " + id,
                "kannel",
                "MINUXA",
                Channel.SMS,
                "en",
                Optional.of(URI.create("http://127.0.0.1:13013/cgi-bin/sendsms")),
                Optional.of(PRICE),
                NOON,
                silent ? Optional.of(NOON) : Optional.empty(),
                3,
                1,
                trouble,
                silent);
    }

    @Override
    public Optional<Gateway> find(String id) {
        return list().stream().filter(g -> g.id().equals(id)).findFirst();
    }

    @Override
    public Opened open(Wish wish, By by) {
        return new Opened("g-1", "token");
    }

    @Override
    public Optional<Opened> rotate(String id, By by) {
        return find(id).map(g -> new Opened(id, "token"));
    }

    @Override
    public void remove(String id, By by) {}

    @Override
    public Optional<Reply> take(String token, Call call) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> receipt(String key, Call call) {
        return Optional.empty();
    }

    @Override
    public Sending send(Handle to, NeutralText text, ReferenceCode code) {
        return Sending.NO_WAY_BACK;
    }

    @Override
    public Optional<Origin> findOrigin(String alert) {
        return Optional.empty();
    }

    @Override
    public List<Answer> listAnswers(String alert) {
        return List.of();
    }

    @Override
    public List<List<String>> listStorms(String mission) {
        return List.of();
    }

    @Override
    public List<AreaTraffic> coverage(String mission) {
        return List.of(
                traffic("XA01", OptionalLong.of(40), OptionalLong.of(38), 30, List.of(PRICE), false),
                traffic("XA02", OptionalLong.of(12), OptionalLong.of(9), 0, List.of(), true),
                traffic("XA03", OptionalLong.empty(), OptionalLong.empty(), 0, List.of(), false),
                traffic("", OptionalLong.of(7), OptionalLong.of(0), 0, List.of(), false));
    }

    private static AreaTraffic traffic(
            String area, OptionalLong in, OptionalLong out, int settled, List<Price> cost, boolean silent) {
        OptionalInt known = settled > 0 ? OptionalInt.of(settled) : OptionalInt.empty();
        return new AreaTraffic(
                Optional.of(area).filter(a -> !a.isEmpty()),
                "Kolona " + area,
                in,
                out,
                known,
                settled > 0 ? OptionalInt.of(settled - 3) : known,
                cost,
                silent);
    }

    @Override
    public void round(URI own) {}
}
