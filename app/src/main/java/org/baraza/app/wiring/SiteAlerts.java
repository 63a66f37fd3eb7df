package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.openrosa.WarningForm;
import org.baraza.app.store.AlertWordTable;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.DueForms;
import org.baraza.app.store.Store;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.StepEntry;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Course;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.Step;

/** The alerts of one site: their steps on the journal, and sealed beside it what was said. */
final class SiteAlerts implements Alerts {

    private static final String WORDS = "alert-words";
    private static final String OWN = "this site";

    private final Casebook<Step, Alert> book;
    private final Ordered<Alert> newest;
    private final AlertWordTable words;
    private final DueForms due;
    private final PlaceCodes places;
    private final ReferenceCodes codes;
    private final Sealer sealer;
    private final Map<String, Deadlines> deadlines;
    private final InstantSource clock;
    private final AtomicReference<Runnable> referred = new AtomicReference<>(() -> {});

    /** @param deadlines of missions that have their own */
    SiteAlerts(
            Store store,
            PlaceCodes places,
            ReferenceCodes codes,
            Sealer sealer,
            Map<String, Deadlines> deadlines,
            InstantSource clock) {
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>("alert-step", e -> ((StepEntry) e).step(), StepEntry::new, SiteAlerts::then));
        this.newest = new Ordered<>(
                book,
                a -> a.received().mission(),
                Comparator.comparing((Alert a) -> a.received().at()).reversed().thenComparing(Alert::id));
        this.words = store.alertWords();
        this.due = store.dueForms();
        this.places = places;
        this.codes = codes;
        this.sealer = sealer;
        this.deadlines = deadlines;
        this.clock = clock;
        codes.keepApartFrom(code -> find(code).isPresent());
    }

    private static Optional<Alert> then(Optional<Alert> before, Step step) {
        return step instanceof Step.Received received && before.isEmpty()
                ? Optional.of(Alert.of(received))
                : before.map(alert -> alert.then(step));
    }

    @Override
    public Alert receive(Arrival arrival, By by) {
        Reception reception = Reception.of(arrival.topic(), arrival.words());
        boolean kept = reception instanceof Reception.Open && !arrival.words().isBlank();
        Optional<byte[]> said = kept ? Optional.of(arrival.words().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
        Optional<String> digest = said.map(w -> HexFormat.of()
                .formatHex(sealer.fingerprint(context(arrival.id()), new String(w, StandardCharsets.UTF_8))));
        // What is no place code may be anything that was typed, and the journal is for ever.
        Optional<String> area = arrival.area().filter(a -> places.isArea(arrival.mission(), a));
        return book.begin(
                arrival.id(),
                _ -> new Step.Received(
                        arrival.id(),
                        arrival.mission(),
                        arrival.channel(),
                        arrival.source(),
                        area,
                        reception,
                        digest,
                        codes.fresh(),
                        by.who(),
                        arrival.at()),
                before -> requireSame(before, digest),
                () -> said.ifPresent(
                        w -> words.keepWords(arrival.id(), sealer.seal(context(arrival.id()), w), arrival.at())),
                attribution(arrival.at(), by.inMission(Optional.of(arrival.mission()))));
    }

    /** A report that was changed and sent again under the same id would be lost without a word. */
    private static void requireSame(Alert before, Optional<String> digest) {
        if (digest.isPresent() && !digest.equals(before.received().words())) {
            throw new WrongUse(
                    "This report was taken in already, with other words. Open a fresh form for what is new.");
        }
    }

    private static String context(String alert) {
        return WORDS + " " + alert;
    }

    private Attribution attribution(Instant at, By by) {
        return new Attribution(at, by.who().code(), by.via(), OWN, by.mission());
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        requireNobodyTold(step);
        Alert found = find(step.id()).orElseThrow(() -> new WrongUse("There is no such alert."));
        if (step instanceof Step.Placed placed) {
            places.require(found.received().mission(), placed.area());
        }
        Optional<NotNow> why = book.add(
                step,
                (alert, now) -> {
                    Optional<NotNow> not = Course.whyNot(alert, step);
                    if (not.isEmpty() && step instanceof Step.Merged merged) {
                        requireMergeable(alert, Optional.ofNullable(now.get(merged.into())));
                    }
                    return not;
                },
                () -> {
                    if (step instanceof Step.Referred) {
                        // Words that should never have been written down are not kept a moment longer.
                        words.forgetWords(step.id());
                        due.takeUpAgain(step.id(), WarningForm.KIND);
                    }
                },
                attribution(step.at(), by.inMission(Optional.of(found.received().mission()))));
        if (why.isEmpty() && step instanceof Step.Referred) {
            referred.get().run();
        }
        return why;
    }

    /** What else is to be done at once when an alert was referred; what is left over by that is done later. */
    void onReferral(Runnable more) {
        referred.set(more);
    }

    private static void requireMergeable(Alert alert, Optional<Alert> found) {
        Alert into = found.filter(
                        i -> i.received().mission().equals(alert.received().mission()))
                .orElseThrow(() -> new WrongUse("There is no such alert to go on with. Look at its code again."));
        if (into.mergedInto().isPresent()) {
            throw new WrongUse("That alert itself goes on in another one. Choose that one.");
        }
    }

    /** What goes on the journal stays there, so nobody may be told of in it. */
    private static void requireNobodyTold(Step step) {
        switch (step) {
            case Step.WordsRead s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Triaged s -> JournalTexts.requireNobodyTold(s.priority().why());
            case Step.Judged s -> JournalTexts.requireNobodyTold(s.decision().why());
            case Step.Decided s -> JournalTexts.requireNobodyTold(s.why());
            case Step.FedBack s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Reopened s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Unmerged s -> JournalTexts.requireNobodyTold(s.why());
            default -> {
                // It holds no text of anybody's.
            }
        }
    }

    @Override
    public Optional<Alert> find(String id) {
        return book.find(id);
    }

    @Override
    public Optional<Alert> find(ReferenceCode code) {
        return withCode(book.all(), code);
    }

    private static Optional<Alert> withCode(Map<String, Alert> among, ReferenceCode code) {
        return among.values().stream()
                .filter(a -> a.received().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Alert> list(String mission) {
        return newest.of(mission);
    }

    @Override
    public Optional<String> openWords(String id, String why, By by) {
        if (why.isBlank()) {
            throw new WrongUse("Say what you need the words for.");
        }
        Optional<NotNow> not = add(new Step.WordsRead(id, why.strip(), by.who(), clock.instant()), by);
        return not.isPresent()
                ? Optional.empty()
                : words.findWords(id)
                        .map(bytes -> new String(sealer.unseal(context(id), bytes), StandardCharsets.UTF_8));
    }

    @Override
    public Deadlines deadlines(String mission) {
        return deadlines.getOrDefault(mission, Deadlines.USUAL);
    }
}
