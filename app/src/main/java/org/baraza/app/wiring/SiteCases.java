package org.baraza.app.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.Entry;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Waiting;

/** The cases of one subject of one site: their steps on the journal, and sealed beside it what was said. */
final class SiteCases<S extends CaseStep, C extends Case<S, C>> implements Cases<S, C> {

    private final Casebook<S, C> book;
    private final Subject<S, C> subject;
    private final SealedWords words;
    private final PlaceCodes places;
    private final BiConsumer<String, S> also;
    private final BiFunction<C, S, Optional<? extends Enum<?>>> ground;
    private final AtomicReference<Consumer<S>> after = new AtomicReference<>(_ -> {});
    private final Map<String, Listed<C>> listed = new ConcurrentHashMap<>();

    /**
     * What a subject is made of.
     *
     * @param kind of its entries, as the journal stores them
     * @param step of an entry
     * @param entry of a step
     * @param begin the case a step begins; empty when it begins none
     * @param part under which words that come with a step are kept
     * @param sealed the step with the fingerprint of what came with it
     */
    record Subject<S extends CaseStep, C extends Case<S, C>>(
            String kind,
            Function<Entry, S> step,
            Function<S, Entry> entry,
            Function<S, Optional<C>> begin,
            Function<S, String> part,
            BiFunction<S, Optional<String>, S> sealed) {

        /** One with which nobody's words are kept. */
        static <S extends CaseStep, C extends Case<S, C>> Subject<S, C> plain(
                String kind, Function<Entry, S> step, Function<S, Entry> entry, Function<S, Optional<C>> begin) {
            return new Subject<>(kind, step, entry, begin, _ -> SealedWords.PART, (s, _) -> s);
        }
    }

    SiteCases(Store store, Subject<S, C> subject, SealedWords words, PlaceCodes places) {
        this(store, subject, words, places, (_, _) -> {});
    }

    /** @param also what else is asked of a step in a mission; throws {@link WrongUse} */
    SiteCases(Store store, Subject<S, C> subject, SealedWords words, PlaceCodes places, BiConsumer<String, S> also) {
        this(store, subject, words, places, also, (_, _) -> Optional.empty());
    }

    /** @param ground why a step cannot happen by what is known beside the case; asked where nobody else can append */
    SiteCases(
            Store store,
            Subject<S, C> subject,
            SealedWords words,
            PlaceCodes places,
            BiConsumer<String, S> also,
            BiFunction<C, S, Optional<? extends Enum<?>>> ground) {
        this.also = also;
        this.ground = ground;
        this.subject = subject;
        this.words = words;
        this.places = places;
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        subject.kind(),
                        subject.step(),
                        subject.entry(),
                        (before, step) ->
                                before.isEmpty() ? subject.begin().apply(step) : before.map(c -> c.then(step))));
    }

    @Override
    public C begin(S first, String said, By by) {
        CaseIds.require(first.id());
        JournalTexts.requireFit(first.texts().toArray(String[]::new));
        requireKept(said);
        C fresh = subject.begin().apply(first).orElseThrow(() -> new WrongUse("Nothing begins with that."));
        places.require(fresh.mission(), fresh.area());
        also.accept(fresh.mission(), first);
        Optional<String> digest = words.digest(first.id(), subject.part().apply(first), said);
        S sealed = subject.sealed().apply(first, digest);
        return book.begin(
                first.id(),
                _ -> sealed,
                before -> requireSame(before, sealed, said),
                () -> words.keep(first.id(), subject.part().apply(first), said, first.at()),
                CaseIds.attribution(first, by, fresh.mission()));
    }

    /** Something that was changed and sent again under the same id would be lost without a word. */
    private void requireSame(C before, S again, String said) {
        S first = before.history().getFirst();
        boolean others = words.open(first.id(), subject.part().apply(again))
                .filter(kept -> !kept.equals(said))
                .isPresent();
        if (!first.texts().equals(again.texts()) || others) {
            throw new WrongUse("This was taken in already, with other words. Open a fresh form for what is new.");
        }
    }

    @Override
    public Optional<Enum<?>> add(S step, String said, By by) {
        JournalTexts.requireFit(step.texts().toArray(String[]::new));
        requireKept(said);
        also.accept(book.get(step.id()).mission(), step);
        String part = subject.part().apply(step);
        S sealed = subject.sealed().apply(step, words.digest(step.id(), part, said));
        Optional<Enum<?>> not = book.add(
                sealed,
                (found, _) -> found.whyNot(sealed)
                        .map(Function.<Enum<?>>identity())
                        .or(() -> ground.apply(found, sealed).map(Function.identity())),
                () -> words.keep(step.id(), part, said, step.at()),
                CaseIds.attribution(step, by, book.get(step.id()).mission()));
        if (not.isEmpty()) {
            after.get().accept(sealed);
        }
        return not;
    }

    /** @param more what else is to be done once a step after the first is on disk */
    void afterEach(Consumer<S> more) {
        after.set(more);
    }

    /** What goes to people trained for it is written down nowhere. */
    private static void requireKept(String said) {
        if (Reception.of(Topic.GRIEVANCE, said) instanceof Reception.Referral) {
            throw new WrongUse("The words speak of what goes to people trained for it. Refer it to them, and write"
                    + " nothing of it here.");
        }
    }

    @Override
    public Optional<C> find(String id) {
        return book.find(id);
    }

    @Override
    public List<C> list(String mission) {
        return listed(mission).newest();
    }

    @Override
    public List<C> waiting(String mission) {
        return listed(mission).waiting();
    }

    private Listed<C> listed(String mission) {
        Casebook.Now<C> now = book.now();
        Listed<C> found = listed.get(mission);
        if (found == null || found.position() != now.position()) {
            found = Listed.of(now, mission);
            listed.put(mission, found);
        }
        return found;
    }

    /**
     * The cases of one mission in the orders in which they are read, made once for each state of the journal.
     *
     * @param position of the journal up to which they were read
     * @param newest the newest first
     * @param waiting what is due first on top, then what waits for nothing, then what ended
     */
    private record Listed<C extends Case<?, C>>(long position, List<C> newest, List<C> waiting) {

        static <C extends Case<?, C>> Listed<C> of(Casebook.Now<C> now, String mission) {
            List<C> newest = now.byId().values().stream()
                    .filter(c -> c.mission().equals(mission))
                    .sorted(Comparator.comparing((C c) -> c.history().getFirst().at())
                            .reversed()
                            .thenComparing(Case::id))
                    .toList();
            return new Listed<>(now.position(), newest, Waiting.first(newest));
        }
    }

    @Override
    public Optional<String> openWords(S reading, String part, By by) {
        Optional<Enum<?>> not = add(reading, by);
        return not.isPresent() ? Optional.empty() : words.open(reading.id(), part);
    }

    /** The words of a case go with what it was made of. */
    void forget(String id) {
        words.forget(id);
    }
}
