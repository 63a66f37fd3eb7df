package org.baraza.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.DueForms;
import org.baraza.app.store.Store;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.FeedbackStepEntry;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.Course;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.feedback.Withheld;

/** What communities say to one site: its steps on the journal, and sealed beside it what was said. */
final class SiteFeedback implements Feedback {

    /** Under which its words lie. */
    static final String SUBJECT = "feedback";

    /** What its words are called in {@code retention.yaml}. */
    static final String WORDS = "feedback-words";

    private static final String OWN = "this site";

    private final Casebook<Step, FeedbackItem> book;
    private final SealedWords words;
    private final DueForms due;
    private final PlaceCodes places;
    private final ReferenceCodes codes;
    private final Map<String, Clocks> clocks;
    private final InstantSource clock;
    private final AtomicReference<Consumer<String>> sensitive = new AtomicReference<>(_ -> {});

    /** @param clocks of missions that have their own */
    SiteFeedback(
            Store store,
            SealedWords words,
            PlaceCodes places,
            ReferenceCodes codes,
            Map<String, Clocks> clocks,
            InstantSource clock) {
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "feedback-step",
                        e -> ((FeedbackStepEntry) e).step(),
                        FeedbackStepEntry::new,
                        SiteFeedback::then));
        this.words = words;
        this.due = store.dueForms();
        this.places = places;
        this.codes = codes;
        this.clocks = clocks;
        this.clock = clock;
        codes.keepApartFrom(code -> find(code).isPresent());
    }

    private static Optional<FeedbackItem> then(Optional<FeedbackItem> before, Step step) {
        return step instanceof Step.Received received && before.isEmpty()
                ? Optional.of(FeedbackItem.of(received))
                : before.map(item -> item.then(step));
    }

    @Override
    public FeedbackItem receive(Voice voice, By by) {
        Optional<Withheld> withheld = Withheld.of(voice.concern(), voice.words());
        String kept = withheld.isPresent() ? "" : voice.words();
        Optional<String> digest = words.digest(voice.id(), kept);
        return book.begin(
                voice.id(),
                _ -> new Step.Received(
                        voice.id(),
                        voice.mission(),
                        voice.channel(),
                        voice.source(),
                        voice.area().filter(a -> places.isArea(voice.mission(), a)),
                        withheld.isPresent() ? Optional.of(Kind.SENSITIVE) : voice.kind(),
                        withheld.isPresent() ? Optional.empty() : voice.category(),
                        withheld,
                        digest,
                        codes.fresh(),
                        by.who(),
                        voice.at()),
                before -> SealedWords.requireSame(before.received().words(), digest),
                () -> words.keep(voice.id(), kept, voice.at()),
                attribution(voice.at(), by.inMission(Optional.of(voice.mission()))));
    }

    private static Attribution attribution(Instant at, By by) {
        return new Attribution(at, by.who().code(), by.via(), OWN, by.mission());
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        requireNobodyTold(step);
        FeedbackItem found = find(step.id()).orElseThrow(() -> new WrongUse("There is no such item."));
        String mission = found.received().mission();
        if (step instanceof Step.Placed placed) {
            places.require(mission, placed.area());
        }
        boolean tooMuch = step instanceof Step.FoundSensitive;
        Optional<NotNow> why = book.add(
                step,
                (item, _) -> Course.whyNot(item, step),
                () -> {
                    if (tooMuch) {
                        // Words that should never have been written down are not kept a moment longer.
                        words.forget(step.id());
                        due.takeUpAgain(step.id(), FormFeedback.KIND);
                    }
                },
                attribution(step.at(), by.inMission(Optional.of(mission))));
        if (why.isEmpty() && tooMuch) {
            sensitive.get().accept(step.id());
        }
        return why;
    }

    /** @param more what else is to be done at once, given the id, when something was found to be sensitive */
    void onSensitive(Consumer<String> more) {
        sensitive.set(more);
    }

    /** What goes on the journal stays there, so nobody may be told of in it. */
    private static void requireNobodyTold(Step step) {
        switch (step) {
            case Step.WordsRead s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Sorted s -> JournalTexts.requireNobodyTold(s.decision().why());
            case Step.Answered s -> JournalTexts.requireNobodyTold(s.said());
            case Step.Appealed s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Reopened s -> JournalTexts.requireNobodyTold(s.why());
            default -> {
                // It holds no text of anybody's.
            }
        }
    }

    @Override
    public Optional<FeedbackItem> find(String id) {
        return book.find(id);
    }

    @Override
    public Optional<FeedbackItem> find(ReferenceCode code) {
        return book.all().values().stream()
                .filter(i -> i.received().code().equals(code))
                .findFirst();
    }

    @Override
    public List<FeedbackItem> list(String mission) {
        return book.all().values().stream()
                .filter(i -> i.received().mission().equals(mission))
                .sorted(Comparator.comparing((FeedbackItem i) -> i.received().at())
                        .reversed()
                        .thenComparing(FeedbackItem::id))
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
    public Clocks clocks(String mission) {
        return clocks.getOrDefault(mission, Clocks.USUAL);
    }
}
