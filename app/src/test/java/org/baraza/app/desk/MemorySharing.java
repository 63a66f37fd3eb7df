package org.baraza.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baraza.core.protect.disclosure.Disclosure;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;

/** Sharing of a made-up desk: what is agreed and leaves is kept in memory. */
public final class MemorySharing implements Sharing, DoorOut.HeldTexts {

    public static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final List<Entry> journal = new ArrayList<>();
    private final List<Disclosure.HeldText> waiting = new ArrayList<>();
    private final DoorOut door;

    public MemorySharing(Places places) {
        door = new DoorOut(this, (entry, by) -> journal.add(entry), this, places, () -> NOW);
    }

    /** A protocol under which an extract of the journal may leave, thought about by two. */
    public void agreeToArchive(String id) {
        By rose = By.screen(new org.baraza.core.ground.Handle("rose"));
        agree(
                new Protocol(
                        id,
                        "Archives",
                        org.baraza.core.protect.disclosure.Recipient.UNITED_NATIONS,
                        "to keep what the mission wrote down",
                        new java.util.TreeSet<>(List.of("journal-extract")),
                        org.baraza.core.protect.Sensitivity.CONFIDENTIAL,
                        new java.util.TreeSet<>(),
                        2,
                        0,
                        5,
                        5,
                        java.time.LocalDate.of(2025, 1, 1),
                        java.time.LocalDate.of(2026, 12, 31),
                        Optional.empty(),
                        "it says who did what",
                        java.time.LocalDate.of(2025, 9, 1)),
                rose);
        Map<HarmCheck.Question, HarmCheck.Answer> answers = new java.util.EnumMap<>(HarmCheck.Question.class);
        for (HarmCheck.Question question : HarmCheck.Question.values()) {
            answers.put(question, new HarmCheck.Answer(false, "the archive is closed"));
        }
        check(id, "journal-extract", answers, rose);
        second(listChecks(id).getFirst().id(), true, By.screen(new org.baraza.core.ground.Handle("tomas")));
    }

    public List<Entry> journal() {
        return List.copyOf(journal);
    }

    public List<Disclosure.HeldText> waiting() {
        return List.copyOf(waiting);
    }

    private <T extends Entry> List<T> entries(Class<T> kind) {
        return journal.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList()
                .reversed();
    }

    @Override
    public List<Agreed> listProtocols() {
        return entries(SharingEntry.ProtocolAgreed.class).stream()
                .map(e -> new Agreed(
                        e.protocol(),
                        e.by(),
                        e.at(),
                        entries(SharingEntry.ProtocolWithdrawn.class).stream()
                                .filter(w -> w.protocol().equals(e.subject()))
                                .findFirst()
                                .map(w -> new Decision(true, w.reason(), w.by(), w.at()))))
                .toList();
    }

    @Override
    public Optional<Agreed> findProtocol(String id) {
        return listProtocols().stream()
                .filter(a -> a.protocol().id().equals(id))
                .findFirst();
    }

    @Override
    public void agree(Protocol protocol, By by) {
        journal.add(new SharingEntry.ProtocolAgreed(protocol, by.who(), NOW));
    }

    @Override
    public void withdraw(String protocol, String reason, By by) {
        journal.add(new SharingEntry.ProtocolWithdrawn(protocol, reason, by.who(), NOW));
    }

    @Override
    public List<Release> listReleases() {
        return entries(SharingEntry.ReleaseMade.class).stream()
                .map(SharingEntry.ReleaseMade::release)
                .toList();
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return listReleases().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public List<HarmCheck> listChecks(String protocol) {
        return entries(SharingEntry.HarmChecked.class).stream()
                .map(SharingEntry.HarmChecked::check)
                .filter(c -> c.protocol().equals(protocol))
                .map(this::seconded)
                .toList();
    }

    private HarmCheck seconded(HarmCheck c) {
        return new HarmCheck(
                c.id(),
                c.protocol(),
                c.sheet(),
                c.answers(),
                c.by(),
                c.at(),
                entries(SharingEntry.HarmSeconded.class).stream()
                        .filter(s -> s.check().equals(c.id()))
                        .findFirst()
                        .map(s -> new HarmCheck.Second(s.by(), s.agrees(), s.at())));
    }

    @Override
    public void check(String protocol, String sheet, Map<HarmCheck.Question, HarmCheck.Answer> answers, By by) {
        journal.add(new SharingEntry.HarmChecked(
                new HarmCheck("check-" + journal.size(), protocol, sheet, answers, by.who(), NOW, Optional.empty())));
    }

    @Override
    public void second(String check, boolean agrees, By by) {
        journal.add(new SharingEntry.HarmSeconded(check, agrees, by.who(), NOW));
    }

    @Override
    public List<HeldText> listTexts() {
        return IntStream.range(0, waiting.size()).mapToObj(this::text).toList();
    }

    private HeldText text(int i) {
        Map<Mark.Kind, Integer> marks = new EnumMap<>(Mark.Kind.class);
        waiting.get(i).marks().forEach(m -> marks.merge(m.kind(), 1, Integer::sum));
        return new HeldText("text-" + i, "made-up", waiting.get(i).column(), marks, By.OPERATOR, NOW, Optional.empty());
    }

    @Override
    public Optional<String> openText(String id) {
        return Optional.of(
                waiting.get(Integer.parseInt(id.substring("text-".length()))).text());
    }

    @Override
    public void decide(String text, boolean cleared, String reason, By by) {
        journal.add(new SharingEntry.TextDecided(text, cleared, reason, by.who(), NOW));
    }

    @Override
    public List<Incident> listIncidents() {
        return entries(SharingEntry.IncidentLogged.class).stream()
                .map(SharingEntry.IncidentLogged::incident)
                .toList();
    }

    @Override
    public void log(Incident.Kind kind, LocalDate on, String what, String harm, String done, By by) {
        journal.add(new SharingEntry.IncidentLogged(
                new Incident("incident-" + journal.size(), kind, on, what, harm, done, by.who(), NOW)));
    }

    @Override
    public DoorOut door() {
        return door;
    }

    /** Only what was decided under the text itself, for tests. */
    @Override
    public boolean cleared(String sheet, String column, String text) {
        return entries(SharingEntry.TextDecided.class).stream()
                .anyMatch(d -> d.text().equals(text) && d.cleared());
    }

    @Override
    public void hold(String sheet, Disclosure.HeldText text, By by) {
        waiting.add(text);
    }
}
