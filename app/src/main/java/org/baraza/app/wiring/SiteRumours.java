package org.baraza.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.DueForms;
import org.baraza.app.store.Store;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.RumourStepEntry;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.rumours.Course;
import org.baraza.core.record.rumours.NotNow;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Step;

/** The rumours of one site: their steps on the journal, and sealed beside it what was said. */
final class SiteRumours implements Rumours {

    /** Under which its words lie. */
    static final String SUBJECT = "rumours";

    /** What its words are called in {@code retention.yaml}. */
    static final String WORDS = "rumour-words";

    private static final String OWN = "this site";

    private final Casebook<Step, Rumour> book;
    private final SealedWords words;
    private final SealedWords saidToFeedback;
    private final Feedback feedback;
    private final Alerts alerts;
    private final PlaceCodes places;
    private final ReferenceCodes codes;
    private final InstantSource clock;
    private final DueForms due;
    private final AtomicReference<Runnable> referred = new AtomicReference<>(() -> {});

    /**
     * @param saidToFeedback what was said to the feedback, of which some are rumours
     * @param alerts to which those go over that warn of danger
     */
    SiteRumours(
            Store store,
            SealedWords words,
            SealedWords saidToFeedback,
            Feedback feedback,
            Alerts alerts,
            PlaceCodes places,
            ReferenceCodes codes,
            InstantSource clock) {
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "rumour-step", e -> ((RumourStepEntry) e).step(), RumourStepEntry::new, SiteRumours::then));
        this.words = words;
        this.due = store.dueForms();
        this.saidToFeedback = saidToFeedback;
        this.feedback = feedback;
        this.alerts = alerts;
        this.places = places;
        this.codes = codes;
        this.clock = clock;
        codes.keepApartFrom(code -> find(code).isPresent());
    }

    private static Optional<Rumour> then(Optional<Rumour> before, Step step) {
        return step instanceof Step.Received received && before.isEmpty()
                ? Optional.of(Rumour.of(received))
                : before.map(rumour -> rumour.then(step));
    }

    @Override
    public Rumour receive(Hearsay hearsay, By by) {
        Reception reception = Reception.of(Topic.GRIEVANCE, hearsay.words());
        String kept = reception instanceof Reception.Open ? hearsay.words() : "";
        Optional<String> digest = words.digest(hearsay.id(), kept);
        return book.begin(
                hearsay.id(),
                _ -> new Step.Received(
                        hearsay.id(),
                        hearsay.mission(),
                        hearsay.channel(),
                        hearsay.source(),
                        hearsay.area().filter(a -> places.isArea(hearsay.mission(), a)),
                        reception,
                        digest,
                        codes.fresh(),
                        by.who(),
                        hearsay.at()),
                before -> SealedWords.requireSame(before.received().words(), digest),
                () -> words.keep(hearsay.id(), kept, hearsay.at()),
                attribution(hearsay.at(), by.inMission(Optional.of(hearsay.mission()))));
    }

    private static Attribution attribution(Instant at, By by) {
        return new Attribution(at, by.who().code(), by.via(), OWN, by.mission());
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        requireNobodyTold(step);
        Rumour found = find(step.id()).orElseThrow(() -> new WrongUse("There is no such rumour."));
        String mission = found.received().mission();
        switch (step) {
            case Step.Placed s -> places.require(mission, s.area());
            case Step.Drafted s -> places.require(mission, s.area());
            case Step.BecameWarning s -> {
                Optional<NotNow> not = Course.whyNot(found, s);
                if (not.isPresent()) {
                    return not;
                }
                warn(found, s, by);
            }
            default -> {
                // It names no place and makes nothing.
            }
        }
        Optional<NotNow> why = book.add(
                step,
                (rumour, now) -> {
                    Optional<NotNow> not = Course.whyNot(rumour, step);
                    if (not.isEmpty() && step instanceof Step.Merged merged) {
                        requireMergeable(rumour, now, merged.into());
                    }
                    return not;
                },
                () -> {
                    if (step instanceof Step.Referred) {
                        // Words that should never have been written down are not kept a moment longer.
                        words.forget(step.id());
                        due.takeUpAgain(step.id(), FormRumours.KIND);
                    }
                },
                attribution(step.at(), by.inMission(Optional.of(mission))));
        if (why.isEmpty() && step instanceof Step.Referred) {
            referred.get().run();
        }
        return why;
    }

    /** What else is to be done at once when a rumour was referred; what is left over by that is done later. */
    void onReferral(Runnable more) {
        referred.set(more);
    }

    /** The alert first: made of the same rumour again, it is the same alert. */
    private void warn(Rumour rumour, Step.BecameWarning step, By by) {
        if (!step.warning().equals(rumour.id())) {
            throw new IllegalArgumentException("a rumour goes on as the alert of its own id");
        }
        Step.Received received = rumour.received();
        if (alerts.find(rumour.id()).isEmpty()) {
            var unused = alerts.receive(
                    new Alerts.Arrival(
                            rumour.id(),
                            received.mission(),
                            received.channel(),
                            Topic.DANGER,
                            words.open(rumour.id()).orElse(""),
                            received.source()
                                    .filter(s -> Alerts.Arrival.source(s.code()).isPresent()),
                            rumour.area(),
                            step.at()),
                    by);
        }
    }

    private static void requireMergeable(Rumour rumour, Map<String, Rumour> now, String intoId) {
        Rumour into = Optional.ofNullable(now.get(intoId))
                .filter(i -> i.received().mission().equals(rumour.received().mission()))
                .filter(i -> !i.referred())
                .orElseThrow(() -> new WrongUse("There is no such rumour to go on with. Look at its code again."));
        if (into.mergedInto().isPresent()) {
            throw new WrongUse("That rumour itself goes on in another one. Choose that one.");
        }
        boolean hasReports = now.values().stream().anyMatch(r -> r.mergedInto().equals(Optional.of(rumour.id())));
        if (hasReports) {
            throw new WrongUse("Other reports go on in this one. Take them apart first, or merge the other into this.");
        }
    }

    /** What goes on the journal stays there, and a message is said in public: nobody may be told of in either. */
    private static void requireNobodyTold(Step step) {
        switch (step) {
            case Step.WordsRead s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Prioritised s ->
                JournalTexts.requireNobodyTold(s.priority().why());
            case Step.Concluded s -> JournalTexts.requireNobodyTold(s.decision().why());
            case Step.Answered s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Drafted s -> JournalTexts.requireNobodyTold(s.message());
            case Step.Reopened s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Unmerged s -> JournalTexts.requireNobodyTold(s.why());
            default -> {
                // It holds no text of anybody's.
            }
        }
    }

    @Override
    public Optional<Rumour> find(String id) {
        return book.find(id);
    }

    @Override
    public Optional<Rumour> find(ReferenceCode code) {
        return book.all().values().stream()
                .filter(r -> r.received().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Rumour> list(String mission) {
        return book.all().values().stream()
                .filter(r -> r.received().mission().equals(mission))
                .sorted(Comparator.comparing(Rumour::cameAt).reversed().thenComparing(Rumour::id))
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String why, By by) {
        if (why.isBlank()) {
            throw new WrongUse("Say what you need the words for.");
        }
        Optional<NotNow> not = add(new Step.WordsRead(id, why.strip(), by.who(), clock.instant()), by);
        return not.isPresent() ? Optional.empty() : words.open(id);
    }

    @Override
    public Rumour takeFrom(String id, By by) {
        FeedbackItem item = feedback.find(id)
                .filter(i -> i.kind().equals(Optional.of(Kind.RUMOUR)))
                .orElseThrow(() -> new WrongUse("First say that it is a rumour."));
        Optional<Rumour> before = find(id);
        if (before.isPresent()) {
            return before.get();
        }
        return receive(
                new Hearsay(
                        id,
                        item.received().mission(),
                        item.received().channel(),
                        saidToFeedback.open(id).orElse(""),
                        item.received().source(),
                        item.area(),
                        item.received().at()),
                by);
    }
}
