package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.app.channels.AreaNames;
import org.baraza.app.channels.Heard;
import org.baraza.app.channels.Keywords;
import org.baraza.app.channels.Meaning;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.Sealer;
import org.baraza.app.store.MessageTables;
import org.baraza.app.store.MessageTables.GatewayRow;
import org.baraza.app.store.MessageTables.InRow;
import org.baraza.app.store.MessageTables.PartRow;
import org.baraza.app.store.MessageTables.SenderRow;
import org.baraza.app.store.MessageTables.Understood;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.OutboundText;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.rumours.Rumour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages as they come: kept sealed first, then understood. What may not be kept is not kept for a moment: that is asked
 * of every part and of the whole before it is written down.
 *
 * @param areas names of the areas of a mission
 * @param out by which they are answered
 */
record MessagesIn(
        MessageTables tables,
        Alerts alerts,
        Feedback feedback,
        Rumours rumours,
        Sealer sealer,
        Keywords keywords,
        Function<String, AreaNames> areas,
        MessagesOut out,
        InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(MessagesIn.class);

    /** How long a part waits for the others: somebody may be in danger. */
    static final Duration PARTS_WAIT = Duration.ofMinutes(10);

    /** How long the rest of a message whose words are not kept is known for that. */
    private static final Duration REST_KNOWN = Duration.ofHours(1);

    /** The same words from this many within this time may be one message passed on. */
    static final int STORM_SENDERS = 5;

    private static final Duration STORM_WITHIN = Duration.ofMinutes(10);

    /** Messages of one person within an hour that are answered each. */
    static final int ANSWERED_AN_HOUR = 20;

    /** What is still not understood after this was left behind by a program that died. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final int MOST_AT_ONCE = 100;
    private static final String MISSING = "[…]";
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS_OF_HANDLE = 12;
    private static final SecureRandom CHANCE = new SecureRandom();

    /**
     * Something that was just kept.
     *
     * @param words as they came; in memory only where they may not be kept
     */
    private record Fresh(String id, String words) {}

    /** On disk when it returns; understood as well, unless something is broken, and then soon. */
    void take(GatewayRow gateway, Heard.Message message) {
        Instant now = clock.instant();
        List<Fresh> fresh = tables.together(() -> keep(gateway, message, now));
        for (Fresh one : fresh) {
            try {
                understand(one.id(), one.words());
            } catch (RuntimeException e) {
                // It is on disk: the next round tries again. The gateway must not send it once more for that.
                LOG.error("message-later {}", e.getClass().getSimpleName());
            }
        }
    }

    private List<Fresh> keep(GatewayRow gateway, Heard.Message message, Instant now) {
        Optional<Handle> sender = message.from().map(from -> sender(gateway, from, now));
        if (!isFirst(gateway, message, now)) {
            return List.of();
        }
        sender.ifPresent(s -> tables.wrote(s, gateway.id(), now));
        if (message.part().isPresent() && sender.isPresent()) {
            return keepPart(gateway, sender.get(), message, message.part().get(), now);
        }
        return List.of(keepWhole(
                gateway.id(),
                gateway.mission(),
                sender,
                message.words(),
                new Times(now, message.saidAt()),
                1,
                message.part().isPresent()));
    }

    /** Whoever wrote, under a pseudonym of this mission alone. */
    Handle sender(GatewayRow gateway, String from, Instant now) {
        byte[] fingerprint =
                sealer.fingerprint("message-sender " + gateway.mission(), from.replaceFirst("^\\+(?=[0-9]+$)", ""));
        Optional<SenderRow> known = tables.lockSender(fingerprint);
        if (known.isPresent()) {
            Handle handle = known.get().handle();
            if (known.get().sealed().length == 0) {
                tables.setNumber(handle, sealedNumber(handle, from));
            }
            return handle;
        }
        Handle fresh = freshHandle();
        tables.addSender(
                new SenderRow(
                        fresh,
                        gateway.mission(),
                        sealedNumber(fresh, from),
                        gateway.id(),
                        Optional.empty(),
                        Optional.empty()),
                fingerprint,
                now);
        return tables.lockSender(fingerprint).orElseThrow().handle();
    }

    private byte[] sealedNumber(Handle handle, String from) {
        return sealer.seal(MessagesOut.contextOf(handle), from.getBytes(StandardCharsets.UTF_8));
    }

    private static Handle freshHandle() {
        return new Handle("s-"
                + IntStream.range(0, LETTERS_OF_HANDLE)
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(CHANCE.nextInt(LETTERS.length()))))
                        .collect(Collectors.joining()));
    }

    /** By the gateway's id, or by when it was said; the same id with other words is another message. */
    private boolean isFirst(GatewayRow gateway, Heard.Message message, Instant now) {
        String what = referral(message.words()).isPresent() ? "referred" : message.words();
        String common = gateway.id() + "\n" + message.from().orElse("") + "\n"
                + message.part()
                        .map(p -> p.reference() + "/" + p.position() + "/" + p.total())
                        .orElse("")
                + "\n";
        // Of what is referred nothing is known but that: two in one second are told apart by their ids alone.
        boolean byIdOnly = what.equals("referred") && message.id().isPresent();
        boolean first = true;
        for (Optional<String> mark : List.of(
                message.id().map(id -> "id " + id),
                byIdOnly ? Optional.<String>empty() : message.saidAt().map(at -> "at " + at))) {
            if (mark.isPresent()) {
                first &= tables.isNew(sealer.fingerprint("message-once", common + mark.get() + "\n" + what), now);
            }
        }
        return first;
    }

    private static Optional<Topic> referral(String words) {
        return Reception.of(Topic.DANGER, words) instanceof Reception.Referral referral
                ? Optional.of(referral.topic())
                : Optional.empty();
    }

    private record Times(Instant received, Optional<Instant> said) {}

    private Fresh keepWhole(
            String gateway,
            String mission,
            Optional<Handle> sender,
            String said,
            Times times,
            int parts,
            boolean incomplete) {
        String id = UUID.randomUUID().toString();
        boolean tooLong = said.length() > Alerts.Arrival.LONGEST;
        String words = tooLong ? said.substring(0, Alerts.Arrival.LONGEST - MISSING.length()) + MISSING : said;
        Optional<Topic> referred = referral(said);
        tables.addIn(new InRow(
                id,
                gateway,
                mission,
                sender,
                times.received(),
                times.said(),
                parts,
                incomplete || tooLong,
                referred.map(Topic::name),
                referred.isPresent() ? Optional.empty() : Optional.of(sealed(id, words))));
        return new Fresh(id, words);
    }

    private byte[] sealed(String id, String words) {
        return sealer.seal("message " + id, words.getBytes(StandardCharsets.UTF_8));
    }

    private String unsealed(String id, byte[] sealed) {
        return new String(sealer.unseal("message " + id, sealed), StandardCharsets.UTF_8);
    }

    private List<Fresh> keepPart(
            GatewayRow gateway, Handle sender, Heard.Message message, Heard.Part part, Instant now) {
        String id = UUID.randomUUID().toString();
        Optional<Topic> referred = referral(message.words());
        PartRow row = new PartRow(
                id,
                gateway.id(),
                sender,
                part.reference(),
                part.position(),
                part.total(),
                now,
                message.saidAt(),
                referred.map(Topic::name),
                referred.isPresent() ? Optional.empty() : Optional.of(sealed(id, message.words())));
        List<Fresh> fresh = new ArrayList<>();
        List<PartRow> there = tables.listParts(row);
        if (there.stream().anyMatch(p -> p.position() == part.position())) {
            // The telephone has begun to count anew: what was there is another message.
            flush(gateway.mission(), there).ifPresent(fresh::add);
            there = List.of();
        }
        Optional<String> known =
                there.stream().flatMap(p -> p.referred().stream()).findFirst();
        if (known.isPresent()) {
            // It was taken in already, without its words.
            tables.addPart(without(row, known.get()));
            return fresh;
        }
        tables.addPart(row);
        if (referred.isPresent()) {
            tables.dropWords(row, referred.get().name());
            fresh.add(keepWhole(
                    gateway.id(),
                    gateway.mission(),
                    Optional.of(sender),
                    message.words(),
                    new Times(now, message.saidAt()),
                    part.total(),
                    true));
            return fresh;
        }
        List<PartRow> all = tables.listParts(row);
        if (all.size() == part.total()) {
            flush(gateway.mission(), all).ifPresent(fresh::add);
        }
        return fresh;
    }

    private static PartRow without(PartRow row, String referred) {
        return new PartRow(
                row.id(),
                row.gateway(),
                row.sender(),
                row.reference(),
                row.position(),
                row.total(),
                row.receivedAt(),
                row.saidAt(),
                Optional.of(referred),
                Optional.empty());
    }

    /** Puts together what there is; empty where it was taken in already, without its words. */
    private Optional<Fresh> flush(String mission, List<PartRow> parts) {
        PartRow first = parts.getFirst();
        tables.removeParts(first);
        if (parts.stream().anyMatch(p -> p.referred().isPresent())) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        int expected = 1;
        for (PartRow part : parts) {
            if (part.position() > expected) {
                words.append(MISSING);
            }
            words.append(unsealed(part.id(), part.sealed().orElseThrow()));
            expected = part.position() + 1;
        }
        if (expected <= first.total()) {
            words.append(MISSING);
        }
        Instant received =
                parts.stream().map(PartRow::receivedAt).min(Instant::compareTo).orElseThrow();
        return Optional.of(keepWhole(
                first.gateway(),
                mission,
                Optional.of(first.sender()),
                words.toString(),
                new Times(received, first.saidAt()),
                parts.size(),
                parts.size() < first.total()));
    }

    /** What waits for parts that will not come any more is taken as it is. */
    void endWaiting() {
        Instant now = clock.instant();
        for (PartRow part : tables.listPartsBefore(now.minus(PARTS_WAIT))) {
            boolean over = part.referred().isEmpty() || part.receivedAt().isBefore(now.minus(REST_KNOWN));
            if (over) {
                List<Fresh> fresh = tables.together(() -> {
                    List<PartRow> there = tables.listParts(part);
                    return there.isEmpty()
                            ? List.<Fresh>of()
                            : flush(mission(part), there).map(List::of).orElseGet(List::of);
                });
                fresh.forEach(f -> understand(f.id(), f.words()));
            }
        }
    }

    private String mission(PartRow part) {
        return tables.findSender(part.sender()).map(SenderRow::mission).orElseThrow();
    }

    /** What a program that died left behind. */
    void understandLeftBehind() {
        List<RuntimeException> failed = new ArrayList<>();
        for (String id : tables.listWaiting(clock.instant().minus(LEFT_BEHIND), MOST_AT_ONCE)) {
            try {
                understand(id, "");
            } catch (RuntimeException e) {
                // One that cannot be understood holds up none behind it.
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** @param inMemory the words, where whoever asks still has them; they may not be kept anywhere */
    private void understand(String id, String inMemory) {
        Optional<InRow> found = tables.findWaiting(id);
        if (found.isEmpty()) {
            return;
        }
        InRow row = found.get();
        String words = row.sealed().map(kept -> unsealed(id, kept)).orElse(inMemory);
        Meaning meaning = Meaning.of(words, keywords);
        if (row.referred().isPresent() && !(meaning instanceof Meaning.Feedback && !words.isEmpty())) {
            Topic topic = words.isEmpty() ? Topic.valueOf(row.referred().get()) : Topic.DANGER;
            report(row, topic, words, meaning.language());
            return;
        }
        switch (meaning) {
            case Meaning.Stop _ ->
                note(row, "stop", () -> row.sender().ifPresent(s -> tables.stop(s, clock.instant())));
            case Meaning.Start _ -> note(row, "start", () -> row.sender().ifPresent(tables::start));
            case Meaning.Asks asks ->
                subject(asks.code())
                        .filter(a -> a.mission().equals(row.mission()))
                        .ifPresentOrElse(
                                subject -> answer(row, subject, asks.language()),
                                () -> report(row, Topic.DANGER, words, asks.language()));
            case Meaning.Report report -> report(row, report.topic(), words, report.language());
            case Meaning.Feedback(Optional<String> language) -> feedback(row, words, language);
            case Meaning.Rumour(Optional<String> language) -> rumour(row, words, language);
        }
    }

    /**
     * What somebody asks after, whatever it is.
     *
     * @param answered whether there is an answer
     */
    private record Subject(String id, String mission, Optional<String> area, boolean answered, ReferenceCode code) {}

    private Optional<Subject> subject(ReferenceCode code) {
        return alerts.find(code)
                .map(a -> new Subject(
                        a.id(),
                        a.received().mission(),
                        a.area(),
                        a.decided().isPresent() || a.fedBack().isPresent() || a.closed(),
                        code))
                .or(() -> feedback.find(code)
                        .map(i -> new Subject(
                                i.id(),
                                i.received().mission(),
                                i.area(),
                                i.answered().isPresent() || i.closed(),
                                code)))
                .or(() -> rumours.find(code)
                        .map(r -> new Subject(
                                r.id(),
                                r.received().mission(),
                                r.area(),
                                r.answered().isPresent() || r.closed() || isAnsweredElsewhere(r),
                                code)));
    }

    /** One of many reports is answered where things go on. */
    private boolean isAnsweredElsewhere(Rumour rumour) {
        return rumour.mergedInto()
                .flatMap(rumours::find)
                .filter(into -> into.answered().isPresent() || into.closed())
                .isPresent();
    }

    private void note(InRow row, String what, Runnable more) {
        boolean unused = tables.together(() -> {
            boolean mine = tables.setUnderstood(
                    row.id(),
                    new Understood(what, Optional.empty(), Optional.empty(), Optional.empty()),
                    clock.instant());
            if (mine) {
                more.run();
            }
            return mine;
        });
    }

    private void answer(InRow row, Subject subject, Optional<String> language) {
        NeutralText text = subject.answered() ? NeutralText.ANSWER_WAITING : NeutralText.RECEIVED;
        understood(row, "asks", subject, new OutboundText(text, subject.code()), false, language);
    }

    private void feedback(InRow row, String words, Optional<String> language) {
        FeedbackItem item = feedback.receive(
                new Feedback.Voice(
                        row.id(),
                        row.mission(),
                        channel(row),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        words,
                        row.sender(),
                        areas.apply(row.mission()).find(words),
                        row.receivedAt()),
                By.program());
        received(row, "feedback", item.id(), item.area(), item.received().code(), language);
    }

    private void rumour(InRow row, String words, Optional<String> language) {
        Rumour rumour = rumours.receive(
                new Rumours.Hearsay(
                        row.id(),
                        row.mission(),
                        channel(row),
                        words,
                        row.sender(),
                        areas.apply(row.mission()).find(words),
                        row.receivedAt()),
                By.program());
        received(row, "rumour", rumour.id(), rumour.area(), rumour.received().code(), language);
    }

    private void received(
            InRow row,
            String meaning,
            String id,
            Optional<String> area,
            ReferenceCode code,
            Optional<String> language) {
        Subject subject = new Subject(id, row.mission(), area, false, code);
        understood(row, meaning, subject, new OutboundText(NeutralText.RECEIVED, code), true, language);
    }

    private void understood(
            InRow row,
            String meaning,
            Subject subject,
            OutboundText text,
            boolean acknowledges,
            Optional<String> language) {
        boolean unused = tables.together(() -> {
            boolean mine = tables.setUnderstood(
                    row.id(),
                    new Understood(meaning, Optional.of(subject.id()), subject.area(), Optional.empty()),
                    clock.instant());
            if (mine) {
                reply(
                        row,
                        text,
                        new MessagesOut.About(Optional.of(subject.id()), subject.area(), acknowledges),
                        language);
            }
            return mine;
        });
    }

    private Channel channel(InRow row) {
        return tables.findChannel(row.gateway()).map(Channel::valueOf).orElse(Channel.SMS);
    }

    private void report(InRow row, Topic topic, String words, Optional<String> language) {
        Optional<String> area = areas.apply(row.mission()).find(words);
        Alert alert = alerts.receive(
                new Alerts.Arrival(
                        row.id(), row.mission(), channel(row), topic, words, row.sender(), area, row.receivedAt()),
                By.program());
        boolean kept = alert.reception() instanceof Reception.Open;
        Optional<byte[]> same = kept && !words.isBlank()
                ? Optional.of(sealer.fingerprint("message-words", Meaning.alike(words)))
                : Optional.empty();
        String meaning = kept ? topic.name().toLowerCase(Locale.ROOT) : "referred";
        boolean unused = tables.together(() -> {
            Instant now = clock.instant();
            boolean mine =
                    tables.setUnderstood(row.id(), new Understood(meaning, Optional.of(alert.id()), area, same), now);
            if (mine) {
                same.ifPresent(s -> tables.markStorm(
                        row.mission(), s, row.receivedAt().minus(STORM_WITHIN), STORM_SENDERS, row.id()));
                reply(
                        row,
                        new OutboundText(NeutralText.RECEIVED, alert.received().code()),
                        new MessagesOut.About(Optional.of(alert.id()), area, true),
                        language);
            }
            return mine;
        });
    }

    private void reply(InRow row, OutboundText text, MessagesOut.About about, Optional<String> language) {
        if (row.sender().isEmpty()) {
            return;
        }
        Handle sender = row.sender().get();
        language.ifPresent(l -> tables.setLanguage(sender, l));
        if (tables.countFrom(sender, clock.instant().minus(Duration.ofHours(1))) <= ANSWERED_AN_HOUR) {
            var unused = out.queue(sender, text, about);
        }
    }
}
