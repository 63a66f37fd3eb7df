package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.SharingTables;
import org.baraza.core.protect.disclosure.Disclosure;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.SharingEntry;

/** Sharing of one site: asks the register, puts decisions on the journal, keeps held texts sealed. */
final class SiteSharing implements Sharing, DoorOut.HeldTexts {

    private static final String CONTEXT = "held-text";

    private final SharingTables tables;
    private final Recorder recorder;
    private final Optional<Sealer> sealer;
    private final InstantSource clock;
    private final DoorOut door;

    /** @param sealer empty on a site without a vault, which can hold no texts and so lets none leave */
    SiteSharing(SharingTables tables, Recorder recorder, Optional<Sealer> sealer, Places places, InstantSource clock) {
        this.tables = tables;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
        this.door = new DoorOut(this, recorder, this, places, clock);
    }

    @Override
    public DoorOut door() {
        return door;
    }

    @Override
    public List<Agreed> listProtocols() {
        return tables.listProtocols();
    }

    @Override
    public Optional<Agreed> findProtocol(String id) {
        return tables.findProtocol(id);
    }

    @Override
    public void agree(Protocol protocol, By by) {
        Set<Protocol.Objection> objections = protocol.objections();
        if (!objections.isEmpty()) {
            throw new WrongUse("The protocol cannot be agreed: "
                    + objections.stream()
                            .map(o ->
                                    o.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        List<String> known = Sheets.all().stream().map(Sheet::name).toList();
        protocol.sheets().stream().filter(s -> !known.contains(s)).findFirst().ifPresent(unknown -> {
            throw new WrongUse("There is no sheet \"" + unknown + "\". " + Nearest.hint(unknown, known));
        });
        JournalTexts.requireNobodyTold(
                protocol.recipient(),
                protocol.purpose(),
                protocol.reason(),
                protocol.dueDiligence().orElse(""));
        if (tables.findProtocol(protocol.id()).isPresent()) {
            throw new WrongUse("There is a protocol " + protocol.id() + " already. Choose another id.");
        }
        recorder.record(new SharingEntry.ProtocolAgreed(protocol, by.who(), clock.instant()), by);
    }

    @Override
    public void withdraw(String protocol, String reason, By by) {
        Agreed agreed = tables.findProtocol(protocol)
                .orElseThrow(() -> new WrongUse("There is no sharing protocol \"" + protocol + "\"."));
        if (agreed.withdrawn().isPresent()) {
            throw new WrongUse("Protocol " + protocol + " was withdrawn already.");
        }
        requireReason(reason);
        recorder.record(new SharingEntry.ProtocolWithdrawn(protocol, reason.strip(), by.who(), clock.instant()), by);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new WrongUse("Say why in a few words.");
        }
        JournalTexts.requireNobodyTold(reason);
    }

    @Override
    public List<Release> listReleases() {
        return tables.listReleases();
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return tables.findRelease(id);
    }

    @Override
    public List<HarmCheck> listChecks(String protocol) {
        return tables.listChecks(protocol);
    }

    @Override
    public void check(String protocol, String sheet, Map<HarmCheck.Question, HarmCheck.Answer> answers, By by) {
        Agreed agreed = tables.findProtocol(protocol)
                .orElseThrow(() -> new WrongUse("There is no sharing protocol \"" + protocol + "\"."));
        if (!agreed.protocol().sheets().contains(sheet)) {
            throw new WrongUse("Protocol " + protocol + " does not cover \"" + sheet + "\".");
        }
        if (answers.size() < HarmCheck.Question.values().length) {
            throw new WrongUse("Answer every question with yes or no.");
        }
        answers.values().forEach(answer -> {
            if (answer.yes() && answer.note().isBlank()) {
                throw new WrongUse("With each yes, say in a few words what is feared.");
            }
            JournalTexts.requireNobodyTold(answer.note());
        });
        recorder.record(
                new SharingEntry.HarmChecked(new HarmCheck(
                        UUID.randomUUID().toString(),
                        protocol,
                        sheet,
                        answers,
                        by.who(),
                        clock.instant(),
                        Optional.empty())),
                by);
    }

    @Override
    public void second(String check, boolean agrees, By by) {
        HarmCheck found = tables.findCheck(check).orElseThrow(() -> new WrongUse("There is no such check."));
        if (found.by().equals(by.who())) {
            throw new WrongUse("You answered the questions yourself. A second person must look at them.");
        }
        if (found.second().isPresent()) {
            throw new WrongUse("A second person has looked at it already.");
        }
        recorder.record(new SharingEntry.HarmSeconded(check, agrees, by.who(), clock.instant()), by);
    }

    @Override
    public List<HeldText> listTexts() {
        return tables.listTexts();
    }

    @Override
    public Optional<String> openText(String id) {
        return tables.findSealed(id)
                .flatMap(bytes ->
                        sealer.map(s -> new String(s.unseal(CONTEXT + " " + id, bytes), StandardCharsets.UTF_8)));
    }

    @Override
    public void decide(String text, boolean cleared, String reason, By by) {
        HeldText held = tables.findText(text).orElseThrow(() -> new WrongUse("There is no such text."));
        if (held.decision().isPresent()) {
            throw new WrongUse("Somebody has decided on this text already.");
        }
        requireReason(reason);
        recorder.record(new SharingEntry.TextDecided(text, cleared, reason.strip(), by.who(), clock.instant()), by);
        tables.forget(text);
    }

    @Override
    public List<Incident> listIncidents() {
        return tables.listIncidents();
    }

    @Override
    public void log(Incident.Kind kind, LocalDate on, String what, String harm, String done, By by) {
        if (what.isBlank() || harm.isBlank()) {
            throw new WrongUse("Say what happened and who could be harmed.");
        }
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))) {
            throw new WrongUse("The day lies in the future. Write the day it happened or was noticed.");
        }
        JournalTexts.requireNobodyTold(what, harm, done);
        recorder.record(
                new SharingEntry.IncidentLogged(new Incident(
                        UUID.randomUUID().toString(),
                        kind,
                        on,
                        what.strip(),
                        harm.strip(),
                        done.strip(),
                        by.who(),
                        clock.instant())),
                by);
    }

    @Override
    public boolean cleared(String sheet, String column, String text) {
        return sealer.flatMap(s -> tables.findText(id(s, sheet, column, text)))
                .flatMap(HeldText::decision)
                .map(Decision::yes)
                .orElse(false);
    }

    @Override
    public void hold(String sheet, Disclosure.HeldText text, By by) {
        Sealer keys = sealer.orElseThrow(() -> new WrongUse("The sheet " + sheet
                + " holds texts that a person must read first, and this site has no vault to keep them in meanwhile."));
        String id = id(keys, sheet, text.column(), text.text());
        if (tables.findText(id).isPresent()) {
            return;
        }
        Map<Mark.Kind, Integer> marks = new EnumMap<>(Mark.Kind.class);
        text.marks().forEach(m -> marks.merge(m.kind(), 1, Integer::sum));
        // The text first: one that waits without its mark on the journal is held again, the other way round nobody
        // could
        // read it.
        tables.keep(id, keys.seal(CONTEXT + " " + id, text.text().getBytes(StandardCharsets.UTF_8)));
        recorder.record(new SharingEntry.TextHeld(id, sheet, text.column(), marks, by.who(), clock.instant()), by);
    }

    private static String id(Sealer keys, String sheet, String column, String text) {
        return HexFormat.of().formatHex(keys.fingerprint(CONTEXT, sheet + "\n" + column + "\n" + text));
    }
}
