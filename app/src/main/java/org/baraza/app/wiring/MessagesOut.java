package org.baraza.app.wiring;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baraza.app.channels.Access;
import org.baraza.app.channels.Alphabet;
import org.baraza.app.channels.Gateway;
import org.baraza.app.channels.Gateways;
import org.baraza.app.channels.Handing;
import org.baraza.app.channels.Parcel;
import org.baraza.app.channels.Wire;
import org.baraza.app.channels.Wording;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.Messages.Reply;
import org.baraza.app.desk.Messages.Sending;
import org.baraza.app.desk.Sealer;
import org.baraza.app.store.MessageTables;
import org.baraza.app.store.MessageTables.GatewayRow;
import org.baraza.app.store.MessageTables.OutRow;
import org.baraza.app.store.MessageTables.SenderRow;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.OutboundText;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Step;

/**
 * Neutral texts to those who wrote: queued in the same transaction as what they answer, given to gateways later, tried
 * again with growing pauses.
 *
 * @param wire by which gateways are reached
 */
record MessagesOut(
        MessageTables tables, Alerts alerts, Feedback feedback, Sealer sealer, Wire wire, InstantSource clock) {

    private static final String RECEIPTS = "gateway-receipts/";
    private static final int KEY_BYTES = 16;
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_ASKED = 20;
    private static final int MOST_TRIES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Longer than any gateway is waited for. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** Texts to one person within an hour. */
    private static final int MOST_AN_HOUR = 20;

    private static final Duration UNTIL_FEWER = Duration.ofMinutes(10);

    /**
     * What an answer is about.
     *
     * @param alert its id, where it is about one
     * @param area place code of that
     * @param acknowledges whether the alert is acknowledged by it
     */
    record About(Optional<String> alert, Optional<String> area, boolean acknowledges) {}

    Sending queue(Handle to, OutboundText text, About about) {
        Optional<SenderRow> sender = tables.findSender(to);
        Optional<GatewayRow> gateway = sender.flatMap(s -> tables.findGateway(s.gateway()));
        if (sender.isEmpty() || gateway.isEmpty() || !hasWayBack(sender.get(), gateway.get())) {
            return Sending.NO_WAY_BACK;
        }
        boolean stopped = sender.get().stoppedAt().isPresent();
        String language = sender.get().language().orElse(gateway.get().language());
        tables.addOut(
                new OutRow(
                        UUID.randomUUID().toString(),
                        gateway.get().id(),
                        gateway.get().mission(),
                        to,
                        text.text().name(),
                        text.code().text(),
                        language,
                        about.alert(),
                        about.area(),
                        about.acknowledges(),
                        0,
                        Alphabet.parts(text.in(Wording.template(text.text(), language))),
                        clock.instant()),
                stopped ? "stopped" : "queued");
        return stopped ? Sending.STOPPED : Sending.QUEUED;
    }

    private boolean hasWayBack(SenderRow sender, GatewayRow gateway) {
        boolean gives = Gateways.find(gateway.kind()).filter(Gateway::asks).isPresent()
                || access(gateway).address().isPresent();
        return gives
                && sender.sealed().length > 0
                && (gateway.channel().equals(Channel.MESSENGER.name())
                        || number(sender).matches("\\+?[0-9]{3,20}"));
    }

    static String contextOf(Handle sender) {
        return "message-sender " + sender.code();
    }

    private String number(SenderRow sender) {
        return new String(sealer.unseal(contextOf(sender.handle()), sender.sealed()), StandardCharsets.UTF_8);
    }

    /** How this program is let in at a gateway. */
    Access access(GatewayRow gateway) {
        String[] lines = new String(
                        sealer.unseal(contextOfGateway(gateway.id()), gateway.access()), StandardCharsets.UTF_8)
                .split("\n", -1);
        return new Access(
                Optional.of(lines[0]).filter(a -> !a.isEmpty()).map(URI::create), lines[1], lines[2], lines[3]);
    }

    byte[] sealed(String gateway, Access access) {
        String lines = String.join(
                "\n", access.address().map(URI::toString).orElse(""), access.user(), access.secret(), access.from());
        return sealer.seal(contextOfGateway(gateway), lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String contextOfGateway(String id) {
        return "message-gateway " + id;
    }

    /** Gives every gateway what is due. One that does not answer is left alone until the next round. */
    void give(URI own) {
        Map<String, GatewayRow> open = tables.listGateways().stream()
                .filter(g -> Gateways.find(g.kind())
                        .filter(Predicate.not(Gateway::asks))
                        .isPresent())
                .collect(Collectors.toMap(GatewayRow::id, g -> g, (a, _) -> a, LinkedHashMap::new));
        for (int given = 0; given < MOST_AT_ONCE && !open.isEmpty(); given++) {
            Instant now = clock.instant();
            Optional<OutRow> due = tables.takeDue(List.copyOf(open.keySet()), now, now.plus(CLAIM));
            if (due.isEmpty()) {
                return;
            }
            String gateway = due.get().gateway();
            if (!give(due.get(), java.util.Objects.requireNonNull(open.get(gateway)), own)) {
                open.remove(gateway);
            }
        }
    }

    private boolean give(OutRow out, GatewayRow gateway, URI own) {
        Optional<Parcel> parcel = parcel(out, own);
        if (parcel.isEmpty()) {
            return true;
        }
        Handing handing =
                Gateways.find(gateway.kind()).orElseThrow().send(text(out), parcel.get(), access(gateway), wire);
        Instant now = clock.instant();
        return switch (handing) {
            case Handing.Taken taken -> {
                tables.setHanded(out.id(), taken.id(), now);
                tables.setTrouble(gateway.id(), Optional.empty(), now);
                yield true;
            }
            case Handing.Refused refused -> {
                tables.setEnded(out.id(), "failed", Optional.of(key(refused.trouble())), now);
                yield true;
            }
            case Handing.Later later -> {
                Optional<String> trouble = Optional.of(key(later.trouble()));
                if (out.tries() >= MOST_TRIES) {
                    tables.setEnded(out.id(), "failed", trouble, now);
                } else {
                    tables.setLater(out.id(), trouble, now.plus(pause(out.tries())), false);
                }
                tables.setTrouble(gateway.id(), trouble, now);
                yield false;
            }
        };
    }

    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String key(Handing.Trouble trouble) {
        return trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static OutboundText text(OutRow out) {
        return new OutboundText(NeutralText.valueOf(out.text()), new ReferenceCode(out.code()));
    }

    /** Empty when it may not go now; what becomes of it then is noted. */
    private Optional<Parcel> parcel(OutRow out, URI own) {
        Instant now = clock.instant();
        Optional<SenderRow> sender = tables.findSender(out.sender()).filter(s -> s.sealed().length > 0);
        if (sender.isEmpty()) {
            tables.setEnded(out.id(), "failed", Optional.of("gone"), now);
            return Optional.empty();
        }
        if (sender.get().stoppedAt().isPresent()) {
            tables.setEnded(out.id(), "stopped", Optional.empty(), now);
            return Optional.empty();
        }
        if (tables.countHanded(out.sender(), now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            tables.setLater(out.id(), Optional.empty(), now.plus(UNTIL_FEWER), true);
            return Optional.empty();
        }
        return Optional.of(new Parcel(
                out.id(),
                number(sender.get()),
                Wording.template(NeutralText.valueOf(out.text()), out.language()),
                own.resolve(RECEIPTS + receiptKey(out.id()))));
    }

    /** What a gateway that asks is given. */
    Reply ask(GatewayRow row, Gateway gateway) {
        Map<Parcel, OutboundText> parcels = new LinkedHashMap<>();
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            Instant now = clock.instant();
            Optional<OutRow> due = tables.takeDue(List.of(row.id()), now, now.plus(CLAIM));
            if (due.isEmpty()) {
                break;
            }
            parcel(due.get(), URI.create("/")).ifPresent(p -> parcels.put(p, text(due.get())));
        }
        Reply reply = gateway.give(parcels, access(row));
        parcels.keySet().forEach(p -> tables.setHanded(p.id(), Optional.empty(), clock.instant()));
        return reply;
    }

    private String receiptKey(String out) {
        byte[] mark = sealer.fingerprint("message-receipt", out);
        return out + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(mark, KEY_BYTES));
    }

    /** The text whose receipts come at an address with this key. */
    Optional<String> findByReceipt(String key) {
        return Optional.of(key)
                .filter(k -> k.matches("[0-9a-f-]{36}\\.[A-Za-z0-9_-]{22}"))
                .map(k -> k.substring(0, k.indexOf('.')))
                .filter(id -> MessageDigest.isEqual(
                        receiptKey(id).getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)));
    }

    /** Acknowledges whatever it was whose receipts were handed over. */
    void acknowledge() {
        for (MessageTables.Owed owed : new ArrayList<>(tables.listOwed(MOST_AT_ONCE))) {
            // Whatever stands against it, such as somebody's having done it by voice, it is not owed any more.
            alerts.find(owed.alert()).ifPresent(alert -> {
                Instant at = later(owed.handedAt(), alert.received().at());
                var unused = alerts.add(new Step.Acknowledged(owed.alert(), By.PROGRAM, at), By.program());
            });
            feedback.find(owed.alert()).ifPresent(item -> {
                Instant at = later(owed.handedAt(), item.received().at());
                var unused = feedback.add(
                        new org.baraza.core.record.feedback.Step.Acknowledged(owed.alert(), By.PROGRAM, at),
                        By.program());
            });
            tables.setAcknowledged(owed.id());
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
